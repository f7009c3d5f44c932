package org.espbench.simulator.command.link;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.stack.Link;
import org.espbench.simulator.chip.stack.Links;
import org.espbench.simulator.chip.stack.Reception;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;
import org.espbench.simulator.firmware.Refusal;

/** How received data reach the host (reference 1.8 and 2.4). */
public final class ReceiveCommands {

    private final Chip chip;
    private final Links links;
    private final Reception reception;

    public ReceiveCommands(Chip chip) {
        this.chip = chip;
        links = chip.links();
        reception = links.reception();
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIPDINFO", Form.QUERY, (request, reply) -> {
            boolean small = chip.firmware().generation() == Generation.G2;
            reply.answer(request, reception.senderInfo() ? small ? "true" : "TRUE" : small ? "false" : "FALSE");
        });
        table.add("+CIPDINFO", Form.SET, (request, reply) -> {
            reception.senderInfo(request.arguments().count(1, 1).flag(0));
            reply.ok();
        });
        table.add("+CIPRECVMODE", Form.QUERY, (request, reply) -> reply.answer(request, reception.passive() ? 1 : 0));
        table.add("+CIPRECVMODE", Form.SET, (request, reply) -> {
            boolean on = request.arguments().count(1, 1).flag(0);
            reply.ok();
            reception.passive(on);
        });
        table.add("+CIPRECVLEN", Form.QUERY,
                (request, reply) -> reply.answer(request, IntStream.range(0, Links.COUNT).mapToObj(this::length).collect(Collectors.joining(","))));
        table.add("+CIPRECVDATA", Form.SET, this::fetch);
    }

    private String length(int id) {
        return links.readable(id).map(link -> Integer.toString(link.mailbox().size())).orElse(chip.firmware().generation() == Generation.G2 ? "-1" : "0");
    }

    private void fetch(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments();
        boolean mux = links.mux();
        if (!mux && arguments.count() > 1) {
            throw new Rejected(Refusal.SINGLE, ErrorCode.count(1, arguments.count()));
        }
        arguments.count(mux ? 2 : 1, mux ? 2 : 1);
        int id = mux ? arguments.number(0, 0, Links.COUNT - 1) : 0;
        int most = arguments.number(mux ? 1 : 0, 1, Integer.MAX_VALUE);
        if (most > chip.firmware().fetchLimit()) {
            throw new Rejected(Refusal.TOO_LONG);
        }
        Link link = links.readable(id).orElseThrow(() -> new Rejected(Refusal.NOT_OPEN));
        if (!reception.passive() || link.mailbox().size() == 0) {
            throw new Rejected();
        }
        byte[] data = reception.fetch(link, most);
        reply.send(chip.firmware().fetched(id, data.length, reception.sender(link)), data);
        reply.ok();
        reception.fetched(link);
        links.fetched(link);
    }
}
