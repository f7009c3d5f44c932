package org.espbench.traffic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.espbench.modem.at.Frame;
import org.espbench.traffic.decode.Draft;
import org.espbench.traffic.pcapng.PositionedFile;

/** What the links of a capture carried. */
public final class LinkFlows {

    private final List<FlowCount> flows = new ArrayList<>();
    private final Map<Integer, FlowCount> last = new HashMap<>();
    private final Map<Integer, Integer> openings = new HashMap<>();
    private final Set<Integer> starting = new HashSet<>();

    private LinkFlows() {
    }

    /**
     * Decodes the whole file and adds up each link's payload, in the order of opening. A link that carried payload without having been seen to
     * open counts as opened by its first payload. A damaged file gives what is intact. Blocks while it reads; memory use hardly depends on the
     * length of the file.
     *
     * @throws CaptureException when the file can't be read or is no capture of serial traffic
     */
    public static List<LinkFlow> of(Path capture) throws CaptureException {
        LinkFlows links = new LinkFlows();
        try (PositionedFile file = new PositionedFile(capture)) {
            new WholeFile(file).read(links::row);
        } catch (CaptureException e) {
            throw e;
        } catch (IOException e) {
            throw Sentences.unreadable(capture, e);
        }
        return links.flows.stream().map(FlowCount::flow).toList();
    }

    private void row(Draft row) {
        switch (row.kind()) {
        case COMMAND -> command(new String(row.bytes(), row.offset(), row.length(), StandardCharsets.ISO_8859_1));
        case SENT -> flow(row.link()).out(row.bytes(), row.offset(), row.length());
        case RECEIVED -> flow(row.link()).in(row.bytes(), row.offset(), row.length());
        case EVENT -> event(row.frame());
        case RESULT, FAILURE -> {
            // The outcome of a start comes behind its event; an answer to another command leaves the set empty anyway.
            starting.clear();
        }
        case NOTE -> {
            if (row.parting()) {
                last.clear();
                starting.clear();
            }
        }
        case ECHO, INFO, PROMPT, RAW -> {
        }
        }
    }

    private void command(String line) {
        String upper = line.toUpperCase(Locale.ROOT);
        if (upper.startsWith("AT+CIPSTART=")) {
            char first = upper.charAt("AT+CIPSTART=".length());
            starting.add(first >= '0' && first <= '4' ? first - '0' : Frame.SINGLE);
        }
    }

    private void event(Optional<Frame> frame) {
        if (frame.isEmpty()) {
            return;
        }
        if (frame.get() instanceof Frame.Opened opened) {
            open(opened.link(), !starting.contains(opened.link()));
        } else if (frame.get() instanceof Frame.LinkReported reported && !reported.failed()) {
            open(reported.link(), reported.accepted());
        } else if (frame.get() instanceof Frame.Ready || frame.get() instanceof Frame.BootText boot && boot.restart()) {
            last.clear();
        }
    }

    /** The latest opening, closed or not: 1.x says CLOSED before it has handed over the last data (reference 5, Q9). */
    private FlowCount flow(int link) {
        FlowCount known = last.get(link);
        return known == null ? open(link, false) : known;
    }

    private FlowCount open(int link, boolean accepted) {
        int opening = openings.merge(link, 1, Integer::sum) - 1;
        FlowCount flow = new FlowCount(link, opening, accepted);
        flows.add(flow);
        last.put(link, flow);
        return flow;
    }
}
