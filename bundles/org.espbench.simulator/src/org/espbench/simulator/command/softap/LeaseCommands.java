package org.espbench.simulator.command.softap;

import java.util.Optional;

import org.espbench.simulator.air.Ipv4;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.Settings;
import org.espbench.simulator.chip.radio.LeaseRange;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;

/** Which addresses the soft-AP gives out. */
public final class LeaseCommands {

    private static final int LONGEST = 2880;

    private final Chip chip;

    public LeaseCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CWDHCPS", Form.QUERY, (request, reply) -> {
            Settings settings = request.settings(chip.memory());
            LeaseRange range = settings.leases.orElse(LeaseRange.of(settings.softApAddress));
            reply.answer(request, range.minutes() + "," + range.first() + "," + range.last());
        });
        table.add("+CWDHCPS", Form.SET, this::set);
    }

    private void set(Request request, Reply reply) throws Rejected {
        SoftApCommands.need(chip);
        Arguments arguments = request.arguments();
        if (arguments.flag(0)) {
            arguments.count(4, 4);
            LeaseRange range = new LeaseRange(arguments.number(1, 1, LONGEST), ip(arguments, 2), ip(arguments, 3));
            if (!range.within(chip.memory().now().softApAddress)) {
                throw new Rejected();
            }
            chip.memory().change(request.stored(), settings -> settings.leases = Optional.of(range));
        } else {
            arguments.count(1, 1);
            chip.memory().change(request.stored(), settings -> settings.leases = Optional.empty());
        }
        reply.ok();
    }

    private static String ip(Arguments arguments, int index) throws Rejected {
        return arguments.text(index).filter(Ipv4::valid).orElseThrow(Rejected::new);
    }
}
