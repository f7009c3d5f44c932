package org.espbench.traffic;

import java.time.Duration;

/**
 * When a capture goes on in another file, and how much of it is kept. The next file begins at the next rest of the conversation, or a little
 * later when there is none.
 *
 * @param bytes a file that is longer ends; at least {@link #SMALLEST}
 * @param age a file that is older ends; a hundred years at most
 * @param budget the bytes that all files of the capture may take together: the oldest are deleted; at least twice {@code bytes}
 */
public record Rolling(long bytes, Duration age, long budget) {

    /** The least length of a file that can be asked for, in bytes. */
    public static final long SMALLEST = 4096;

    /** One file without end. */
    public static final Rolling NEVER = new Rolling(Long.MAX_VALUE / 4, Duration.ofDays(36_500), Long.MAX_VALUE);

    /** @throws IllegalArgumentException when a value is out of range */
    public Rolling {
        if (bytes < SMALLEST || age.isNegative() || age.isZero() || age.toDays() > 36_500 || budget / 2 < bytes) {
            throw new IllegalArgumentException("rolling " + bytes + ' ' + age + ' ' + budget);
        }
    }

    /** Files of this many bytes each within a budget. */
    public static Rolling at(long bytes, long budget) {
        return new Rolling(bytes, NEVER.age(), budget);
    }
}
