package org.espbench.simulator.line;

import java.util.Arrays;

import org.espbench.simulator.firmware.Firmware;

/** What the host sends, sent back (reference 1.3). A line feed is never echoed as a byte of a line but as the firmware's own end of it. */
final class Echo {

    private final Firmware firmware;
    private final Uart uart;
    private boolean on = true;

    Echo(Firmware firmware, Uart uart) {
        this.firmware = firmware;
        this.uart = uart;
    }

    void on(boolean echoing) {
        on = echoing;
    }

    /** Echoes a range without the line feeds in it. */
    void bytes(byte[] bytes, int from, int to) {
        if (!on || from == to) {
            return;
        }
        byte[] kept = new byte[to - from];
        int count = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] != '\n') {
                kept[count++] = bytes[at];
            }
        }
        uart.echo(count == kept.length ? kept : Arrays.copyOf(kept, count));
    }

    /** Echoes a range of a line that is turned away, where the firmware does so. */
    void rejected(byte[] bytes, int from, int to) {
        if (firmware.echoesRejected()) {
            bytes(bytes, from, to);
        }
    }

    /** The line feed that ends a line. */
    void lineFeed() {
        if (on) {
            uart.echo(firmware.echoedLineFeed());
        }
    }

    /** A line feed where no line had begun. */
    void strayLineFeed() {
        if (on) {
            uart.echo(firmware.echoedStrayLineFeed());
        }
    }
}
