package org.espbench.simulator.line;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.espbench.modem.port.LineSettings;

/** The module's serial output. Used on the module's loop. */
public final class Uart {

    private final Cable cable;
    private long untilWatchdog = Long.MAX_VALUE;
    private Runnable watchdog = () -> { };
    private boolean silent;

    public Uart(Cable cable) {
        this.cable = cable;
    }

    /** Prints one message; a character is a byte (ISO-8859-1). */
    public void print(String message) {
        print(message, cable.line());
    }

    /** Prints one message at other settings than the UART's own. */
    public void print(String message, LineSettings line) {
        send(message.getBytes(StandardCharsets.ISO_8859_1), line);
    }

    /** Sends bytes that are one with what was printed last. */
    public void send(byte[] bytes) {
        send(bytes, cable.line());
    }

    /** After this many more bytes nothing more is sent until {@link #revive()}, and {@code bites} is called. */
    public void watchdogAfter(long bytes, Runnable bites) {
        untilWatchdog = bytes;
        watchdog = bites;
    }

    /** Says nothing until {@link #revive()}. */
    public void silence() {
        silent = true;
    }

    /** Speaks again after a reset. */
    public void revive() {
        silent = false;
    }

    private void send(byte[] bytes, LineSettings line) {
        if (silent) {
            return;
        }
        if (bytes.length < untilWatchdog) {
            untilWatchdog -= untilWatchdog == Long.MAX_VALUE ? 0 : bytes.length;
            cable.send(bytes, line);
            return;
        }
        cable.send(Arrays.copyOf(bytes, (int) untilWatchdog), line);
        untilWatchdog = Long.MAX_VALUE;
        silent = true;
        watchdog.run();
    }
}
