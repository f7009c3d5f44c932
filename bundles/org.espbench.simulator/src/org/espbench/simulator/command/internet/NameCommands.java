package org.espbench.simulator.command.internet;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.command.link.ConnectCommands;
import org.espbench.simulator.firmware.Form;

/** Looking hosts up and pinging them (G1, reference 2.4). */
public final class NameCommands {

    private static final Duration PING_TIMEOUT = Duration.ofSeconds(1);

    private final Chip chip;

    public NameCommands(Chip chip) {
        this.chip = chip;
    }

    public void addTo(CommandTable table) {
        table.add("+CIPDOMAIN", Form.SET, this::look);
        table.add("+PING", Form.SET, this::ping);
    }

    private void look(Request request, Reply reply) throws Rejected {
        String name = host(request);
        chip.loop().after(chip.timings().lookup(), () -> {
            Optional<InetAddress> address = chip.air().resolve(name);
            if (address.isPresent()) {
                reply.line(request.name() + ":" + address.get().getHostAddress());
                reply.ok();
            } else {
                reply.error("DNS Fail");
            }
        });
    }

    private void ping(Request request, Reply reply) throws Rejected {
        Optional<InetAddress> address = chip.air().resolve(host(request)).filter(chip.antenna()::reaches);
        Duration trip = chip.timings().latency().multipliedBy(2);
        if (address.isPresent()) {
            chip.loop().after(trip, () -> {
                reply.line("+" + Math.max(1, trip.toMillis()));
                reply.ok();
            });
        } else {
            chip.loop().after(PING_TIMEOUT, () -> reply.error("+timeout"));
        }
    }

    private String host(Request request) throws Rejected {
        if (!ConnectCommands.hasAddress(chip)) {
            throw new Rejected("no ip");
        }
        return request.arguments().count(1, 1).text(0).orElseThrow(() -> new Rejected("IP ERROR"));
    }
}
