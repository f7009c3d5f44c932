package org.espbench.modem.manual;

/** The four ways to write a command. */
public enum Form {
    /** {@code AT+X=?}: asks for the ranges. */
    TEST("=?"),
    /** {@code AT+X?}: asks for the value. */
    QUERY("?"),
    /** {@code AT+X=…}. */
    SET("="),
    /** {@code AT+X}. */
    EXECUTE("");

    private final String end;

    Form(String end) {
        this.end = end;
    }

    /** What stands behind the name. */
    public String end() {
        return end;
    }

    static Form of(char letter) {
        return switch (letter) {
        case 'T' -> TEST;
        case 'Q' -> QUERY;
        case 'S' -> SET;
        case 'X' -> EXECUTE;
        default -> throw new IllegalArgumentException("no form: " + letter);
        };
    }
}
