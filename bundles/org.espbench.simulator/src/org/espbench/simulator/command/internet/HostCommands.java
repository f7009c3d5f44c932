package org.espbench.simulator.command.internet;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.radio.Ipv6;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Online;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;
import org.espbench.simulator.firmware.Refusal;

/** Looking hosts up and pinging them. */
public final class HostCommands {

    private static final Duration PING_TIMEOUT = Duration.ofSeconds(1);

    private final Chip chip;

    public HostCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIPDOMAIN", Form.SET, this::look);
        table.add("+PING", Form.SET, this::ping);
    }

    private void look(Request request, Reply reply) throws Rejected {
        String name = host(request, chip.firmware().generation() == Generation.G2 ? 2 : 1);
        String quote = chip.firmware().quotesResolved() ? "\"" : "";
        chip.loop().after(chip.timings().lookup(), () -> {
            Optional<InetAddress> address = chip.air().resolve(name);
            if (address.isPresent()) {
                reply.answer(request, quote + Ipv6.text(address.get()) + quote);
            } else {
                reply.error(Refusal.UNKNOWN_NAME);
            }
        });
    }

    private void ping(Request request, Reply reply) throws Rejected {
        Optional<InetAddress> address = chip.air().resolve(host(request, 1)).filter(chip.antenna()::reaches);
        Duration trip = chip.timings().latency().multipliedBy(2);
        if (address.isPresent()) {
            String prefix = chip.firmware().generation() == Generation.G2 ? "+PING:" : "+";
            chip.loop().after(trip, () -> {
                reply.line(prefix + Math.max(1, trip.toMillis()));
                reply.ok();
            });
        } else {
            chip.loop().after(PING_TIMEOUT, () -> reply.error(Refusal.NO_REPLY));
        }
    }

    private String host(Request request, int most) throws Rejected {
        Online.need(chip);
        Arguments arguments = request.arguments().count(1, most);
        if (!arguments.isText(0)) {
            throw new Rejected(Refusal.HOST, ErrorCode.type(0));
        }
        return arguments.text(0).orElseThrow(Rejected::new);
    }
}
