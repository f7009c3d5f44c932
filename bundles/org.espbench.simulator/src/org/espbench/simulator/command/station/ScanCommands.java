package org.espbench.simulator.command.station;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;

/** Listing the access points (reference 2.2): as many fields as the version has, unescaped. */
public final class ScanCommands {

    private static final int ALL_FIELDS = 0x7FF;
    private static final int CHANNELS = 14;
    private static final int LONGEST = 1500;
    private static final int WEAKEST = -100;
    private static final int STRONGEST = 40;
    private static final int ALL_SECURITIES = 0xFFFF;

    private final Chip chip;
    private boolean sorted;
    private int fields = ALL_FIELDS;
    private int weakest = WEAKEST;
    private int securities = ALL_SECURITIES;

    public ScanCommands(Chip chip) {
        this.chip = chip;
    }

    public void addTo(CommandTable table) {
        table.add("+CWLAP", Form.EXECUTE, this::scan);
        table.add("+CWLAP", Form.SET, this::scan);
        table.add("+CWLAPOPT", Form.SET, this::options);
    }

    private void options(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments().count(2, chip.firmware().scanOptions());
        sorted = arguments.flag(0);
        fields = arguments.number(1, 0, ALL_FIELDS);
        weakest = arguments.number(2, WEAKEST, STRONGEST, WEAKEST);
        securities = arguments.number(3, 0, ALL_SECURITIES, ALL_SECURITIES);
        reply.ok();
    }

    private void scan(Request request, Reply reply) throws Rejected {
        StationMode.need(chip);
        // An empty name or MAC means any, and numbers may be left out here in every generation.
        Arguments arguments = request.arguments().count(0, chip.firmware().scanParameters()).withoutEmpty();
        Optional<String> ssid = arguments.text(0);
        Optional<String> mac = arguments.text(1);
        int channel = arguments.number(2, 0, CHANNELS, 0);
        arguments.number(3, 0, 1, 0);
        arguments.number(4, 0, LONGEST, 0);
        arguments.number(5, 0, LONGEST, 0);
        chip.loop().after(chip.timings().scan(), () -> {
            chip.antenna().scan().stream()
                    .filter(point -> ssid.map(point.name()::equals).orElse(true))
                    .filter(point -> mac.map(point.bssid()::equalsIgnoreCase).orElse(true))
                    .filter(point -> channel == 0 || point.channel() == channel)
                    .filter(point -> point.rssi() >= weakest && (securities >> point.security().ecn() & 1) != 0)
                    .sorted(sorted ? Comparator.comparingInt((AccessPoint point) -> -point.rssi()) : (one, other) -> 0)
                    .forEach(point -> reply.line("+CWLAP:(" + String.join(",", chosen(point)) + ")"));
            reply.ok();
        });
    }

    private List<String> chosen(AccessPoint point) {
        String cipher = Integer.toString(point.security().cipher());
        List<String> all = List.of(Integer.toString(point.security().ecn()), "\"" + point.beacon() + "\"", Integer.toString(point.rssi()),
                "\"" + point.bssid() + "\"", Integer.toString(point.channel()), "-7", "0", cipher, cipher, "7", "0");
        List<String> some = new ArrayList<>();
        for (int i = 0; i < chip.firmware().scanFields(); i++) {
            if ((fields >> i & 1) != 0) {
                some.add(all.get(i));
            }
        }
        return some;
    }
}
