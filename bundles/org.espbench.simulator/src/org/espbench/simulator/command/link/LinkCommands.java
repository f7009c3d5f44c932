package org.espbench.simulator.command.link;

import java.util.List;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.stack.Link;
import org.espbench.simulator.chip.stack.Links;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;
import org.espbench.simulator.firmware.Refusal;

/** Whether there can be several links, and closing them. */
public final class LinkCommands {

    private static final int ALL = Links.COUNT;

    private final Chip chip;
    private final Links links;

    public LinkCommands(Chip chip) {
        this.chip = chip;
        links = chip.links();
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIPMUX", Form.QUERY, (request, reply) -> reply.answer(request, links.mux() ? 1 : 0));
        table.add("+CIPMUX", Form.SET, this::mux);
        table.add("+CIPMODE", Form.QUERY, (request, reply) -> reply.answer(request, links.passThrough() ? 1 : 0));
        table.add("+CIPMODE", Form.SET, this::passThrough);
        table.add("+CIPCLOSE", Form.TEST, (request, reply) -> reply.ok());
        table.add("+CIPCLOSE", Form.EXECUTE, (request, reply) -> closeOnly(reply));
        table.add("+CIPCLOSE", Form.SET, this::close);
    }

    private void mux(Request request, Reply reply) throws Rejected {
        boolean old = chip.firmware().generation() == Generation.G0;
        if (old && links.status().hasLinks()) {
            // Looked at before the argument.
            throw new Rejected(Refusal.LINKED);
        }
        boolean on = request.arguments().count(1, 1).flag(0);
        if (on != links.mux() && !old) {
            if (!links.open().isEmpty()) {
                throw new Rejected(Refusal.LINKED);
            }
            if (chip.server().listening()) {
                throw new Rejected(Refusal.SERVING);
            }
            if (links.passThrough()) {
                throw new Rejected(Refusal.PASSING);
            }
        }
        links.mux(on);
        reply.ok();
    }

    private void passThrough(Request request, Reply reply) throws Rejected {
        boolean on = request.arguments().count(1, 1).flag(0);
        if (chip.firmware().generation() == Generation.G0 && (links.mux() || chip.server().listening())) {
            throw new Rejected();
        }
        if (on && (links.mux() || links.at(0).filter(Link::accepted).isPresent())) {
            throw new Rejected();
        }
        links.passThrough(on);
        reply.ok();
    }

    private void closeOnly(Reply reply) throws Rejected {
        if (links.mux()) {
            throw new Rejected(Refusal.MULTIPLEXED);
        }
        if (chip.firmware().generation() == Generation.G0 && links.at(0).isEmpty()) {
            throw new Rejected();
        }
        close(0, reply);
    }

    private void close(Request request, Reply reply) throws Rejected {
        if (!links.mux()) {
            throw new Rejected(Refusal.SINGLE);
        }
        int id = request.arguments().count(1, 1).number(0, 0, ALL);
        if (id < ALL) {
            close(id, reply);
            return;
        }
        List<Link> open = links.open();
        // While a server runs it does nothing in G1 (reference 2.4).
        switch (chip.firmware().generation()) {
            case G0 -> {
                if (chip.server().listening()) {
                    throw new Rejected(Refusal.RESTART_NEEDED);
                }
                open.forEach(links::close);
            }
            case G1 -> {
                if (!chip.server().listening()) {
                    open.forEach(links::close);
                }
            }
            case G2 -> open.forEach(links::close);
        }
        reply.ok();
    }

    private void close(int id, Reply reply) throws Rejected {
        links.close(links.at(id).orElseThrow(() -> new Rejected(Refusal.NOTHING_TO_CLOSE)));
        reply.ok();
    }
}
