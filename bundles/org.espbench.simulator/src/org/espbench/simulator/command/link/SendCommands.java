package org.espbench.simulator.command.link;

import java.net.InetSocketAddress;
import java.util.Optional;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.stack.Link;
import org.espbench.simulator.chip.stack.Links;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Refusal;

/** Sending (G1, reference 2.4 and 3.5). */
public final class SendCommands {

    private static final int PORTS = 65_535;

    private final Chip chip;
    private final Links links;

    public SendCommands(Chip chip) {
        this.chip = chip;
        links = chip.links();
    }

    public void addTo(CommandTable table) {
        table.add("+CIPSEND", Form.SET, (request, reply) -> send(request, false, reply));
        table.add("+CIPSENDEX", Form.SET, (request, reply) -> send(request, true, reply));
        table.add("+CIPSEND", Form.EXECUTE, (request, reply) -> pass(reply));
    }

    private void send(Request request, boolean escaped, Reply reply) throws Rejected {
        if (links.passThrough()) {
            throw new Rejected(Refusal.PASS_THROUGH);
        }
        Arguments arguments = request.arguments();
        if (links.mux() && arguments.count() == 1) {
            throw new Rejected(Refusal.MULTIPLEXED);
        }
        if (!links.mux() && arguments.isNumber(1)) {
            throw new Rejected(Refusal.SINGLE);
        }
        int first = links.mux() ? 1 : 0;
        int id = first == 0 ? 0 : arguments.number(0, 0, Links.COUNT - 1);
        int length = arguments.number(first, 1, Integer.MAX_VALUE);
        if (length > chip.firmware().sendLimit()) {
            throw new Rejected(Refusal.TOO_LONG);
        }
        Link link = links.at(id).filter(Link::open).orElseThrow(() -> new Rejected(Refusal.NOT_OPEN));
        Optional<InetSocketAddress> target = target(arguments, first + 1, link);
        reply.collect(length, escaped, bytes -> {
            chip.print(chip.firmware().taken(bytes.length));
            links.send(link, bytes, target, sent -> reply.end(sent ? chip.firmware().sendOk() : chip.firmware().sendFail()));
        });
    }

    private Optional<InetSocketAddress> target(Arguments arguments, int index, Link link) throws Rejected {
        if (arguments.count() <= index) {
            return Optional.empty();
        }
        arguments.count(index + 2, index + 2);
        if (!link.type().equals("UDP")) {
            throw new Rejected();
        }
        String host = arguments.text(index, 1, 64);
        int port = arguments.number(index + 1, 1, PORTS, Refusal.UDP_PORT);
        return Optional.of(new InetSocketAddress(chip.air().resolve(host).orElseThrow(() -> new Rejected(Refusal.UDP_HOST)), port));
    }

    private void pass(Reply reply) throws Rejected {
        if (links.mux()) {
            throw new Rejected(Refusal.MULTIPLEXED);
        }
        if (!links.passThrough()) {
            throw new Rejected();
        }
        Link link = links.at(0).filter(Link::open).orElseThrow(() -> new Rejected(Refusal.NOT_OPEN));
        reply.pass((packet, gone) -> links.send(link, packet, Optional.empty(), sent -> gone.run()), () -> {
            if ((chip.memory().now().messages & 1) != 0) {
                chip.print(chip.firmware().leftPassThrough());
            }
        });
    }
}
