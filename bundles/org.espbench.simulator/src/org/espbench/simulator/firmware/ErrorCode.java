package org.espbench.simulator.firmware;

/** What {@code AT+SYSLOG=1} prints in front of an error (2.1 and later, reference 1.9). */
public record ErrorCode(int kind, int detail) {

    /** A line without carriage return. */
    public static final ErrorCode NO_TERMINATOR = new ErrorCode(0x02, 0);
    /** A line without {@code AT}. */
    public static final ErrorCode NO_HEAD = new ErrorCode(0x03, 0);
    /** No such command. */
    public static final ErrorCode UNKNOWN = new ErrorCode(0x09, 0);
    /** It can't be carried out now. */
    public static final ErrorCode FAILED = new ErrorCode(0x0A, 0);
    /** A command is in work. */
    public static final ErrorCode BUSY = new ErrorCode(0x0B, 0);
    /** The command has other forms. */
    public static final ErrorCode WRONG_FORM = new ErrorCode(0x0C, 0);

    /** A string too short or too long. @param index of the parameter, from 0 */
    public static ErrorCode length(int index) {
        return new ErrorCode(0x04, index);
    }

    /** A string where a number belongs, or the other way round. */
    public static ErrorCode type(int index) {
        return new ErrorCode(0x05, index);
    }

    /** So many parameters were wanted and so many given. */
    public static ErrorCode count(int wanted, int given) {
        return new ErrorCode(0x06, wanted << 8 | given);
    }

    /** A value out of range. */
    public static ErrorCode value(int index) {
        return new ErrorCode(0x07, index);
    }

    /** Neither a number nor a string. */
    public static ErrorCode syntax(int index) {
        return new ErrorCode(0x08, index);
    }

    /** The line as printed. */
    public String line() {
        return String.format("ERR CODE:0x%08x\r\n", 0x0100_0000 | kind << 16 | detail);
    }
}
