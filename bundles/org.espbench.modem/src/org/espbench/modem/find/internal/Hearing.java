package org.espbench.modem.find.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.at.AtContext;
import org.espbench.modem.at.AtContextTracker;
import org.espbench.modem.at.AtDecoder;
import org.espbench.modem.at.Frame;
import org.espbench.modem.at.Frame.Result.Kind;
import org.espbench.modem.at.SecretScanner;
import org.espbench.modem.boot.BootSign;
import org.espbench.modem.boot.BootText;
import org.espbench.modem.find.Evidence;
import org.espbench.modem.find.Impression;

/** Judges what comes behind what was written: a pure function of both. Keeps the first bytes, however many come. */
final class Hearing {

    private static final int MOST_LINES = 50;

    private final byte[] written;
    private final AtContextTracker tracker = new AtContextTracker(AtContext.POWER_UP);
    private final AtDecoder decoder = new AtDecoder(AtContext.POWER_UP);
    private final byte[] kept = new byte[Evidence.KEPT];
    private final List<String> lines = new ArrayList<>();
    private int keptCount;
    private long count;
    private @Nullable Kind result;
    private boolean busy;
    private boolean ready;
    private boolean message;
    private boolean quit;
    private boolean taken;
    private boolean boot;
    private boolean sendEnded;
    private boolean cancelled;

    Hearing(byte[] written) {
        this.written = written;
        tracker.transmitted(written, 0, written.length);
        decoder.context(tracker.context());
    }

    void add(byte[] bytes, int length) {
        int room = Math.min(length, kept.length - keptCount);
        System.arraycopy(bytes, 0, kept, keptCount, room);
        keptCount += room;
        count += length;
        decoder.accept(bytes, 0, length, this::heard);
    }

    long count() {
        return count;
    }

    /** What ended a command, the last one. */
    @Nullable Kind result() {
        return result;
    }

    /** Whether there is an answer, even if it is only that there will be none now. */
    boolean answered() {
        return result != null || busy;
    }

    /** Whether it can only come from AT firmware; see {@link Impression#alive()}. */
    boolean alive() {
        return answered() || ready || message;
    }

    /** Whether pass-through was left ({@code +QUITT}). */
    boolean quit() {
        return quit;
    }

    /** Whether a send got the last of its payload ({@code Recv n bytes}). */
    boolean taken() {
        return taken;
    }

    /** Whether a send was over ({@code SEND OK}, {@code SEND FAIL}). */
    boolean sendEnded() {
        return sendEnded;
    }

    /** Whether a send was called off ({@code SEND Canceled}). */
    boolean cancelled() {
        return cancelled;
    }

    /** The lines that are answers, or none of AT's. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The first bytes, one char each; may hold secrets. */
    String raw() {
        return new String(kept, 0, keptCount, StandardCharsets.ISO_8859_1);
    }

    List<BootSign> signs() {
        return BootText.signs(raw());
    }

    Impression impression() {
        if (result != null) {
            return Impression.ANSWER;
        }
        if (busy) {
            return Impression.BUSY;
        }
        if (ready) {
            return Impression.STARTED;
        }
        if (message) {
            return Impression.MESSAGE;
        }
        String raw = raw();
        if (Loader.answers(raw)) {
            return Impression.LOADER;
        }
        if (boot || !BootText.signs(raw).isEmpty()) {
            return Impression.BOOT;
        }
        if (count == 0) {
            return Impression.SILENCE;
        }
        return echoed(raw) ? Impression.ECHO : Readable.is(raw) ? Impression.TEXT : Impression.GARBAGE;
    }

    /** The bytes for people to see, secrets masked. */
    Evidence evidence(int baud) {
        byte[] shown = Arrays.copyOf(kept, keptCount);
        SecretScanner scanner = new SecretScanner();
        byte[] question = written.clone();
        scanner.transmitted(question, 0, question.length);
        int undecided = scanner.received(shown, 0, shown.length);
        scanner.giveUp(shown, shown.length - undecided, undecided);
        return new Evidence(baud, count, new String(shown, StandardCharsets.ISO_8859_1));
    }

    /** Whether it is what was written, once or several times, and nothing else but line ends. */
    private boolean echoed(String raw) {
        String mine = bare(new String(written, StandardCharsets.ISO_8859_1));
        String back = bare(raw);
        return !mine.isEmpty() && !back.isEmpty() && back.replace(mine, "").isEmpty();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\r\\n]", "");
    }

    private void heard(Frame frame) {
        tracker.received(frame);
        decoder.context(tracker.context());
        switch (frame) {
        case Frame.Result said -> {
            result = said.kind();
            sendEnded |= said.kind() == Kind.SEND_OK || said.kind() == Kind.SEND_FAIL;
            cancelled |= said.kind() == Kind.SEND_CANCELED;
        }
        case Frame.Busy said -> busy = true;
        case Frame.Ready said -> ready = true;
        case Frame.Taken said -> taken = true;
        case Frame.PassThroughLeft said -> quit = true;
        case Frame.BootText said -> boot = true;
        case Frame.Info said -> line("+" + said.name() + ":" + said.value());
        case Frame.Text said -> line(said.text());
        case Frame.StationConnected s -> message = true;
        case Frame.StationGotAddress s -> message = true;
        case Frame.StationGotIpv6Address s -> message = true;
        case Frame.StationLost s -> message = true;
        case Frame.DhcpTimedOut s -> message = true;
        case Frame.Opened s -> message = true;
        case Frame.Closed s -> message = true;
        case Frame.LinkReported s -> message = true;
        case Frame.ConnectFailed s -> message = true;
        case Frame.ClientJoined s -> message = true;
        case Frame.ClientLeft s -> message = true;
        case Frame.ClientAddressed s -> message = true;
        case Frame.ServerFull s -> message = true;
        case Frame.SegmentSent s -> message = true;
        case Frame.Restarting s -> message = true;
        case Frame.Data s -> message = true;
        case Frame.Waiting s -> message = true;
        case Frame.Echo s -> { }
        case Frame.Prompt s -> { }
        case Frame.Overlong s -> { }
        case Frame.Raw s -> { }
        }
        message |= quit || taken;
    }

    private void line(String text) {
        if (lines.size() < MOST_LINES) {
            lines.add(SecretScanner.masked(text));
        }
    }
}
