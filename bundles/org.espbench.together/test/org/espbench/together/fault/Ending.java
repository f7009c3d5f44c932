package org.espbench.together.fault;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.ModemException;

/**
 * How a call ended.
 *
 * @param ended whether it did in time
 * @param failure what it threw, or null
 */
record Ending(boolean ended, @Nullable Throwable failure) {

    boolean returned() {
        return ended && failure == null;
    }

    /** Whether it ended with a failure that a caller can act on. */
    boolean typed() {
        return failure instanceof ModemException;
    }

    @Override
    public String toString() {
        Throwable cause = failure;
        return !ended ? "never ended" : cause == null ? "returned" : "ended with " + cause + Arrays.stream(cause.getStackTrace()).limit(8).toList();
    }
}
