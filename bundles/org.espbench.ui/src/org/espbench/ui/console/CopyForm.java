package org.espbench.ui.console;

import java.io.IOException;
import java.io.Writer;

/** In which form rows leave the console. The forms of bytes join what all rows have; notes have none. */
enum CopyForm {
    /** A line for each row, as the page shows it. */
    TEXT("", "", "", 0), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    /** Two digits for each byte. */
    HEX("", " ", "", 16), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    /** A definition for C and C++. */
    C("static const unsigned char traffic[] = {", ", ", "};", 12), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    /** A declaration for Java. */
    JAVA("byte[] traffic = {", ", ", "};", 8); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

    private static final String INDENT = "    "; //$NON-NLS-1$
    private static final String DIGITS = "0123456789abcdef"; //$NON-NLS-1$

    private final String head;
    private final String between;
    private final String tail;
    private final int perLine;

    CopyForm(String head, String between, String tail, int perLine) {
        this.head = head;
        this.between = between;
        this.tail = tail;
        this.perLine = perLine;
    }

    void begin(Writer out) throws IOException {
        if (!head.isEmpty()) {
            out.append(head);
        }
    }

    void end(Writer out) throws IOException {
        if (this != TEXT) {
            out.append(System.lineSeparator()).append(tail);
            if (!tail.isEmpty()) {
                out.append(System.lineSeparator());
            }
        }
    }

    /**
     * Writes bytes.
     *
     * @param written how many were written before
     */
    void bytes(Writer out, byte[] bytes, long written) throws IOException {
        long at = written;
        for (byte b : bytes) {
            if (at > 0) {
                out.append(at % perLine == 0 ? between.stripTrailing() : between);
            }
            if (at % perLine == 0 && (at > 0 || !head.isEmpty())) {
                out.append(System.lineSeparator());
            }
            if (at % perLine == 0 && !head.isEmpty()) {
                out.append(INDENT);
            }
            if (this == JAVA && b < 0) {
                out.append("(byte) "); //$NON-NLS-1$
            }
            if (this != HEX) {
                out.append("0x"); //$NON-NLS-1$
            }
            out.append(DIGITS.charAt(b >> 4 & 0xF)).append(DIGITS.charAt(b & 0xF));
            at++;
        }
    }
}
