package org.espbench.ui.console.filter;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.espbench.traffic.Direction;
import org.espbench.traffic.Lane;
import org.espbench.traffic.search.Filter;
import org.espbench.traffic.search.Needle;

/**
 * Which rows the user wants to see. In each set nothing means that it doesn't matter. Immutable.
 *
 * @param text what rows must have; empty when that doesn't matter
 * @param regex whether the text is a regular expression
 */
public record Choice(Set<Lane> lanes, Set<Direction> directions, Set<Integer> links, boolean errorsOnly, String text, boolean regex) {

    /** All rows. */
    public static final Choice ALL = new Choice(Set.of(), Set.of(), Set.of(), false, "", false); //$NON-NLS-1$

    private static final String FIELDS = ";"; //$NON-NLS-1$
    private static final String ITEMS = ","; //$NON-NLS-1$
    private static final int COUNT = 6;

    /** Copies the sets. */
    public Choice {
        lanes = Set.copyOf(lanes);
        directions = Set.copyOf(directions);
        links = Set.copyOf(links);
    }

    /**
     * The filter for a capture.
     *
     * @throws PatternSyntaxException when the text should be a regular expression and is none
     */
    public Filter filter() {
        Filter filter = Filter.ALL.withErrorsOnly(errorsOnly);
        if (!lanes.isEmpty()) {
            filter = filter.withLanes(lanes);
        }
        if (!directions.isEmpty()) {
            filter = filter.withDirections(directions);
        }
        if (!links.isEmpty()) {
            filter = filter.withLinks(links);
        }
        return text.isEmpty() ? filter : filter.with(regex ? Needle.regex(text, true) : Needle.text(text, true));
    }

    /** As a line that {@link #decoded} reads. */
    public String encoded() {
        return String.join(FIELDS, names(lanes.stream().map(Lane::name)), names(directions.stream().map(Direction::name)),
                names(links.stream().map(link -> Integer.toString(link))), Boolean.toString(errorsOnly), Boolean.toString(regex), text);
    }

    /** What {@link #encoded} wrote; {@link #ALL} for anything else. */
    public static Choice decoded(String line) {
        String[] parts = line.split(FIELDS, COUNT);
        try {
            return parts.length < COUNT ? ALL
                    : new Choice(read(parts[0], Lane::valueOf), read(parts[1], Direction::valueOf), read(parts[2], Integer::valueOf),
                            Boolean.parseBoolean(parts[3]), parts[5], Boolean.parseBoolean(parts[4]));
        } catch (IllegalArgumentException e) {
            // Of another version of this program, or written by hand: better all rows than none.
            return ALL;
        }
    }

    private static String names(Stream<String> names) {
        return String.join(ITEMS, names.collect(Collectors.toCollection(TreeSet::new)));
    }

    private static <T> Set<T> read(String names, Function<String, T> reader) {
        Set<T> found = new HashSet<>();
        Arrays.stream(names.split(ITEMS)).filter(name -> !name.isEmpty()).map(reader).forEach(found::add);
        return found;
    }
}
