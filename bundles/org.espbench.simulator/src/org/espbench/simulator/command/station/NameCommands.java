package org.espbench.simulator.command.station;

import java.util.Locale;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.radio.Country;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;

/** The station's host name and the country whose channels it uses (reference 2.2). */
public final class NameCommands {

    private static final int HOST_NAME = 32;
    private static final int CHANNELS = 14;

    private final Chip chip;
    private String hostName;

    public NameCommands(Chip chip) {
        this.chip = chip;
        String mac = chip.memory().now().stationMac;
        hostName = switch (chip.firmware().generation()) {
            case G0, G1 -> "ESP_" + mac.substring(mac.length() - 8).replace(":", "").toUpperCase(Locale.ROOT);
            case G2 -> "espressif";
        };
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CWHOSTNAME", Form.SET, (request, reply) -> {
            StationMode.need(chip);
            hostName = request.arguments().count(1, 1).text(0, 1, HOST_NAME);
            reply.ok();
        });
        table.add("+CWHOSTNAME", Form.QUERY, (request, reply) -> {
            StationMode.need(chip);
            reply.answer(request, hostName);
        });
        table.add("+CWCOUNTRY", Form.SET, this::country);
        table.add("+CWCOUNTRY", Form.QUERY, (request, reply) -> {
            Country country = request.settings(chip.memory()).country;
            reply.answer(request, country.policy() + ",\"" + country.code() + "\"," + country.firstChannel() + "," + country.channels());
        });
    }

    private void country(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments().count(4, 4);
        Country country = new Country(arguments.number(0, 0, 1), arguments.text(1, 1, 3), arguments.number(2, 1, CHANNELS), arguments.number(3, 1, CHANNELS));
        boolean stored = request.stored() && chip.firmware().generation() != Generation.G2;
        chip.memory().change(stored, settings -> settings.country = country);
        reply.ok();
    }
}
