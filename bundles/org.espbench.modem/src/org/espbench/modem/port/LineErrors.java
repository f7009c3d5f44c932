package org.espbench.modem.port;

/**
 * What went wrong on a serial line since the port was opened, counted by the system. Where the system tells only that something happened, not
 * how often, a counter counts the tellings.
 *
 * @param framing characters without their stop bit: most often another baud rate at the other end
 * @param parity characters with a wrong parity bit
 * @param overrun characters lost in the device, which had no room: the machine came too late
 * @param bufferOverrun characters lost in the driver's buffer: the program came too late
 * @param breaks times the line was held at its start level for longer than a character
 */
public record LineErrors(long framing, long parity, long overrun, long bufferOverrun, long breaks) {

    /** Nothing went wrong. */
    public static final LineErrors NONE = new LineErrors(0, 0, 0, 0, 0);

    /** What came on top since {@code earlier}. */
    public LineErrors since(LineErrors earlier) {
        return new LineErrors(framing - earlier.framing, parity - earlier.parity, overrun - earlier.overrun,
                bufferOverrun - earlier.bufferOverrun, breaks - earlier.breaks);
    }

    /** Both together. */
    public LineErrors plus(LineErrors other) {
        return new LineErrors(framing + other.framing, parity + other.parity, overrun + other.overrun, bufferOverrun + other.bufferOverrun,
                breaks + other.breaks);
    }
}
