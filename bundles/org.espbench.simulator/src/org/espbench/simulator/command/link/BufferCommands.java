package org.espbench.simulator.command.link;

import java.util.Optional;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.stack.Link;
import org.espbench.simulator.chip.stack.Links;
import org.espbench.simulator.chip.stack.Segments;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Refusal;

/** Sending without waiting for the acknowledgement (G1). */
public final class BufferCommands {

    /** TCP send buffer of the SDK and the length of its queue (reference 6.1). */
    private static final int ROOM = 2920;
    private static final int QUEUE = 8;

    private final Chip chip;
    private final Links links;

    public BufferCommands(Chip chip) {
        this.chip = chip;
        links = chip.links();
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIPSENDBUF", Form.SET, this::send);
        table.add("+CIPBUFRESET", Form.EXECUTE, this::reset);
        table.add("+CIPBUFRESET", Form.SET, this::reset);
        table.add("+CIPBUFSTATUS", Form.EXECUTE, this::status);
        table.add("+CIPBUFSTATUS", Form.SET, this::status);
        table.add("+CIPCHECKSEQ", Form.SET, this::check);
    }

    private void send(Request request, Reply reply) throws Rejected {
        SendCommands.Wanted wanted = SendCommands.Wanted.parse(request.arguments(), chip);
        request.arguments().count(wanted.next(), wanted.next());
        Link link = wanted.link();
        Segments segments = link.segments();
        if (link.datagrams()) {
            throw new Rejected();
        }
        if (segments.bytes() + wanted.length() > ROOM) {
            throw new Rejected(Refusal.BUFFER_FULL);
        }
        if (segments.queued() >= QUEUE) {
            throw new Rejected(Refusal.QUEUE_FULL);
        }
        reply.line(segments.begin() + "," + segments.done());
        reply.collect(wanted.length(), false, bytes -> {
            reply.end(chip.firmware().taken(bytes.length));
            segments.leave(bytes.length);
            links.send(link, bytes, Optional.empty(), sent -> chip.notice(
                    "\r\n" + prefix(link) + segments.arrived(bytes.length, sent) + (sent ? ",SEND OK\r\n" : ",SEND FAIL\r\n")));
        }, segments::cancel);
    }

    private void reset(Request request, Reply reply) throws Rejected {
        Link link = link(request.arguments(), 0).orElseThrow(() -> new Rejected(Refusal.NOT_OPEN));
        if (link.datagrams() || link.segments().queued() > 0) {
            throw new Rejected();
        }
        link.restartSegments();
        reply.ok();
    }

    private void status(Request request, Reply reply) throws Rejected {
        Optional<Link> link = link(request.arguments(), 0);
        if (link.filter(Link::datagrams).isPresent()) {
            throw new Rejected();
        }
        Segments segments = link.map(Link::segments).orElseGet(Segments::new);
        reply.line((segments.current() + 1) + "," + segments.done() + "," + segments.acknowledged() + ","
                + (link.isPresent() ? ROOM - segments.bytes() : 0) + "," + (link.isPresent() ? QUEUE - segments.queued() : 0));
        reply.ok();
    }

    private void check(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments();
        Link link = link(arguments, 1).orElseThrow(Rejected::new);
        int segment = arguments.number(links.mux() ? 1 : 0, 1, Integer.MAX_VALUE);
        if (link.datagrams() || !link.segments().remembers(segment)) {
            throw new Rejected();
        }
        reply.line(prefix(link) + segment + (link.segments().acknowledged(segment) ? ",TRUE" : ",FALSE"));
        reply.ok();
    }

    /** The link that is meant; behind its id stand {@code more} parameters. */
    private Optional<Link> link(Arguments arguments, int more) throws Rejected {
        if (links.passThrough()) {
            throw new Rejected(Refusal.PASS_THROUGH);
        }
        int first = links.mux() ? 1 : 0;
        arguments.count(first + more, first + more);
        return links.at(first == 0 ? 0 : arguments.number(0, 0, Links.COUNT - 1)).filter(Link::open);
    }

    private String prefix(Link link) {
        return links.mux() ? link.id() + "," : "";
    }
}
