package org.espbench.modem.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Exchange;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Frame;
import org.espbench.modem.at.Frame.Result.Kind;
import org.espbench.modem.at.SecretScanner;
import org.espbench.modem.internal.dialogue.Answer;

/** The command in work and what was said since it was sent. Guarded by the channel's monitor. */
final class Running {

    private static final int MAX_LINES = 1000;
    private static final int SHOWN_LINES = 20;

    final AtCommand command;
    /** A send ends otherwise: OK only announces the prompt, and what counts comes behind the payload. */
    final boolean send;
    /** It changes nothing, so that it can be asked twice. */
    final boolean question;
    /** How many bytes a send announces. */
    final int payload;
    /** Whether it was sent before and rejected as busy. */
    boolean again;
    boolean payloadWritten;
    boolean prompt;
    /** It was rejected: a result that follows is of what made the module busy. */
    boolean busy;
    /** What made the module busy has ended, and wasn't this. */
    boolean freed;
    boolean restarted;
    /** The module repeated it, or something before it. */
    boolean echoed;
    /** How many lines and other signs of life were about it. */
    int heard;
    /** The module is done with it, and what it said got lost. */
    boolean lost;
    /** Whether the module may be asked about it: not while it may count what we say as payload. Under the monitor. */
    BooleanSupplier doubtful;
    /** How many bytes of data came as answer. */
    int dataTaken;
    /** The payload has arrived in the module. */
    boolean taken;
    /** Whether the firmware tells so (not 0.2x). */
    boolean takingTold;
    /** SEND FAIL, and then SEND OK: some firmware says both of one send (reference Q3). */
    boolean contradicted;
    /** The link that a send is for. */
    @Nullable ModemLink link;
    /** What a module that knows no escape is given, should it still ask for payload: that of the send itself. */
    byte @Nullable [] completion;
    /** Something else than the payload may have gone to the far end as part of it. */
    boolean spoilt;
    /** Since the station was last seen to have lost its access point. */
    boolean gotAddress;
    /** A send got its OK: a busy behind that is about something else (reference Q16). */
    private boolean accepted;
    private @Nullable Kind result;
    /** Guarded by itself: what is said goes on being added while others make messages of it. */
    private final List<String> lines = new ArrayList<>();

    /** By what the answer to a probe is known. */
    private final Predicate<String> mark;
    /** What comes in front of the mark is still about this. */
    private final @Nullable Running before;
    private boolean marked;
    /** In turn. */
    private @Nullable Running probe;

    Running(AtCommand command, int payload) {
        this.command = command;
        this.mark = line -> false;
        this.before = null;
        this.payload = payload;
        this.send = payload > 0;
        this.question = command.question();
        this.doubtful = () -> payload == 0;
        marked = true;
    }

    /** A probe, whose answer begins at a line with the mark; everything in front of that is about an earlier command. */
    Running(AtCommand command, Running before, Predicate<String> mark) {
        this.command = command;
        this.mark = mark;
        this.before = before;
        this.payload = 0;
        this.send = false;
        this.question = true;
        this.doubtful = () -> true;
    }

    /** The probe said last about this, or this if there was none: what comes in front of the next one's mark belongs to that, or to those before it. */
    Running probed() {
        Running latest = probe;
        return latest == null ? this : latest;
    }

    void probed(Running by) {
        probe = by;
    }

    /** Whether more may be said about it: even behind a SEND FAIL, see {@link #contradicted}. */
    boolean waits() {
        return (result == null || result == Kind.SEND_FAIL) && !restarted;
    }

    /** The module has forgotten this, and those before. */
    void forgotten() {
        restarted = true;
        if (before != null) {
            before.forgotten();
        }
    }

    void take(Frame frame) {
        Running earlier = before;
        if (earlier != null && frame instanceof Frame.Busy && earlier.asked()) {
            // Lines are rejected in their order; this one may be in work while it is told what became of the one before.
            earlier.take(frame);
            return;
        }
        if (earlier != null && !marked && !(frame instanceof Frame.Busy)) {
            marked = marks(frame);
            if (!marked) {
                if (earlier.waits()) {
                    earlier.take(frame);
                }
                return;
            }
        }
        hear(frame);
    }

    /** Whether this is a probe of which nothing is known yet. */
    private boolean asked() {
        return before != null && !marked && !busy && !restarted;
    }

    private boolean marks(Frame frame) {
        return frame instanceof Frame.Info info && mark.test("+" + info.name() + ":" + info.value())
                || frame instanceof Frame.Text text && mark.test(text.text());
    }

    private void hear(Frame frame) {
        heard++;
        switch (frame) {
        case Frame.Result said -> end(said.kind());
        case Frame.Busy said -> busy |= !accepted && !prompt && result == null;
        case Frame.Prompt said -> prompt |= send;
        case Frame.Info info -> add("+" + info.name() + ":" + info.value());
        case Frame.Text text -> add(text.text());
        case Frame.ConnectFailed failed -> add("CONNECT FAIL");
        case Frame.StationGotAddress said -> gotAddress = true;
        case Frame.StationLost said -> gotAddress = false;
        case Frame.Echo e -> echoed = true;
        case Frame.Taken t -> taken |= payloadWritten;
        case Frame.StationGotIpv6Address a -> { }
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
        case Frame.Data data -> {
            if (data.requested()) {
                dataTaken += data.length();
            }
        }
        case Frame.Waiting w -> { }
        case Frame.Raw r -> { }
        }
    }

    /** It was refused in words without a result. */
    void refuse() {
        if (result == null) {
            result = Kind.ERROR;
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
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    boolean said(String part) {
        return lines().stream().anyMatch(line -> line.contains(part));
    }

    /** For messages: without secrets, and not too long. */
    Exchange exchange() {
        List<String> all = lines();
        List<String> answers = new ArrayList<>(all.subList(Math.max(0, all.size() - SHOWN_LINES), all.size()).stream().map(SecretScanner::masked).toList());
        Kind kind = result;
        if (kind != null) {
            answers.add(kind.name().replace('_', ' '));
        }
        return new Exchange(command.shown(), answers);
    }

    /** The same as the rooms for single subjects know it. Under the monitor. */
    Answer answer() {
        Answer.Result end = result == null ? Answer.Result.NONE : ok() ? Answer.Result.OK : Answer.Result.REFUSED;
        return new Answer(end, lines(), exchange());
    }

    private void end(Kind kind) {
        boolean ends = switch (kind) {
        case OK -> !send;
        case NO_CHANGE, ERROR, FAIL -> true;
        // Some firmware says FAIL and then OK for one send; the second one is nobody's (reference Q3).
        case SEND_OK, SEND_FAIL, SEND_CANCELED -> send && payloadWritten;
        };
        boolean success = kind == Kind.OK || kind == Kind.NO_CHANGE;
        contradicted |= result == Kind.SEND_FAIL && kind == Kind.SEND_OK;
        if (busy && !prompt && (!success || question)) {
            // Of what made the module busy; or of this after all, then another try finds the same.
            freed = true;
        } else if (ends && result == null) {
            // Even behind a busy, which then was about something else: nothing of ours but this was in work (reference Q16).
            result = kind;
        } else if (kind == Kind.OK) {
            accepted = send;
            busy &= !send;
        }
    }

    private void add(String line) {
        synchronized (lines) {
            if (lines.size() < MAX_LINES) {
                lines.add(line);
            }
        }
    }
}
