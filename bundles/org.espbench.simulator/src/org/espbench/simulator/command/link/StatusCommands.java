package org.espbench.simulator.command.link;

import java.util.List;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.radio.Ipv6;
import org.espbench.simulator.chip.stack.Link;
import org.espbench.simulator.chip.stack.Links;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;

/** Which links there are (reference 2.4 and 4.4). */
public final class StatusCommands {

    private static final int UNINITIALISED = 0;
    private static final int INITIALISED = 1;
    private static final int ONLINE = 2;
    private static final int LINKED = 3;
    private static final int UNLINKED = 4;
    private static final int OFFLINE = 5;

    private final Chip chip;
    private final Links links;

    public StatusCommands(Chip chip) {
        this.chip = chip;
        links = chip.links();
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIPSTATUS", Form.TEST, (request, reply) -> reply.ok());
        table.add("+CIPSTATUS", Form.EXECUTE, this::status);
        table.add("+CIPSTATE", Form.QUERY, (request, reply) -> {
            links.open().forEach(link -> reply.line(request.name() + ":" + described(link)));
            reply.ok();
        });
    }

    private void status(Request request, Reply reply) {
        List<Link> open = links.open();
        reply.line("STATUS:" + number(open));
        open.forEach(link -> reply.line(request.name() + ":" + described(link)));
        reply.ok();
    }

    private String described(Link link) {
        boolean localPort = link.datagrams() || chip.firmware().tellsLocalPort();
        return link.id() + ",\"" + link.type() + "\",\"" + Ipv6.text(link.remote().getAddress()) + "\"," + link.remote().getPort()
                + (localPort ? "," + link.localPort() : "") + "," + (link.accepted() ? 1 : 0);
    }

    private int number(List<Link> open) {
        return switch (chip.firmware().generation()) {
            case G0 -> links.status().number();
            case G1 -> !open.isEmpty() ? LINKED : chip.station().online() ? links.hadLinks() ? UNLINKED : ONLINE : OFFLINE;
            case G2 -> {
                if (open.stream().anyMatch(link -> !link.datagrams())) {
                    yield LINKED;
                }
                if (!open.isEmpty()) {
                    // Datagrams alone don't count as a link.
                    yield UNLINKED;
                }
                if (chip.station().online()) {
                    yield links.hadLinks() ? UNLINKED : ONLINE;
                }
                yield !chip.memory().now().station() ? UNINITIALISED : chip.station().started() ? OFFLINE : INITIALISED;
            }
        };
    }
}
