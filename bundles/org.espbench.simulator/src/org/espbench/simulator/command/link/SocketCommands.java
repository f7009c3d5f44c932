package org.espbench.simulator.command.link;

import java.util.Arrays;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.stack.Links;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;

/** Fine print of links: socket options, how they close, IPv6, when pass-through connects again. */
public final class SocketCommands {

    private static final int LONGEST = 36_000;

    private final Chip chip;
    private final String[] options = new String[Links.COUNT];

    public SocketCommands(Chip chip) {
        this.chip = chip;
        Arrays.fill(options, "-1,0,0");
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIPTCPOPT", Form.QUERY, (request, reply) -> {
            for (int link = 0; link < Links.COUNT; link++) {
                reply.line(request.name() + ":" + link + "," + options[link]);
            }
            reply.ok();
        });
        table.add("+CIPTCPOPT", Form.SET, this::options);
        table.add("+CIPCLOSEMODE", Form.SET, this::closeMode);
        table.add("+CIPV6", Form.QUERY, (request, reply) -> reply.answer(request, chip.station().ipv6() ? 1 : 0));
        table.add("+CIPV6", Form.SET, (request, reply) -> {
            boolean on = request.arguments().count(1, 1).flag(0);
            reply.ok();
            chip.station().ipv6(on);
        });
        table.add("+CIPRECONNINTV", Form.QUERY, (request, reply) -> reply.answer(request, chip.memory().now().passThroughPause));
        table.add("+CIPRECONNINTV", Form.SET, (request, reply) -> {
            int pause = request.arguments().count(1, 1).number(0, 1, LONGEST);
            chip.memory().change(request.stored(), settings -> settings.passThroughPause = pause);
            reply.ok();
        });
    }

    private void options(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments();
        int first = chip.links().mux() ? 1 : 0;
        arguments.count(first + 1, first + 3);
        int id = first == 0 ? 0 : arguments.number(0, 0, Links.COUNT);
        String option = arguments.number(first, -1, Integer.MAX_VALUE, -1) + "," + arguments.number(first + 1, 0, 1, 0) + ","
                + arguments.number(first + 2, 0, Integer.MAX_VALUE, 0);
        for (int link = 0; link < Links.COUNT; link++) {
            if (id == Links.COUNT || id == link) {
                options[link] = option;
            }
        }
        reply.ok();
    }

    private void closeMode(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments();
        int first = chip.links().mux() ? 1 : 0;
        arguments.count(first + 1, first + 1);
        int id = first == 0 ? 0 : arguments.number(0, 0, Links.COUNT - 1);
        chip.links().abrupt(id, arguments.flag(first));
        reply.ok();
    }
}
