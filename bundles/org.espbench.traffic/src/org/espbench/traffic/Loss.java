package org.espbench.traffic;

import java.util.Optional;

/**
 * Something that was lost on the way, as far as the bytes show it.
 *
 * @param expected how many bytes, sends or characters were announced or are concerned
 * @param got how many of them came; 0 where that can't be told
 */
public record Loss(Kind kind, long expected, long got) {

    /** What was lost. The row of a loss has a sentence on cause and remedy. */
    public enum Kind {
        /** {@code +IPD} announced more payload than came. */
        PAYLOAD_SHORT,
        /** The payload swallowed the beginning of the line behind it: some of it was lost before. */
        PAYLOAD_SHIFTED,
        /** The module took less of a send's payload than the command had announced. */
        SEND_SHORT,
        /** Payload was handed over, but no {@code SEND OK} or {@code SEND FAIL} came. */
        SEND_UNANSWERED,
        /** Bytes that are no line of any firmware, until a line made sense again. */
        RESYNCHRONISED,
        /** Characters lost in the adapter or its driver. */
        OVERRUN,
        /** Not captured, because the disk was too slow. */
        UNCAPTURED,
        /** Captured, but the file is damaged. */
        UNREADABLE
    }

    private static final String WORD = "loss";

    /** The loss in the fixed words of a note. */
    public String written() {
        return WORD + ' ' + kind + ' ' + expected + ' ' + got;
    }

    /** The loss that a note in fixed words tells of. */
    public static Optional<Loss> read(String note) {
        String[] words = note.split(" ", 5);
        try {
            return switch (words[0]) {
            case WORD -> Optional.of(new Loss(Kind.valueOf(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3])));
            case "lost" -> Optional.of(new Loss(Kind.UNCAPTURED, Long.parseLong(words[1]) + Long.parseLong(words[2]), 0));
            case "damaged" -> Optional.of(new Loss(Kind.UNREADABLE, Long.parseLong(words[2]), 0));
            case "fault" -> words[1].equals("OVERFLOW") ? Optional.of(new Loss(Kind.OVERRUN, Long.parseLong(words[2]), 0)) : Optional.empty();
            default -> Optional.empty();
            };
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            // A comment of somebody else that begins like one of ours.
            return Optional.empty();
        }
    }
}
