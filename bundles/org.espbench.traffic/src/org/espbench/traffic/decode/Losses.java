package org.espbench.traffic.decode;

import java.util.ArrayDeque;
import java.util.Queue;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.at.Frame;
import org.espbench.traffic.Loss;
import org.espbench.traffic.RowKind;

/** Sees by the module's frames that bytes got lost on the line. */
final class Losses {

    private static final byte[] HEADER = {'\r', '\n', '+', 'I', 'P', 'D', ','};
    /** A cut header is at the very end of the payload that has swallowed it. */
    private static final int TAIL = 32;

    private final Queue<Loss> found = new ArrayDeque<>();
    private boolean swallowed;

    /** The next loss that no row tells of yet; null when there is none. */
    @Nullable
    Loss next() {
        return found.poll();
    }

    /** Whether the next frame will tell if the last one was whole. */
    boolean suspecting() {
        return swallowed;
    }

    void add(Loss.Kind kind, long expected, long got) {
        found.add(new Loss(kind, expected, got));
    }

    void forget() {
        swallowed = false;
    }

    /** The module said this, of which {@code draft} is the row. */
    void frame(Frame frame, FrameRow row, Draft draft) {
        boolean unasked = row.answers() == null;
        if (swallowed && unasked && (frame instanceof Frame.Text || frame instanceof Frame.Overlong)) {
            add(Loss.Kind.PAYLOAD_SHIFTED, draft.length, 0);
        } else if (unasked && frame instanceof Frame.Text text && garbage(text.text())) {
            add(Loss.Kind.RESYNCHRONISED, draft.length, 0);
        }
        swallowed = frame instanceof Frame.Data data && data.remaining() == 0 && !data.requested() && endsInHeader(data);
        if (frame instanceof Frame.Taken taken && row.kind() == RowKind.PROMPT) {
            Outstanding send = row.answers();
            if (send != null && send.size() > 0 && taken.count() < send.size()) {
                add(Loss.Kind.SEND_SHORT, send.size(), taken.count());
            }
        }
    }

    /** Firmware says its lines in ASCII; names in other letters come in answers and not unasked. */
    private static boolean garbage(String text) {
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            strange += c < ' ' && c != '\t' && c != '\r' || c >= 0x7F ? 1 : 0;
        }
        return strange * 4 > text.length();
    }

    private static boolean endsInHeader(Frame.Data data) {
        byte[] bytes = data.buffer();
        int end = data.offset() + data.length();
        for (int i = Math.max(data.offset(), end - TAIL); i + HEADER.length <= end; i++) {
            int k = 0;
            while (k < HEADER.length && bytes[i + k] == HEADER[k]) {
                k++;
            }
            if (k == HEADER.length) {
                return true;
            }
        }
        return false;
    }
}
