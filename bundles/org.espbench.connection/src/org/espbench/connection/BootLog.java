package org.espbench.connection;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.espbench.modem.boot.BootSign;
import org.espbench.modem.boot.BootText;

/** Picks boot messages and crashes out of what a chip says, line by line, however the bytes come. Bounded. On one thread. */
final class BootLog {

    private static final int LONGEST_LINE = 512;

    private final StringBuilder line = new StringBuilder();

    /** @return the signs in the lines that these bytes end */
    List<BootSign> add(byte[] bytes, int count) {
        line.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
        int end = line.lastIndexOf("\n") + 1;
        if (end == 0 && line.length() > LONGEST_LINE) {
            // No line at all: noise at another rate, or data.
            end = line.length();
        }
        String whole = line.substring(0, end);
        line.delete(0, end);
        return whole.isEmpty() ? List.of() : BootText.signs(whole);
    }
}
