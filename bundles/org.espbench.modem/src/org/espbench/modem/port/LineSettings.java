package org.espbench.modem.port;

/**
 * Settings of a serial line.
 *
 * @param baud bits per second, 80 to 4 608 000 (the union of what the firmware generations accept, reference 3.2)
 * @param dataBits 5 to 8
 */
public record LineSettings(int baud, int dataBits, StopBits stopBits, Parity parity, FlowControl flow) {

    /** Lowest accepted rate in baud. */
    public static final int MIN_BAUD = 80;
    /** Highest accepted rate in baud. */
    public static final int MAX_BAUD = 4_608_000;

    /** What every firmware generation speaks out of the box: 115200 8N1, no flow control (reference 1.1). */
    public static final LineSettings DEFAULT = new LineSettings(115_200, 8, StopBits.ONE, Parity.NONE, FlowControl.NONE);

    /** @throws IllegalArgumentException when a value is out of range */
    public LineSettings {
        if (baud < MIN_BAUD || baud > MAX_BAUD) {
            throw new IllegalArgumentException("baud rate " + baud + " is not between " + MIN_BAUD + " and " + MAX_BAUD);
        }
        if (dataBits < 5 || dataBits > 8) {
            throw new IllegalArgumentException(dataBits + " data bits: 5 to 8 are possible");
        }
    }

    /** These settings at another rate in baud. */
    public LineSettings at(int otherBaud) {
        return new LineSettings(otherBaud, dataBits, stopBits, parity, flow);
    }
}
