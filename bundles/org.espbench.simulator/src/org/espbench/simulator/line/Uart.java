package org.espbench.simulator.line;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.espbench.modem.port.LineSettings;
import org.espbench.simulator.injection.Injector;

/** The module's serial output. Used on the module's loop. */
public final class Uart {

    private final Cable cable;
    private final Injector injector;
    private Consumer<byte[]> said = message -> { };
    private boolean silent;

    public Uart(Cable cable, Injector injector) {
        this.cable = cable;
        this.injector = injector;
    }

    /** Prints one message; a character is a byte (ISO-8859-1). */
    public void print(String message) {
        print(message, cable.line());
    }

    /** Prints one message at other settings than the UART's own. */
    public void print(String message, LineSettings line) {
        if (!silent) {
            byte[] bytes = bytes(message);
            said.accept(bytes);
            injector.say(bytes, part -> emit(part, line));
        }
    }

    /** Echoes bytes. */
    public void echo(byte[] bytes) {
        if (!silent) {
            injector.echo(bytes, this::emit);
        }
    }

    /** Echoes what stands for a byte. */
    public void echo(String text) {
        echo(bytes(text));
    }

    /** Sends bytes as they are. */
    public void send(byte[] bytes) {
        if (!silent) {
            said.accept(bytes);
            injector.send("", bytes, this::emit);
        }
    }

    /** Sends a range of data with what stands in front of them and behind, as one message. */
    public void send(String head, byte[] data, int from, int length, String end) {
        if (!silent) {
            byte[] message = new byte[head.length() + length + end.length()];
            System.arraycopy(bytes(head), 0, message, 0, head.length());
            System.arraycopy(data, from, message, head.length(), length);
            System.arraycopy(bytes(end), 0, message, head.length() + length, end.length());
            said.accept(message);
            injector.send(head, message, this::emit);
        }
    }

    /** @param listener told what is printed, and data that are sent, before any fault befalls them; no echo */
    public void onSaid(Consumer<byte[]> listener) {
        said = listener;
    }

    /** Sends bytes that no fault befalls before they are on the line. */
    public void emit(byte[] bytes) {
        emit(bytes, cable.line());
    }

    /** Says nothing until {@link #revive()}. */
    public void silence() {
        silent = true;
    }

    /** Speaks again after a reset. */
    public void revive() {
        silent = false;
    }

    private void emit(byte[] bytes, LineSettings line) {
        if (!silent) {
            cable.send(bytes, line);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
