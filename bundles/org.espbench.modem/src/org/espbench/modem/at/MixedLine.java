package org.espbench.modem.at;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A line that is no fixed text as a whole, taken apart: the echo of a command, which a message may have cut (reference 1.3); a reason that ended in
 * CR only, with a message behind it (2.x, reference 9); garbage with a message behind it; or simply some text.
 */
final class MixedLine {

    private final byte[] line;
    private final AtContext context;
    private final List<Frame> frames = new ArrayList<>(2);
    private final List<Integer> ends = new ArrayList<>(2);

    private MixedLine(byte[] line, AtContext context) {
        this.line = line;
        this.context = context;
    }

    /** The parts of the line, which has neither CR nor LF at its end. */
    static MixedLine of(byte[] line, int from, int to, AtContext context) {
        MixedLine mixed = new MixedLine(line, context);
        mixed.take(from, to);
        return mixed;
    }

    /** Whether a line that is no fixed text and no echo is some text and nothing else. */
    static boolean plain(byte[] line, int from, int to) {
        return printable(line[from]) && Ascii.find(line, from, to, '\r') == to && !BootWords.within(line, from, to);
    }

    int parts() {
        return frames.size();
    }

    Frame frame(int part) {
        return frames.get(part);
    }

    /** Where the part ends in the line. */
    int end(int part) {
        return ends.get(part);
    }

    private void take(int from, int to) {
        if (from == to) {
            return;
        }
        int behind = behindReturn(from, to);
        if (behind > from) {
            take(from, trimmed(from, behind - 1));
            extend(behind);
            take(behind, to);
            return;
        }
        Frame known = Vocabulary.recognise(line, from, to, context);
        if (known != null) {
            add(known, to);
            return;
        }
        int echoed = context.echo() ? EchoedPart.of(line, from, to, context) : 0;
        if (echoed > 0) {
            add(new Frame.Echo(Ascii.text(line, from, from + echoed)), from + echoed);
            Frame glued = echoed < to - from ? Vocabulary.recogniseGlued(line, from + echoed, to, context) : null;
            if (glued != null) {
                add(glued, to);
            }
            return;
        }
        int readable = behindGarbage(from, to);
        Frame message = readable > from && readable < to ? message(readable, to) : null;
        if (message != null) {
            add(new Frame.Text(Ascii.text(line, from, readable)), readable);
            add(message, to);
        } else {
            add(BootWords.within(line, from, to) ? new Frame.BootText(Ascii.text(line, from, to), true) : new Frame.Text(Ascii.text(line, from, to)), to);
        }
    }

    /** Where a message begins behind the last CR within the line, or {@code from}. What lists and names something may hold a CR. */
    private int behindReturn(int from, int to) {
        if (line[from] == '+') {
            return from;
        }
        int at = to;
        while (at > from && line[at - 1] != '\r') {
            at--;
        }
        return at > from && message(at, to) != null ? at : from;
    }

    private @Nullable Frame message(int from, int to) {
        Frame frame = Vocabulary.recognise(line, from, to, context);
        return frame instanceof Frame.Info ? null : frame;
    }

    /** What a change of rate, a start or a loose wire leaves in front of a message is rarely printable. */
    private int behindGarbage(int from, int to) {
        int at = from;
        while (at < to && !printable(line[at])) {
            at++;
        }
        return at;
    }

    private static boolean printable(byte b) {
        return b >= ' ' && b <= '~';
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && line[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    private void add(Frame frame, int end) {
        frames.add(frame);
        ends.add(end);
    }

    /** The CR behind a part belongs to it. */
    private void extend(int end) {
        if (!ends.isEmpty()) {
            ends.set(ends.size() - 1, end);
        }
    }
}
