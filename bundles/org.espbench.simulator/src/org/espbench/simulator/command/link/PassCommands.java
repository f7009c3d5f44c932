package org.espbench.simulator.command.link;

import java.util.Optional;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.stack.Link;
import org.espbench.simulator.chip.stack.Links;
import org.espbench.simulator.chip.stack.TransLink;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;
import org.espbench.simulator.firmware.Refusal;
import org.espbench.simulator.line.FrontEnd;

/** Pass-through, on command and from boot on (reference 3.5). */
public final class PassCommands {

    private static final int QUITTING = 1;
    private static final int PORTS = 65_535;
    private static final int KEEP_ALIVE = 7200;
    private static final int HOST = 64;

    private final Chip chip;
    private final FrontEnd frontEnd;
    private final Links links;

    public PassCommands(Chip chip, FrontEnd frontEnd) {
        this.chip = chip;
        this.frontEnd = frontEnd;
        links = chip.links();
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIPSEND", Form.EXECUTE, (request, reply) -> pass(reply));
        table.add("+SAVETRANSLINK", Form.SET, this::save);
    }

    /** The module has booted: passes through if that is stored. */
    public void boot() {
        chip.memory().now().transLink.ifPresent(peer -> {
            links.passThrough(true);
            passThrough();
            links.tunnel().begin(peer);
        });
    }

    private void pass(Reply reply) throws Rejected {
        if (links.mux()) {
            throw new Rejected(chip.firmware().generation() == Generation.G0 ? Refusal.UNNAMED : Refusal.MULTIPLEXED);
        }
        if (!links.passThrough()) {
            throw new Rejected();
        }
        Link link = links.at(0).filter(Link::open)
                .orElseThrow(() -> new Rejected(chip.firmware().generation() == Generation.G0 ? Refusal.UNNAMED : Refusal.NOT_OPEN));
        reply.pass(this::passThrough);
        links.tunnel().begin(link);
    }

    private void passThrough() {
        chip.passing(true);
        frontEnd.pass((packet, gone) -> {
            Optional<Link> link = links.at(0).filter(Link::open);
            if (link.isPresent()) {
                links.send(link.get(), packet, Optional.empty(), sent -> gone.run());
            } else {
                gone.run();
            }
        }, () -> {
            chip.passing(false);
            links.tunnel().end();
            if ((chip.memory().now().messages & QUITTING) != 0) {
                chip.print(chip.firmware().leftPassThrough());
            }
        });
    }

    private void save(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments();
        Optional<TransLink> saved = arguments.flag(0) ? Optional.of(peer(arguments.count(3, 5))) : Optional.empty();
        // Stored whatever AT+SYSSTORE says: that is its purpose.
        chip.memory().change(true, settings -> settings.transLink = saved);
        reply.ok();
    }

    private static TransLink peer(Arguments arguments) throws Rejected {
        String host = arguments.text(1, 1, HOST);
        int port = arguments.number(2, 1, PORTS);
        String type = arguments.text(3).orElse("TCP");
        return switch (type) {
            case "TCP", "SSL" -> new TransLink(host, port, type, arguments.number(4, 0, KEEP_ALIVE, 0), 0);
            case "UDP" -> new TransLink(host, port, type, 0, arguments.number(4, 0, PORTS, 0));
            default -> throw new Rejected(Refusal.LINK_TYPE);
        };
    }
}
