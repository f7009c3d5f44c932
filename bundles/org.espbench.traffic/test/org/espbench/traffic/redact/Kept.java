package org.espbench.traffic.redact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A redactor that tells what it let through: of each direction, and which direction came when. */
final class Kept {

    final StillTime time = new StillTime();
    final StringBuilder host = new StringBuilder();
    final StringBuilder module = new StringBuilder();
    final StringBuilder order = new StringBuilder();
    final Redactor redactor = new Redactor(time, (nanos, sent, lines, bytes, offset, length) -> {
        (sent ? host : module).append(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
        order.append(sent ? 'h' : 'm').append(nanos).append(' ');
    });
    private long nanos;

    Kept host(String text) throws IOException {
        return data(true, text);
    }

    Kept module(String text) throws IOException {
        return data(false, text);
    }

    Kept split(boolean sent, String text, int at) throws IOException {
        return data(sent, text.substring(0, at)).data(sent, text.substring(at));
    }

    private Kept data(boolean sent, String text) throws IOException {
        byte[] bytes = ("##" + text + "#").getBytes(StandardCharsets.ISO_8859_1);
        redactor.data(nanos++, sent, 0, bytes, 2, text.length());
        // Whoever gave the array uses it again.
        Arrays.fill(bytes, (byte) '!');
        return this;
    }
}
