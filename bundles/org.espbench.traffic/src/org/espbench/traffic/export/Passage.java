package org.espbench.traffic.export;

import java.util.function.Consumer;

import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.PassingRow;
import org.espbench.traffic.Progress;

/** Lets the rows of a capture pass, as many as there are when it begins. */
final class Passage {

    private static final int PAGE = 4096;

    private Passage() {
    }

    /** False when it was cancelled. */
    static boolean all(Capture capture, Progress progress, Consumer<PassingRow> each) throws CaptureException {
        return range(capture, capture.first(), capture.rows(), progress, each);
    }

    static boolean range(Capture capture, long from, long to, Progress progress, Consumer<PassingRow> each) throws CaptureException {
        long at = from;
        while (at < to) {
            progress.reached(at - from, to - from);
            if (progress.cancelled()) {
                return false;
            }
            int count = capture.pass(at, (int) Math.min(PAGE, to - at), each);
            if (count == 0) {
                break;
            }
            at += count;
        }
        return true;
    }
}
