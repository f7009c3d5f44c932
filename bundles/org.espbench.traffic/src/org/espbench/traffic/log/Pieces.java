package org.espbench.traffic.log;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** A text line by line, as {@link java.io.BufferedReader#readLine()} cuts it; a line that is too long to hold comes in several pieces. */
final class Pieces {

    /** Far longer than any line of a module's. */
    static final int LONGEST = 64 * 1024;

    private static final int NONE = -2;

    private final Reader reader;
    private int behind = NONE;
    private boolean within;

    /** @param reader a buffered one */
    Pieces(Reader reader) {
        this.reader = reader;
    }

    /**
     * @param begins whether a line begins with it
     * @param ends whether a line ends with it
     */
    record Piece(String text, boolean begins, boolean ends) {
    }

    /** The next one; empty at the end. */
    Optional<Piece> next() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean begins = !within;
        int c = read();
        while (c >= 0 && c != '\n' && c != '\r' && text.length() < LONGEST) {
            text.append((char) c);
            c = read();
        }
        if (c < 0 && text.isEmpty()) {
            return Optional.empty();
        }
        if (c == '\r') {
            int next = read();
            behind = next == '\n' ? NONE : next;
        }
        boolean ends = c < 0 || c == '\n' || c == '\r';
        if (!ends) {
            behind = c;
        }
        within = !ends;
        return Optional.of(new Piece(text.toString(), begins, ends));
    }

    private int read() throws IOException {
        int c = behind == NONE ? reader.read() : behind;
        behind = NONE;
        return c;
    }
}
