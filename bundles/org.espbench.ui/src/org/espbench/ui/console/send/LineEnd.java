package org.espbench.ui.console.send;

/** What is put behind the text. */
public enum LineEnd {
    NONE(""), CRLF("\r\n"), LF("\n"), CR("\r"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

    private final String text;

    LineEnd(String text) {
        this.text = text;
    }

    /** The characters themselves. */
    String text() {
        return text;
    }

    /** For people. */
    String words() {
        return switch (this) {
            case NONE -> Messages.endNone;
            case CRLF -> Messages.endCrLf;
            case LF -> Messages.endLf;
            case CR -> Messages.endCr;
        };
    }
}
