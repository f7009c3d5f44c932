package org.espbench.simulator.command.station;

import java.util.Locale;
import java.util.Optional;

import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.radio.Network;
import org.espbench.simulator.chip.radio.Station;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;

/** Wi-Fi mode and joining (G1, reference 2.2). */
public final class StationCommands {

    private static final int SSID = 32;
    private static final int PASSWORD = 64;
    private static final int HOST_NAME = 32;

    private final Chip chip;
    private boolean pciAuthentication;
    private String hostName;

    public StationCommands(Chip chip) {
        this.chip = chip;
        hostName = "ESP_" + lastBytes(chip.memory().now().stationMac);
    }

    public void addTo(CommandTable table) {
        table.addStored("+CWMODE", Form.TEST, (request, reply) -> {
            reply.line(request.name() + ":(1-3)");
            reply.ok();
        });
        table.addStored("+CWMODE", Form.QUERY, (request, reply) -> {
            reply.line(request.name() + ":" + request.settings(chip.memory()).mode);
            reply.ok();
        });
        table.addStored("+CWMODE", Form.SET, this::mode);
        table.addStored("+CWJAP", Form.SET, this::join);
        table.addStored("+CWJAP", Form.QUERY, this::tellJoined);
        table.add("+CWQAP", Form.EXECUTE, (request, reply) -> {
            reply.ok();
            chip.station().leave();
        });
        table.add("+CWAUTOCONN", Form.SET, this::autoConnect);
        table.add("+CWHOSTNAME", Form.SET, this::hostName);
        table.add("+CWHOSTNAME", Form.QUERY, (request, reply) -> {
            needStation(chip);
            reply.line(request.name() + ":" + hostName);
            reply.ok();
        });
    }

    /** @throws Rejected when the mode has no station */
    public static void needStation(Chip chip) throws Rejected {
        if (!chip.memory().now().station()) {
            throw new Rejected();
        }
    }

    private void mode(Request request, Reply reply) throws Rejected {
        int mode = request.arguments().count(1, 1).number(0, 1, 3);
        chip.memory().change(request.stored(), settings -> settings.mode = mode);
        reply.ok();
        if (!chip.memory().now().station()) {
            chip.station().leave();
        }
    }

    private void join(Request request, Reply reply) throws Rejected {
        needStation(chip);
        Arguments arguments = request.arguments().count(2, 4);
        Optional<String> bssid = arguments.text(2);
        Network network = new Network(arguments.text(0, 1, SSID), arguments.text(1, 0, PASSWORD), bssid);
        pciAuthentication = arguments.number(3, 0, 1, 0) == 1;
        chip.memory().change(request.stored(), settings -> settings.network = Optional.of(network));
        chip.station().join(network, result -> {
            if (result == Station.JOINED) {
                reply.ok();
            } else {
                reply.end(chip.firmware().joinFailed(result));
            }
        });
    }

    private void tellJoined(Request request, Reply reply) {
        Optional<AccessPoint> joined = chip.station().accessPoint();
        if (joined.isPresent()) {
            AccessPoint point = joined.get();
            reply.line(request.suffixed() + ":\"" + point.name() + "\",\"" + point.bssid() + "\"," + point.channel() + "," + point.rssi() + ","
                    + (pciAuthentication ? 1 : 0));
        } else {
            reply.line("No AP");
        }
        reply.ok();
    }

    private void autoConnect(Request request, Reply reply) throws Rejected {
        boolean on = request.arguments().count(1, 1).flag(0);
        chip.memory().change(true, settings -> settings.autoConnect = on);
        reply.ok();
    }

    private void hostName(Request request, Reply reply) throws Rejected {
        needStation(chip);
        hostName = request.arguments().count(1, 1).text(0, 1, HOST_NAME);
        reply.ok();
    }

    private static String lastBytes(String mac) {
        return mac.substring(mac.length() - 8).replace(":", "").toUpperCase(Locale.ROOT);
    }
}
