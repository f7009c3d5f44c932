package org.espbench.traffic.decode;

import java.util.ArrayList;
import java.util.List;

import org.espbench.modem.at.AtContext;

/** What a decoder needs to begin somewhere in a capture and find the same rows as one that began at its beginning. Immutable and small. */
public final class Start {

    /** At the beginning of a capture: a module just powered up. */
    public static final Start FIRST = new Start(AtContext.POWER_UP, 0, List.of());

    private final AtContext context;
    private final long row;
    private final List<Outstanding> outstanding;

    Start(AtContext context, long row, List<Outstanding> outstanding) {
        this.context = context;
        this.row = row;
        this.outstanding = outstanding;
    }

    /** Where a file begins whose head says {@link #written()}; {@link #FIRST} when it says something else. */
    public static Start read(String head) {
        return ContextText.read(head).map(context -> new Start(context, 0, List.of())).orElse(FIRST);
    }

    /** Whether the head of a file says a context. */
    public static boolean reads(String head) {
        return ContextText.read(head).isPresent();
    }

    /** The context in words for the head of a file that begins with it. */
    public static String written(AtContext context) {
        return ContextText.written(context);
    }

    /** The context in words for the head of a file. It says no secret. */
    public String written() {
        return ContextText.written(context);
    }

    /** Everything in words, for an index; {@link #restored} reads it. */
    public String saved() {
        StringBuilder text = new StringBuilder(written());
        for (Outstanding command : outstanding) {
            text.append('\n').append(command.row() - row).append(' ').append(command.nanos()).append(' ').append(command.link()).append(' ')
                    .append(command.send()).append(' ').append(command.prompted()).append(' ')
                    .append(command.size());
        }
        return text.toString();
    }

    /**
     * What {@link #saved} wrote.
     *
     * @param row the number of the first row that will be found
     * @throws IllegalArgumentException when it wrote something else
     */
    public static Start restored(String saved, long row) {
        String[] lines = saved.split("\n");
        AtContext context = ContextText.read(lines[0]).orElseThrow(() -> new IllegalArgumentException(saved));
        List<Outstanding> commands = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] words = lines[i].split(" ");
            if (words.length != 6) {
                throw new IllegalArgumentException(saved);
            }
            commands.add(new Outstanding(row + Long.parseLong(words[0]), Long.parseLong(words[1]), Integer.parseInt(words[2]),
                    Boolean.parseBoolean(words[3]), Boolean.parseBoolean(words[4]), Integer.parseInt(words[5])));
        }
        return new Start(context, row, List.copyOf(commands));
    }

    /** The number of the first row that will be found. */
    public long row() {
        return row;
    }

    /** What the bytes alone don't tell. */
    public AtContext context() {
        return context;
    }

    List<Outstanding> outstanding() {
        return outstanding;
    }
}
