package org.espbench.connection.profile;

/** Where something stands in a text; lines and columns count from 1. */
public record Place(int line, int column) {

    /** The place of a character, counted from 0. */
    static Place of(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line++;
            start = at + 1;
        }
        return new Place(line, offset - start + 1);
    }
}
