package org.espbench.ui.console.send;

/** How the text in the field is to be read. */
public enum Notation {
    /** As it stands, in UTF-8. */
    PLAIN,
    /** With backslashes: {@code \r \n \t \0 \xNN \}{@code uNNNN \\}. */
    ESCAPED,
    /** Pairs of hexadecimal digits. */
    HEX;

    /** For people. */
    String words() {
        return switch (this) {
            case PLAIN -> Messages.notationPlain;
            case ESCAPED -> Messages.notationEscaped;
            case HEX -> Messages.notationHex;
        };
    }
}
