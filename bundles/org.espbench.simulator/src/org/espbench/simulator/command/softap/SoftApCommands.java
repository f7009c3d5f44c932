package org.espbench.simulator.command.softap;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.radio.SoftApSetting;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;

/** The soft-AP (G1, reference 2.3). */
public final class SoftApCommands {

    private static final int SSID = 32;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 64;
    private static final int CHANNELS = 13;
    private static final int MOST_STATIONS = 10;

    private final Chip chip;

    public SoftApCommands(Chip chip) {
        this.chip = chip;
    }

    public void addTo(CommandTable table) {
        table.addStored("+CWSAP", Form.QUERY, (request, reply) -> {
            needSoftAp(chip);
            SoftApSetting setting = request.settings(chip.memory()).softAp;
            reply.line(request.name() + ":\"" + setting.ssid() + "\",\"" + setting.password() + "\"," + setting.channel() + "," + setting.ecn() + ","
                    + setting.maxStations() + "," + (setting.hidden() ? 1 : 0));
            reply.ok();
        });
        table.addStored("+CWSAP", Form.SET, this::set);
        table.add("+CWLIF", Form.EXECUTE, (request, reply) -> {
            chip.softAp().stations().forEach((mac, ip) -> reply.line(ip + "," + mac));
            reply.ok();
        });
    }

    /** @throws Rejected when the mode has no soft-AP */
    public static void needSoftAp(Chip chip) throws Rejected {
        if (!chip.memory().now().softAp()) {
            throw new Rejected();
        }
    }

    private void set(Request request, Reply reply) throws Rejected {
        needSoftAp(chip);
        Arguments arguments = request.arguments().count(4, 6);
        int ecn = arguments.number(3, 0, 4);
        String password = arguments.text(1, ecn == 0 ? 0 : SHORTEST_PASSWORD, LONGEST_PASSWORD);
        if (ecn == 1) {
            throw new Rejected();
        }
        SoftApSetting setting = new SoftApSetting(arguments.text(0, 1, SSID), password, arguments.number(2, 1, CHANNELS), ecn,
                arguments.number(4, 1, MOST_STATIONS, 4), arguments.number(5, 0, 1, 0) == 1);
        chip.memory().change(request.stored(), settings -> settings.softAp = setting);
        reply.ok();
    }
}
