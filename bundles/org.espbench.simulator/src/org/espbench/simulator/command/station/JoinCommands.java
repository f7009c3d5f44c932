package org.espbench.simulator.command.station;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.radio.Joining;
import org.espbench.simulator.chip.radio.Network;
import org.espbench.simulator.chip.radio.Station;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;

/** Joining and leaving an access point (reference 2.2). */
public final class JoinCommands {

    private static final int PASSWORD = 64;
    private static final int RECONNECT = 7200;
    private static final int LISTEN = 100;

    private final Chip chip;

    public JoinCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CWJAP", Form.SET, this::join);
        table.add("+CWJAP", Form.EXECUTE, (request, reply) -> {
            StationMode.need(chip);
            join(chip.memory().now().network.orElseThrow(Rejected::new), reply);
        });
        table.add("+CWJAP", Form.QUERY, this::tellJoined);
        table.add("+CWQAP", Form.TEST, (request, reply) -> reply.ok());
        table.add("+CWQAP", Form.EXECUTE, (request, reply) -> {
            reply.ok();
            chip.station().leave();
            chip.links().status().left();
        });
        table.add("+CWAUTOCONN", Form.SET, (request, reply) -> {
            boolean on = request.arguments().count(1, 1).flag(0);
            chip.memory().change(true, settings -> settings.autoConnect = on);
            reply.ok();
        });
        table.add("+CWAUTOCONN", Form.QUERY, (request, reply) -> reply.answer(request, chip.memory().flash().autoConnect ? 1 : 0));
        table.add("+CWSTATE", Form.QUERY, (request, reply) -> reply.answer(request, chip.station().number() + ",\"" + chip.station().ssid() + "\""));
        table.add("+CWRECONNCFG", Form.SET, (request, reply) -> {
            Arguments arguments = request.arguments().count(2, 2);
            int interval = arguments.number(0, 0, RECONNECT);
            int count = arguments.number(1, 0, 1000);
            chip.memory().change(request.stored(), settings -> {
                settings.reconnectInterval = interval;
                settings.reconnectCount = count;
            });
            reply.ok();
        });
        table.add("+CWRECONNCFG", Form.QUERY,
                (request, reply) -> reply.answer(request, chip.memory().now().reconnectInterval + "," + chip.memory().now().reconnectCount));
    }

    private void join(Request request, Reply reply) throws Rejected {
        StationMode.need(chip);
        Network network = chip.firmware().generation() == Generation.G2 ? inManyWords(request.arguments()) : inFewWords(request.arguments());
        chip.memory().change(request.stored(), settings -> {
            settings.network = Optional.of(network);
            settings.reconnectInterval = network.joining().reconnect();
        });
        join(network, reply);
    }

    private Network inFewWords(Arguments arguments) throws Rejected {
        arguments.count(2, chip.firmware().joinParameters());
        String ssid = arguments.text(0, 1, chip.firmware().ssidLimit());
        String password = arguments.text(1, 0, PASSWORD);
        Optional<String> bssid = arguments.text(2);
        return new Network(ssid, password, bssid, Joining.DEFAULT.pci(arguments.flag(3, false)));
    }

    private Network inManyWords(Arguments arguments) throws Rejected {
        arguments.count(1, chip.firmware().joinParameters());
        String ssid = arguments.text(0, 1, chip.firmware().ssidLimit());
        String password = arguments.has(1) ? arguments.text(1, 0, PASSWORD) : "";
        Optional<String> bssid = arguments.text(2);
        Joining joining = new Joining(arguments.flag(3, false), arguments.number(4, 0, RECONNECT, Joining.DEFAULT.reconnect()),
                arguments.number(5, 1, LISTEN, Joining.DEFAULT.listen()), arguments.number(6, 0, 1, Joining.DEFAULT.scanMode()),
                arguments.has(7) ? Optional.of(Duration.ofSeconds(arguments.number(7, 3, 600))) : Optional.empty(), arguments.number(8, 0, 3, Joining.DEFAULT.pmf()));
        return new Network(ssid, password, bssid, joining);
    }

    private void join(Network network, Reply reply) {
        if (chip.firmware().generation() == Generation.G0) {
            new OldJoin(chip, reply).begin(network);
            return;
        }
        chip.station().join(network, result -> {
            if (result == Station.JOINED) {
                reply.ok();
            } else {
                chip.log(ErrorCode.FAILED);
                reply.end(chip.firmware().joinFailed(result));
            }
        });
    }

    private void tellJoined(Request request, Reply reply) {
        Optional<AccessPoint> joined = chip.station().accessPoint();
        if (chip.firmware().generation() == Generation.G0) {
            tellName(request, reply);
            return;
        }
        boolean old = chip.firmware().generation() == Generation.G1;
        if (joined.isPresent()) {
            AccessPoint point = joined.get();
            Joining joining = chip.station().joining();
            List<Integer> numbers = List.of(point.channel(), point.rssi(), joining.pciAuthentication() ? 1 : 0, joining.reconnect(), joining.listen(),
                    joining.scanMode(), joining.pmf());
            reply.line(request.name() + ":\"" + point.name() + "\",\"" + point.bssid() + "\","
                    + numbers.stream().limit(chip.firmware().joinedNumbers()).map(String::valueOf).collect(Collectors.joining(",")));
        } else if (old) {
            reply.line("No AP");
        }
        reply.ok();
    }

    /** 0.2x: the name alone, and only with an address. */
    private void tellName(Request request, Reply reply) {
        if (chip.station().online()) {
            chip.links().status().online();
            reply.answer(request, "\"" + chip.station().ssid() + "\"");
        } else {
            reply.line("No AP");
            reply.error();
        }
    }
}
