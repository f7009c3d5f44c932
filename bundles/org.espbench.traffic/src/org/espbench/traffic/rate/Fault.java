package org.espbench.traffic.rate;

import java.util.Locale;

import org.espbench.traffic.Loss;

/** What can go wrong, by kind. */
public enum Fault {
    /** {@code ERROR}, {@code FAIL}. */
    REFUSED,
    /** {@code busy p...}, {@code busy s...}. */
    BUSY,
    /** {@code SEND FAIL}. */
    SEND_FAILED,
    /** Announced payload came short, or swallowed what was behind it. */
    PAYLOAD_LOST,
    /** A send was cut short or never answered. */
    SEND_UNANSWERED,
    /** Bytes that are no line of any firmware. */
    RESYNCHRONISED,
    /** Characters lost in the adapter or its driver. */
    OVERRUN,
    /** Not captured, or no longer readable. */
    UNCAPTURED,
    /** Everything else that is marked as an error: faults of the line, failed connects. */
    OTHER;

    static Fault of(Loss loss) {
        return switch (loss.kind()) {
        case PAYLOAD_SHORT, PAYLOAD_SHIFTED -> PAYLOAD_LOST;
        case SEND_SHORT, SEND_UNANSWERED -> SEND_UNANSWERED;
        case RESYNCHRONISED -> RESYNCHRONISED;
        case OVERRUN -> OVERRUN;
        case UNCAPTURED, UNREADABLE -> UNCAPTURED;
        };
    }

    /** @param line a failure as the module says it */
    static Fault of(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.startsWith("busy")) {
            return BUSY;
        }
        return lower.contains("send fail") ? SEND_FAILED : REFUSED;
    }
}
