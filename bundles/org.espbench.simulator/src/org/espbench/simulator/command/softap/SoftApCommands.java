package org.espbench.simulator.command.softap;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.radio.SoftApSetting;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;

/** The soft-AP and who is on it. */
public final class SoftApCommands {

    private static final int SSID = 32;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 64;
    private static final int CHANNELS = 13;
    private static final int MOST_STATIONS = 10;
    private static final int USUAL_STATIONS = 4;
    private static final int WEP = 1;

    private final Chip chip;

    public SoftApCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CWSAP", Form.QUERY, (request, reply) -> {
            need(chip);
            SoftApSetting setting = request.settings(chip.memory()).softAp;
            reply.answer(request, "\"" + setting.ssid() + "\",\"" + setting.password() + "\"," + setting.channel() + "," + setting.ecn()
                    + (chip.firmware().generation() == Generation.G0 ? "" : "," + setting.maxStations() + "," + (setting.hidden() ? 1 : 0)));
        });
        table.add("+CWSAP", Form.SET, this::set);
        table.add("+CWLIF", Form.EXECUTE, (request, reply) -> {
            if (chip.firmware().generation() == Generation.G0) {
                need(chip);
            }
            String prefix = chip.firmware().generation() == Generation.G2 ? "+CWLIF:" : "";
            chip.softAp().stations().forEach((mac, ip) -> reply.line(prefix + ip + "," + mac));
            reply.ok();
        });
        table.add("+CWQIF", Form.EXECUTE, (request, reply) -> {
            chip.softAp().stations().keySet().forEach(chip.antenna()::kick);
            reply.ok();
        });
        table.add("+CWQIF", Form.SET, (request, reply) -> {
            chip.antenna().kick(request.arguments().count(1, 1).text(0, 17, 17));
            reply.ok();
        });
    }

    /** @throws Rejected when the mode has no soft-AP */
    public static void need(Chip chip) throws Rejected {
        if (!chip.memory().now().softAp()) {
            throw new Rejected();
        }
    }

    private void set(Request request, Reply reply) throws Rejected {
        need(chip);
        Arguments arguments = request.arguments().count(4, chip.firmware().generation() == Generation.G0 ? 4 : 6);
        int ecn = arguments.number(3, 0, 4);
        String password = arguments.text(1, ecn == 0 ? 0 : SHORTEST_PASSWORD, LONGEST_PASSWORD);
        if (ecn == WEP) {
            throw new Rejected();
        }
        SoftApSetting setting = new SoftApSetting(arguments.text(0, 1, SSID), password, arguments.number(2, 1, CHANNELS), ecn,
                arguments.number(4, 1, MOST_STATIONS, USUAL_STATIONS), arguments.flag(5, false));
        chip.memory().change(request.stored(), settings -> settings.softAp = setting);
        reply.ok();
    }
}
