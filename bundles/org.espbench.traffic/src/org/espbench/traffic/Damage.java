package org.espbench.traffic;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a capture file can't be read. Everything before is intact and shown, and so is what follows behind it.
 *
 * @param offset the first bad byte, counted from the beginning of the file
 * @param sentence what is wrong and what was kept, for people
 */
public record Damage(long offset, String sentence) {

    /** As it is kept in an index. */
    static String written(List<Damage> damages) {
        return damages.stream().map(damage -> damage.offset + " " + damage.sentence).collect(Collectors.joining("\n"));
    }

    /** What was written. */
    static List<Damage> read(String written) {
        return written.lines().map(line -> {
            int blank = line.indexOf(' ');
            return new Damage(Long.parseLong(line.substring(0, blank)), line.substring(blank + 1));
        }).toList();
    }
}
