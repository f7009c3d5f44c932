package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;

/** A program as they are on microcontrollers: it sends a line, looks for some text and doesn't care for what else comes. */
final class Sketch implements AutoCloseable {

    final SimulatedModule module;
    final Host host;
    final Companion companion = new Companion();

    Sketch(String firmware) throws IOException {
        module = SimulatedModule.builder().firmware(firmware).air(SimulatedAir.standard()).time(Time.scaled(0.05)).freeServerPorts(true).start();
        host = Host.on(module);
    }

    /** Sends a line and looks for this text. @return everything up to it */
    String asks(String line, String mark) throws PortException {
        host.types(line + "\r\n");
        return host.nextUntil(mark);
    }

    /** As {@link #asks}; what has come must be this, from one text to another. */
    Sketch finds(String line, String begin, String end, String expected) throws PortException {
        String answer = asks(line, "OK\r\n");
        int from = answer.indexOf(begin);
        assertThat(answer).contains(begin);
        String rest = answer.substring(from + begin.length());
        assertThat(rest.substring(0, rest.indexOf(end))).isEqualTo(expected);
        return this;
    }

    /** Each line is answered by OK. */
    Sketch ok(String... lines) throws PortException {
        for (String line : lines) {
            assertThat(asks(line, "OK\r\n")).doesNotContain("ERROR", "busy");
        }
        return this;
    }

    /** Sends this with a line, a prompt and a result, and gets it back behind this head. */
    void echoed(String line, String payload, String prompt, String head) throws PortException {
        asks(line, prompt);
        host.types(payload);
        String got = host.nextUntil("SEND OK");
        got += got.contains(head) ? "" : host.nextUntil(head);
        String behind = got.substring(got.indexOf(head) + head.length());
        assertThat(behind.length() >= payload.length() ? behind : behind + host.next(payload.length() - behind.length())).startsWith(payload);
    }

    /** A client of the module's server. */
    Socket client() throws IOException {
        Socket client = new Socket();
        client.connect(module.serverEndpoint().orElseThrow());
        return client;
    }

    static void writes(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String reads(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        module.close();
        companion.close();
    }
}
