package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;

/** A program on the host's end of a line that knows to the byte what must come next. Text is byte for byte (ISO-8859-1). */
final class Host {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Port port;

    Host(Port port) {
        this.port = port;
    }

    /** The host of a module whose port is free. */
    static Host on(SimulatedModule module) {
        try {
            return new Host(module.connect());
        } catch (PortException e) {
            throw new AssertionError(e);
        }
    }

    /** The host of a module whose port comes free, or whose adapter is plugged in, soon. */
    static Host again(SimulatedModule module) throws PortException {
        long end = System.nanoTime() + PATIENCE;
        while (true) {
            try {
                return new Host(module.connect());
            } catch (PortException.Absent | PortException.Busy e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    Port port() {
        return port;
    }

    Host types(String text) throws PortException {
        return sends(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Host sends(byte[] bytes) throws PortException {
        port.write(bytes, 0, bytes.length);
        return this;
    }

    /** The next bytes are exactly these. */
    Host reads(String expected) throws PortException {
        String got = next(expected.length());
        assertThat(visible(got)).isEqualTo(visible(expected));
        return this;
    }

    /** The next bytes, whatever they are. */
    String next(int length) throws PortException {
        byte[] buffer = new byte[length];
        int got = 0;
        long end = System.nanoTime() + PATIENCE;
        while (got < length && System.nanoTime() < end) {
            got += port.read(buffer, got, length - got, 100);
        }
        return new String(Arrays.copyOf(buffer, got), StandardCharsets.ISO_8859_1);
    }

    /** Everything up to and with this text. */
    String nextUntil(String mark) throws PortException {
        StringBuilder got = new StringBuilder();
        byte[] one = new byte[1];
        long end = System.nanoTime() + PATIENCE;
        while (got.indexOf(mark) < 0 && System.nanoTime() < end) {
            if (port.read(one, 0, 1, 100) == 1) {
                got.append((char) (one[0] & 0xFF));
            }
        }
        assertThat(visible(got.toString())).contains(visible(mark));
        return got.toString();
    }

    /** Types a line (CR LF added) and expects this answer; the echo is off. */
    Host asks(String line, String answer) throws PortException {
        return types(line + "\r\n").reads(answer);
    }

    /** Switches the echo off. */
    Host withoutEcho() throws PortException {
        return types("ATE0\r\n").reads("ATE0\r\r\n\r\nOK\r\n");
    }

    /** Goes as far as an address. */
    Host online() throws PortException {
        return withoutEcho().asks("AT+CWMODE_CUR=1", "\r\nOK\r\n").asks("AT+CWJAP_CUR=\"Espbench\",\"espbench\"",
                "WIFI CONNECTED\r\nWIFI GOT IP\r\n\r\nOK\r\n");
    }

    static String visible(String text) {
        return text.replace("\r", "<CR>").replace("\n", "<LF>\n");
    }
}
