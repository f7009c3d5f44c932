package org.espbench.simulator.command.link;

import java.util.List;
import java.util.Optional;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.stack.Link;
import org.espbench.simulator.chip.stack.Links;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;

/** How links behave, which there are, and closing them (G1, reference 2.4). */
public final class LinkCommands {

    private static final int ALL = Links.COUNT;

    private final Chip chip;
    private final Links links;

    public LinkCommands(Chip chip) {
        this.chip = chip;
        links = chip.links();
    }

    public void addTo(CommandTable table) {
        table.add("+CIPSTATUS", Form.EXECUTE, this::status);
        table.add("+CIPMUX", Form.QUERY, (request, reply) -> answer(request, links.mux() ? "1" : "0", reply));
        table.add("+CIPMUX", Form.SET, this::mux);
        table.add("+CIPMODE", Form.QUERY, (request, reply) -> answer(request, links.passThrough() ? "1" : "0", reply));
        table.add("+CIPMODE", Form.SET, this::passThrough);
        table.add("+CIPDINFO", Form.QUERY, (request, reply) -> answer(request, links.senderInfo() ? "TRUE" : "FALSE", reply));
        table.add("+CIPDINFO", Form.SET, (request, reply) -> {
            links.senderInfo(request.arguments().count(1, 1).flag(0));
            reply.ok();
        });
        table.add("+CIPCLOSE", Form.EXECUTE, (request, reply) -> closeOnly(reply));
        table.add("+CIPCLOSE", Form.SET, this::close);
    }

    private static void answer(Request request, String value, Reply reply) {
        reply.line(request.name() + ":" + value);
        reply.ok();
    }

    private void status(Request request, Reply reply) {
        List<Link> open = links.open();
        reply.line("STATUS:" + number(open));
        for (Link link : open) {
            reply.line("+CIPSTATUS:" + link.id() + ",\"" + link.type() + "\",\"" + link.remote().getAddress().getHostAddress() + "\"," + link.remote().getPort()
                    + "," + link.localPort() + "," + (link.accepted() ? 1 : 0));
        }
        reply.ok();
    }

    /** Reference 4.4. */
    private int number(List<Link> open) {
        if (!open.isEmpty()) {
            return 3;
        }
        if (!chip.station().online()) {
            return 5;
        }
        return links.hadLinks() ? 4 : 2;
    }

    private void mux(Request request, Reply reply) throws Rejected {
        boolean on = request.arguments().count(1, 1).flag(0);
        if (on != links.mux()) {
            if (!links.open().isEmpty()) {
                throw new Rejected("link is builded");
            }
            if (chip.server().listening()) {
                throw new Rejected("CIPSERVER must be 0");
            }
            if (links.passThrough()) {
                throw new Rejected("IPMODE must be 0");
            }
        }
        links.mux(on);
        reply.ok();
    }

    private void passThrough(Request request, Reply reply) throws Rejected {
        boolean on = request.arguments().count(1, 1).flag(0);
        if (on && (links.mux() || links.at(0).filter(Link::accepted).isPresent())) {
            throw new Rejected();
        }
        links.passThrough(on);
        reply.ok();
    }

    private void closeOnly(Reply reply) throws Rejected {
        if (links.mux()) {
            throw new Rejected("MUX=1");
        }
        close(0, reply);
    }

    private void close(Request request, Reply reply) throws Rejected {
        int id = request.arguments().count(1, 1).number(0, 0, ALL);
        if (!links.mux()) {
            throw new Rejected("MUX=0");
        }
        if (id < ALL) {
            close(id, reply);
            return;
        }
        if (!chip.server().listening()) {
            links.open().forEach(links::close);
        }
        reply.ok();
    }

    private void close(int id, Reply reply) throws Rejected {
        Optional<Link> link = links.at(id);
        links.close(link.orElseThrow(() -> new Rejected("UNLINK")));
        reply.ok();
    }
}
