package org.espbench.modem.remote.comport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * A telnet server with a serial port of paper, written from RFC 2217 alone: it notes each request in the order of arrival, answers it or stays
 * silent, echoes data, and says what the test wants. One client at a time.
 */
final class SerialServer implements AutoCloseable {

    private static final int IAC = 255;
    private static final int SB = 250;
    private static final int SE = 240;
    private static final int COM_PORT = 44;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ServerSocket listening;
    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final Set<Integer> silent = new HashSet<>();
    private final Map<Integer, byte[]> otherAnswers = new HashMap<>();
    private final List<Socket> clients = Collections.synchronizedList(new ArrayList<>());
    private byte[] greeting = {};
    private boolean knowsOption = true;
    private boolean knowsBinary = true;
    private boolean deaf;
    private boolean echoes;
    private boolean bytewise;
    private int hangUps;
    private @Nullable OutputStream client;

    SerialServer() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "serial-server");
        thread.setDaemon(true);
        thread.start();
    }

    PortAddress address() {
        return PortAddress.of("rfc2217", "localhost:" + listening.getLocalPort());
    }

    /** Says this raw, before anything else. */
    synchronized SerialServer greets(byte[] raw) {
        greeting = raw.clone();
        return this;
    }

    /** Hangs up once it has greeted, so many times. */
    synchronized SerialServer hangsUp(int times) {
        hangUps = times;
        return this;
    }

    /** Is a telnet server without the option. */
    synchronized SerialServer withoutOption() {
        knowsOption = false;
        return this;
    }

    /** Speaks lines of text only. */
    synchronized SerialServer withoutBinary() {
        knowsBinary = false;
        return this;
    }

    /** Answers nothing at all. */
    synchronized SerialServer deaf() {
        deaf = true;
        return this;
    }

    /** Doesn't answer this request; {@code 500 + value} stands for a control request with that value. */
    synchronized SerialServer silentOn(int... codes) {
        Arrays.stream(codes).forEach(silent::add);
        return this;
    }

    /** Answers this request so, whatever was asked. */
    synchronized SerialServer answers(int code, int... values) {
        otherAnswers.put(code, bytes(values));
        return this;
    }

    /** Sends back the data it gets. */
    synchronized SerialServer echoes() {
        echoes = true;
        return this;
    }

    /** Sends each byte in a packet of its own. */
    synchronized SerialServer bytewise() {
        bytewise = true;
        return this;
    }

    /** What was asked, in order: {@code "1 0 1 194 0"} is a baud rate of 115200. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    synchronized byte[] data() {
        return data.toByteArray();
    }

    /** Waits until the requests so far fulfil this. */
    synchronized List<String> awaitAsked(Predicate<List<String>> fulfilled) throws InterruptedException {
        Deadline deadline = Deadline.in(Time.real(), PATIENCE);
        while (!fulfilled.test(asked)) {
            if (!deadline.await(this)) {
                throw new AssertionError("asked only " + asked);
            }
        }
        return List.copyOf(asked);
    }

    /** Waits for so many bytes of data. */
    synchronized byte[] awaitData(int count) throws InterruptedException {
        Deadline deadline = Deadline.in(Time.real(), PATIENCE);
        while (data.size() < count) {
            if (!deadline.await(this)) {
                throw new AssertionError("got only " + Arrays.toString(data.toByteArray()));
            }
        }
        return data.toByteArray();
    }

    /** Says a message of the option. */
    void notify(int... payload) throws IOException {
        say(message(bytes(payload)));
    }

    /** Says this raw. */
    synchronized void say(byte[] raw) throws IOException {
        OutputStream out = client;
        if (out == null) {
            throw new AssertionError("nobody is connected");
        }
        if (bytewise) {
            for (byte b : raw) {
                out.write(b);
            }
        } else {
            out.write(raw);
        }
    }

    /** The line to the client breaks. */
    void breakOff() {
        List.copyOf(clients).forEach(SerialServer::closeQuietly);
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** Data as they go over the wire. */
    static byte[] escaped(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte b : plain) {
            out.write(b);
            if (b == (byte) IAC) {
                out.write(b);
            }
        }
        return out.toByteArray();
    }

    static byte[] message(byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(IAC, SB, COM_PORT));
        out.writeBytes(escaped(payload));
        out.writeBytes(bytes(IAC, SE));
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        breakOff();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                socket.setTcpNoDelay(true);
                clients.add(socket);
                synchronized (this) {
                    client = socket.getOutputStream();
                    say(greeting);
                    notifyAll();
                    if (hangUps > 0) {
                        hangUps--;
                        continue;
                    }
                }
                serve(socket.getInputStream());
            } catch (IOException e) {
                // This client has gone; the next may come.
                continue;
            }
        }
    }

    private void serve(InputStream in) throws IOException {
        for (int b = in.read(); b >= 0; b = in.read()) {
            int command = b == IAC ? in.read() : -1;
            if (b != IAC || command == IAC) {
                heard((byte) b);
            } else if (command >= 251) {
                negotiated(command, in.read());
            } else if (command == SB) {
                message(in);
            }
        }
    }

    private synchronized void heard(byte b) throws IOException {
        data.write(b);
        notifyAll();
        if (echoes) {
            say(escaped(new byte[] {b}));
        }
    }

    private synchronized void negotiated(int verb, int option) throws IOException {
        if (deaf || verb == 252 || verb == 254) {
            return;
        }
        boolean yes = option == COM_PORT ? knowsOption : option == 0 ? knowsBinary : option == 3;
        int answer = verb == 251 ? yes ? 253 : 254 : yes ? 251 : 252;
        say(bytes(IAC, answer, option));
    }

    private void message(InputStream in) throws IOException {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        while (true) {
            int b = in.read();
            if (b == IAC) {
                int next = in.read();
                if (next == SE) {
                    break;
                }
                b = next;
            }
            if (b < 0) {
                return;
            }
            payload.write(b);
        }
        byte[] all = payload.toByteArray();
        if (all[0] == COM_PORT) {
            requested(Arrays.copyOfRange(all, 1, all.length));
        }
    }

    private synchronized void requested(byte[] request) throws IOException {
        StringBuilder text = new StringBuilder();
        for (byte b : request) {
            text.append(text.isEmpty() ? "" : " ").append(b & 0xFF);
        }
        asked.add(text.toString());
        notifyAll();
        int code = request[0];
        if (deaf || silent.contains(code) || code == 5 && silent.contains(500 + request[1])) {
            return;
        }
        byte[] value = otherAnswers.getOrDefault(code, Arrays.copyOfRange(request, 1, request.length));
        byte[] answer = new byte[value.length + 1];
        answer[0] = (byte) (100 + code);
        System.arraycopy(value, 0, answer, 1, value.length);
        say(message(answer));
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
            return;
        }
    }
}
