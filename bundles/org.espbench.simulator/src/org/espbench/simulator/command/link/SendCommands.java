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
import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;
import org.espbench.simulator.firmware.Refusal;

/** Sending a counted payload. */
public final class SendCommands {

    private static final int PORTS = 65_535;
    private static final int HOST = 64;

    private final Chip chip;
    private final Links links;

    public SendCommands(Chip chip) {
        this.chip = chip;
        links = chip.links();
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIPSEND", Form.TEST, (request, reply) -> reply.ok());
        table.add("+CIPSEND", Form.SET, (request, reply) -> send(request, false, reply));
        table.add("+CIPSENDEX", Form.SET, (request, reply) -> send(request, true, reply));
    }

    /** Which link, and how much; the link is looked at before the length. */
    record Wanted(Link link, int length, int next) {

        static Wanted parse(Arguments arguments, Chip chip) throws Rejected {
            Links links = chip.links();
            if (links.passThrough()) {
                throw new Rejected(Refusal.PASS_THROUGH);
            }
            if (links.mux() && arguments.count() == 1) {
                throw new Rejected(Refusal.MULTIPLEXED, ErrorCode.count(2, 1));
            }
            if (!links.mux() && arguments.isNumber(1)) {
                throw new Rejected(Refusal.SINGLE, ErrorCode.count(1, arguments.count()));
            }
            int first = links.mux() ? 1 : 0;
            int id = first == 0 ? 0 : arguments.number(0, 0, Links.COUNT - 1);
            Link link = links.at(id).filter(Link::open).orElseThrow(() -> new Rejected(Refusal.NOT_OPEN));
            int length = arguments.number(first, 1, Integer.MAX_VALUE);
            if (length > chip.firmware().sendLimit()) {
                throw new Rejected(Refusal.TOO_LONG, ErrorCode.value(first));
            }
            return new Wanted(link, length, first + 1);
        }
    }

    private void send(Request request, boolean escaped, Reply reply) throws Rejected {
        Arguments arguments = request.arguments();
        Wanted wanted = Wanted.parse(arguments, chip);
        Optional<InetSocketAddress> target = target(arguments, wanted.next(), wanted.link());
        reply.collect(wanted.length(), escaped, bytes -> {
            chip.print(chip.firmware().taken(bytes.length));
            links.send(wanted.link(), bytes, target, sent -> reply.end(sent ? chip.firmware().sendOk() : chip.firmware().sendFail()));
        });
    }

    private Optional<InetSocketAddress> target(Arguments arguments, int index, Link link) throws Rejected {
        if (arguments.count() <= index) {
            return Optional.empty();
        }
        if (chip.firmware().generation() == Generation.G0) {
            throw new Rejected(Refusal.SEND_TAIL);
        }
        if (!link.datagrams()) {
            throw new Rejected(ErrorCode.count(index, arguments.count()));
        }
        if (!arguments.isText(index)) {
            throw new Rejected(Refusal.UDP_HOST, ErrorCode.type(index));
        }
        if (arguments.count() == index + 1) {
            throw new Rejected(Refusal.UDP_PORT_MISSING, ErrorCode.count(index + 2, index + 1));
        }
        arguments.count(index + 2, index + 2);
        String host = arguments.text(index, 1, HOST);
        int port = arguments.number(index + 1, 1, PORTS, Refusal.UDP_PORT);
        return Optional.of(new InetSocketAddress(chip.air().resolve(host).orElseThrow(() -> new Rejected(Refusal.UDP_HOST)), port));
    }
}
