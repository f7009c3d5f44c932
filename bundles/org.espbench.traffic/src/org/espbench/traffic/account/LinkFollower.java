package org.espbench.traffic.account;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.at.Frame;
import org.espbench.traffic.PassingRow;

/** Follows the links through the rows of a capture: who opened them, what they carry, when they end. Rows in order; one thread at a time. */
public final class LinkFollower {

    /** Hears what becomes of links. Rows are valid during the call only. */
    public interface Listener {

        /** A link is open. */
        default void opened(LinkTrack link, PassingRow row) {
            // of no interest to all
        }

        /** Payload that the link received or, {@code out}, was given. */
        default void payload(LinkTrack link, boolean out, PassingRow row) {
            // of no interest to all
        }

        /** It has ended. Payload may still come: 1.x says CLOSED before it has handed over the last of it. */
        default void closed(LinkTrack link, PassingRow row) {
            // of no interest to all
        }
    }

    private final Listener listener;
    private final Map<Integer, LinkTrack> latest = new HashMap<>();
    private final Map<Integer, Integer> openings = new HashMap<>();
    private final Map<Integer, StartCommand> starting = new HashMap<>();
    private int serverPort = 333;

    /** Tells {@code listener}. */
    public LinkFollower(Listener listener) {
        this.listener = listener;
    }

    /** The next row. */
    public void row(PassingRow row) {
        switch (row.kind()) {
        case COMMAND -> command(new String(row.bytes(), row.offset(), row.length(), StandardCharsets.ISO_8859_1).strip());
        case SENT -> payload(true, row);
        case RECEIVED -> payload(false, row);
        case EVENT -> event(row);
        case RESULT, FAILURE -> starting.clear();
        case NOTE, ECHO, INFO, PROMPT, RAW -> {
            // say nothing about links
        }
        }
    }

    /** The conversation ends here: links that are open end too. */
    public void parted(PassingRow row) {
        latest.values().forEach(link -> close(link, row));
        latest.clear();
        starting.clear();
    }

    private void command(String line) {
        StartCommand start = StartCommand.read(line);
        if (start != null) {
            starting.put(start.link(), start);
        }
        String upper = line.toUpperCase(Locale.ROOT);
        if (upper.startsWith("AT+CIPSERVER=1")) {
            String[] operands = upper.substring("AT+CIPSERVER=".length()).split(",");
            serverPort = operands.length > 1 ? StartCommand.number(operands[1], serverPort) : 333;
        }
    }

    private void payload(boolean out, PassingRow row) {
        LinkTrack known = latest.get(row.link());
        LinkTrack link = known == null ? open(row.link(), null, false, row) : known;
        if (out) {
            link.bytesOut += row.length();
        } else {
            link.bytesIn += row.length();
            if (row.frame().orElse(null) instanceof Frame.Data data && data.host() instanceof String host && link.host.isEmpty()) {
                link.host = host;
                link.remotePort = data.remotePort();
            }
        }
        listener.payload(link, out, row);
    }

    private void event(PassingRow row) {
        switch (row.frame().orElse(null)) {
        case Frame.Opened opened -> {
            StartCommand start = starting.get(opened.link());
            open(opened.link(), start, start == null, row);
        }
        case Frame.LinkReported reported when !reported.failed() -> {
            LinkTrack link = open(reported.link(), starting.get(reported.link()), reported.accepted(), row);
            link.transport = reported.type();
            link.host = reported.host();
            link.remotePort = reported.remotePort();
            link.localPort = reported.localPort();
        }
        case Frame.Closed closed -> close(latest.get(closed.link()), row);
        case Frame.Ready r -> parted(row);
        case Frame.BootText boot when boot.restart() -> parted(row);
        case null, default -> {
            // other frames say nothing about links
        }
        }
    }

    private void close(@Nullable LinkTrack link, PassingRow row) {
        if (link != null && !link.closed()) {
            link.closedRow = row.number();
            link.closedNanos = row.nanos();
            listener.closed(link, row);
        }
    }

    private LinkTrack open(int id, @Nullable StartCommand start, boolean accepted, PassingRow row) {
        close(latest.get(id), row);
        int opening = openings.merge(id, 1, Integer::sum) - 1;
        LinkTrack link = new LinkTrack(id, opening, accepted, row.number(), row.nanos());
        if (accepted) {
            link.localPort = serverPort;
        }
        if (start != null) {
            link.transport = start.transport();
            link.host = start.host();
            link.remotePort = start.port();
            link.localPort = start.localPort();
        }
        latest.put(id, link);
        listener.opened(link, row);
        return link;
    }
}
