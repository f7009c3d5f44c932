package org.espbench.traffic.search;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.espbench.traffic.Direction;
import org.espbench.traffic.Lane;
import org.espbench.traffic.PassingRow;
import org.espbench.traffic.RowKey;

/**
 * Which rows to show. Immutable.
 *
 * @param lanes rows of these conversations
 * @param directions rows that went these ways
 * @param links rows of these links, -1 for those of none
 * @param errorsOnly only rows that tell of something that went wrong
 * @param needle only rows that have it
 */
public record Filter(Set<Lane> lanes, Set<Direction> directions, Set<Integer> links, boolean errorsOnly, Optional<Needle> needle) {

    /** Every row. */
    public static final Filter ALL = new Filter(EnumSet.allOf(Lane.class), EnumSet.allOf(Direction.class), Set.of(-1, 0, 1, 2, 3, 4), false,
            Optional.empty());

    private static final int KEYS = 256;

    /** Copies the sets. */
    public Filter {
        lanes = Set.copyOf(lanes);
        directions = Set.copyOf(directions);
        links = Set.copyOf(links);
    }

    /** The same with other conversations. */
    public Filter withLanes(Set<Lane> value) {
        return new Filter(value, directions, links, errorsOnly, needle);
    }

    /** The same with other directions. */
    public Filter withDirections(Set<Direction> value) {
        return new Filter(lanes, value, links, errorsOnly, needle);
    }

    /** The same with other links. */
    public Filter withLinks(Set<Integer> value) {
        return new Filter(lanes, directions, value, errorsOnly, needle);
    }

    /** The same with errors only, or not. */
    public Filter withErrorsOnly(boolean value) {
        return new Filter(lanes, directions, links, value, needle);
    }

    /** The same with something that rows must have. */
    public Filter with(Needle value) {
        return new Filter(lanes, directions, links, errorsOnly, Optional.of(value));
    }

    /** Whether a row is shown. */
    public boolean accepts(PassingRow row) {
        return accepts(row.key()) && (needle.isEmpty() || needle.get().in(row));
    }

    /** Whether a row with this key may be shown; all but the needle is decided by it. */
    public boolean accepts(byte key) {
        return lanes.contains(RowKey.kind(key).lane()) && directions.contains(RowKey.direction(key)) && links.contains(RowKey.link(key))
                && (!errorsOnly || RowKey.error(key));
    }

    /** For each key whether it is accepted. */
    boolean[] table() {
        boolean[] table = new boolean[KEYS];
        for (int key = 0; key < KEYS; key++) {
            table[key] = accepts((byte) key);
        }
        return table;
    }
}
