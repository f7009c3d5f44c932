package org.espbench.modem.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Exchange;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Frame;
import org.espbench.modem.at.Frame.Result.Kind;
import org.espbench.modem.at.SecretScanner;

/** The command in work and what was said since it was sent. Guarded by the channel's monitor. */
final class Running {

    private static final int MAX_LINES = 1000;
    private static final int SHOWN_LINES = 20;

    final AtCommand command;
    /** A send ends otherwise: OK only announces the prompt, and what counts comes behind the payload. */
    final boolean send;
    /** How many bytes a send announces. */
    final int payload;
    /** Whether it was sent before and rejected as busy. */
    boolean again;
    boolean payloadWritten;
    boolean prompt;
    /** It was rejected: a result that follows is of what made the module busy. */
    boolean busy;
    /** What made the module busy has ended. */
    boolean freed;
    boolean restarted;
    /** Since the station was last seen to have lost its access point. */
    boolean gotAddress;
    /** A send got its OK: a busy behind that is about something else (reference Q16). */
    private boolean accepted;
    private @Nullable Kind result;
    private final List<String> lines = new ArrayList<>();

    /** By what the answer to a probe is known; results in front of it are other commands'. */
    private final Predicate<String> mark;
    private boolean marked;

    Running(AtCommand command, int payload) {
        this(command, payload, line -> true);
        marked = true;
    }

    /** A probe, whose result counts only behind a line with the mark. */
    Running(AtCommand command, int payload, Predicate<String> mark) {
        this.command = command;
        this.mark = mark;
        this.payload = payload;
        this.send = payload > 0;
    }

    void take(Frame frame) {
        switch (frame) {
        case Frame.Result said -> end(said.kind());
        case Frame.Busy said -> busy |= !accepted && !prompt && result == null;
        case Frame.Prompt said -> prompt |= send;
        case Frame.Info info -> add("+" + info.name() + ":" + info.value());
        case Frame.Text text -> add(text.text());
        case Frame.ConnectFailed failed -> add("CONNECT FAIL");
        case Frame.StationGotAddress said -> gotAddress = true;
        case Frame.StationLost said -> gotAddress = false;
        case Frame.Echo e -> { }
        case Frame.Taken t -> { }
        case Frame.StationConnected c -> { }
        case Frame.DhcpTimedOut d -> { }
        case Frame.Opened o -> { }
        case Frame.Closed c -> { }
        case Frame.LinkReported r -> { }
        case Frame.ClientJoined j -> { }
        case Frame.ClientLeft l -> { }
        case Frame.ClientAddressed a -> { }
        case Frame.ServerFull s -> { }
        case Frame.PassThroughLeft l -> { }
        case Frame.SegmentSent s -> { }
        case Frame.Restarting r -> { }
        case Frame.Ready r -> { }
        case Frame.BootText b -> { }
        case Frame.Overlong o -> { }
        case Frame.Data d -> { }
        case Frame.Waiting w -> { }
        case Frame.Raw r -> { }
        }
    }

    @Nullable Kind result() {
        return result;
    }

    boolean ok() {
        return result == Kind.OK || result == Kind.NO_CHANGE;
    }

    /** The lines that are no events, as they came. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    boolean said(String part) {
        return lines.stream().anyMatch(line -> line.contains(part));
    }

    /** For messages: without secrets, and not too long. */
    Exchange exchange() {
        List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
        List<String> answers = new ArrayList<>(last.stream().map(SecretScanner::masked).toList());
        Kind kind = result;
        if (kind != null) {
            answers.add(kind.name().replace('_', ' '));
        }
        return new Exchange(command.shown(), answers);
    }

    private void end(Kind kind) {
        boolean ends = switch (kind) {
        case OK -> !send;
        case NO_CHANGE, ERROR, FAIL -> true;
        // Some firmware says FAIL and then OK for one send; the second one is nobody's (reference Q3).
        case SEND_OK, SEND_FAIL, SEND_CANCELED -> send && payloadWritten;
        };
        if (busy && !prompt) {
            freed = true;
        } else if (ends && marked && result == null) {
            result = kind;
        } else if (kind == Kind.OK) {
            accepted = send;
        }
    }

    private void add(String line) {
        marked |= mark.test(line);
        if (lines.size() < MAX_LINES) {
            lines.add(line);
        }
    }
}
