package org.espbench.traffic.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

import org.espbench.traffic.Capture;
import org.espbench.traffic.Direction;
import org.espbench.traffic.PassingRow;
import org.espbench.traffic.Progress;
import org.espbench.traffic.Row;
import org.espbench.traffic.RowKind;
import org.espbench.traffic.search.Filter;

/**
 * Writes the rows of a capture that a filter accepts into a new file, which is as free of secrets as the capture. Not for the UI thread.
 */
public final class RowExport {

    private static final int WIDTH = 16;
    private static final HexFormat HEX = HexFormat.of().withDelimiter(" ");

    private final Capture capture;
    private final Filter filter;
    private final DateTimeFormatter time;
    private final DateTimeFormatter stamp = DateTimeFormatter.ISO_INSTANT;

    /** @param zone the times of texts and dumps are of this zone; those of tables are UTC */
    public RowExport(Capture capture, Filter filter, ZoneId zone) {
        this.capture = capture;
        this.filter = filter;
        time = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(zone);
    }

    /**
     * A line for each row as tio logs them, {@code [12:34:56.789] text}, with {@code >} in front of what went to the module and {@code <} of
     * what came from it.
     *
     * @return whether all of it was written; false when it was cancelled, the file then ends early
     * @throws IOException when the capture can't be read, or the file exists or can't be written
     */
    public boolean text(Path file, Progress progress) throws IOException {
        return lines(file, "", progress, row -> {
            Row whole = row.row();
            return '[' + time.format(whole.at()) + "] " + arrow(whole.direction()) + whole.line() + '\n';
        });
    }

    /**
     * A table with a head, a line for each row; as {@link #text}. A text that a spreadsheet would take for a formula has an apostrophe in front: it
     * comes from strangers.
     */
    public boolean csv(Path file, Progress progress) throws IOException {
        return lines(file, "number,time,direction,lane,kind,link,length,command,milliseconds,error,text\n", progress, row -> {
            Row whole = row.row();
            String command = whole.exchange().map(exchange -> Long.toString(exchange.command())).orElse("");
            String elapsed = whole.exchange().map(exchange -> Double.toString(exchange.elapsed().toNanos() / 1e6)).orElse("");
            return whole.number() + "," + stamp.format(whole.at()) + ',' + whole.direction() + ',' + whole.lane() + ',' + whole.kind() + ','
                    + (whole.link() < 0 ? "" : whole.link()) + ',' + whole.length() + ',' + command + ',' + elapsed + ',' + whole.error() + ",\""
                    + plain(whole.text()).replace("\"", "\"\"") + "\"\n";
        });
    }

    /** A head for each row, and its bytes in hexadecimal beside their text, sixteen in a line; as {@link #text}. */
    public boolean hex(Path file, Progress progress) throws IOException {
        return lines(file, "", progress, row -> {
            Row whole = row.row();
            StringBuilder dump = new StringBuilder().append('[').append(time.format(whole.at())).append("] ").append(arrow(whole.direction()))
                    .append(whole.kind() == RowKind.NOTE ? whole.text() : whole.kind() + " " + whole.length()).append('\n');
            for (int at = 0; at < row.length(); at += WIDTH) {
                dumpLine(dump, row, at, Math.min(WIDTH, row.length() - at));
            }
            return dump.toString();
        });
    }

    /**
     * The payload of one link in one direction, byte for byte.
     *
     * @param out whether what was handed to the module; otherwise what came from it
     */
    public boolean raw(Path file, int link, boolean out, Progress progress) throws IOException {
        RowKind kind = out ? RowKind.SENT : RowKind.RECEIVED;
        try (OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return Passage.all(capture, progress, row -> {
                if (row.kind() == kind && row.link() == link && filter.accepts(row)) {
                    try {
                        stream.write(row.bytes(), row.offset(), row.length());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** How one row looks. */
    @FunctionalInterface
    private interface Form {

        String of(PassingRow row);
    }

    private boolean lines(Path file, String head, Progress progress, Form form) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(head);
            return Passage.all(capture, progress, row -> {
                if (filter.accepts(row)) {
                    try {
                        out.write(form.of(row));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String plain(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
    }

    private static void dumpLine(StringBuilder dump, PassingRow row, int at, int count) {
        String digits = HEX.formatHex(row.bytes(), row.offset() + at, row.offset() + at + count);
        dump.append(String.format(Locale.ROOT, "  %06x  %-47s  ", at, digits));
        for (int i = 0; i < count; i++) {
            byte b = row.bytes()[row.offset() + at + i];
            dump.append(b >= ' ' && b < 0x7F ? (char) b : '.');
        }
        dump.append('\n');
    }

    private static String arrow(Direction direction) {
        return switch (direction) {
        case TO_MODULE -> "> ";
        case FROM_MODULE -> "< ";
        case NONE -> "# ";
        };
    }
}
