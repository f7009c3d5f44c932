package org.espbench.simulator.command.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;

/** Whom the module asks for names. */
public final class NameServerCommands {

    private static final List<String> DEFAULT = List.of("208.67.222.222", "8.8.8.8");

    private final Chip chip;

    public NameServerCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIPDNS", Form.QUERY, this::tell);
        table.add("+CIPDNS", Form.SET, this::set);
    }

    private void tell(Request request, Reply reply) {
        Optional<List<String>> own = request.settings(chip.memory()).nameServers;
        List<String> servers = own.filter(named -> !named.isEmpty()).orElse(DEFAULT);
        if (chip.firmware().generation() == Generation.G2) {
            reply.line(request.name() + ":" + (own.isPresent() ? 1 : 0) + ",\"" + String.join("\",\"", servers) + "\"");
        } else {
            servers.forEach(server -> reply.line(request.name() + ":" + server));
        }
        reply.ok();
    }

    private void set(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments().count(1, chip.firmware().generation() == Generation.G2 ? 4 : 3);
        boolean on = arguments.flag(0);
        List<String> named = new ArrayList<>();
        for (int index = 1; index < arguments.count(); index++) {
            if (arguments.has(index)) {
                named.add(Addresses.ip(arguments, index));
            }
        }
        Optional<List<String>> wanted = on ? Optional.of(List.copyOf(named)) : Optional.empty();
        chip.memory().change(request.stored(), settings -> settings.nameServers = wanted);
        reply.ok();
    }
}
