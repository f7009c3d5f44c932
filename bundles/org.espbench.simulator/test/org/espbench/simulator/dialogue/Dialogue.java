package org.espbench.simulator.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.Port;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;

/**
 * One dialogue. A line of its file is
 * <pre>
 * # a comment
 * &gt; text    the host types the text and CR LF           &gt;- text   without CR LF
 * &lt; text    the module says the text and CR LF           &lt;- text   without CR LF        &lt;* text   anything, up to this text
 * ! words   something happens; see {@link #happens}
 * </pre>
 * In a text stand {@code \r \n \0 \\}, <code>{blank}</code> for nothing, <code>{peer}</code> for the port of the host's peer and <code>{local}</code> for the module's own on that link.
 */
final class Dialogue implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private static final int PATIENCE_MS = 30_000;

    private final Time time = Time.scaled(0.05);
    private final SimulatedAir air = SimulatedAir.standard();
    private final SimulatedModule module;
    private final Port port;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, AccessPoint> removed = new HashMap<>();
    private final ServerSocket listener;
    private @Nullable Socket peer;
    private int line;

    private Dialogue(String version) throws Exception {
        module = SimulatedModule.builder().firmware(version).air(air).time(time).freeServerPorts(true).start();
        port = module.connect();
        listener = new ServerSocket(0, 5, LOOPBACK);
        values.put("blank", "");
        values.put("peer", Integer.toString(listener.getLocalPort()));
    }

    /** Plays a dialogue on a new module of this version. */
    static void run(String version, List<String> lines) throws Exception {
        try (Dialogue dialogue = new Dialogue(version)) {
            for (String text : lines) {
                dialogue.line++;
                dialogue.play(text);
            }
        }
    }

    private void play(String text) throws Exception {
        if (text.isBlank() || text.startsWith("#")) {
            return;
        }
        String rest = text.contains(" ") ? filled(text.substring(text.indexOf(' ') + 1)) : "";
        switch (text.split(" ")[0]) {
            case ">" -> types(rest + "\r\n");
            case ">-" -> types(rest);
            case "<" -> says(rest + "\r\n");
            case "<-" -> says(rest);
            case "<*" -> saysEventually(rest);
            case "!" -> happens(rest.split(" ", 3));
            default -> throw new AssertionError("line " + line + " is none of a dialogue: " + text);
        }
    }

    /** A dialogue that has gone wrong ends with its line, instead of never. */
    private static Socket patient(Socket socket) throws Exception {
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    private void happens(String[] words) throws Exception {
        if (words[0].equals("wait")) {
            pause(Long.parseLong(words[1]));
            return;
        }
        if (words[0].equals("until")) {
            asksUntil(words[1], words[2]);
            return;
        }
        String what = words[0] + (words.length > 1 ? " " + words[1] : "");
        String rest = words.length > 2 ? words[2] : "";
        switch (what) {
            case "peer accepts" -> {
                peer = patient(listener.accept());
                values.put("local", Integer.toString(peer().getPort()));
            }
            case "peer connects" -> {
                peer = patient(new Socket());
                peer().connect(module.serverEndpoint().orElseThrow());
                values.put("client", Integer.toString(peer().getLocalPort()));
                values.put("server", Integer.toString(peer().getPort()));
            }
            case "peer sends" -> peer().getOutputStream().write(rest.getBytes(StandardCharsets.ISO_8859_1));
            case "peer hears" -> assertThat(new String(peer().getInputStream().readNBytes(rest.length()), StandardCharsets.ISO_8859_1)).as(where()).isEqualTo(rest);
            case "peer closes" -> peer().close();
            case "peer ends" -> assertThat(ended()).as(where()).isTrue();
            case "phone tells" -> air.provisioning().smartConfig("ESPTOUCH", rest.split(" ")[0], rest.split(" ")[1]);
            case "button pressed" -> air.provisioning().pressWps(rest);
            case "power cycles" -> module.powerCycle();
            case "pin reset" -> module.reset();
            case "air loses" -> {
                AccessPoint point = air.accessPoint(rest).orElseThrow();
                removed.put(rest, point);
                air.remove(point);
            }
            case "air finds" -> air.add(removed.getOrDefault(rest, AccessPoint.of(rest, "espbench")));
            case "station joins" -> module.stationJoins(rest);
            case "station leaves" -> module.stationLeaves(rest);
            default -> throw new AssertionError("line " + line + ": nobody knows how " + what);
        }
    }

    /** The host asks the same again and again until the answer is this one. */
    private void asksUntil(String question, String answer) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        String got = "";
        while (!got.equals(answer) && System.nanoTime() < end) {
            types(question + "\r\n");
            got = "";
            while (!got.endsWith("\r\nOK\r\n") && System.nanoTime() < end) {
                got += read(1);
            }
        }
        assertThat(visible(got)).as(where()).isEqualTo(visible(answer));
    }

    /** Waits for model time to pass, where the host has to by the protocol. */
    private void pause(long millis) throws InterruptedException {
        Deadline deadline = Deadline.in(time, Duration.ofMillis(millis));
        synchronized (this) {
            while (deadline.await(this)) {
                // Nobody notifies.
            }
        }
    }

    private boolean ended() {
        try {
            return peer().getInputStream().read() < 0;
        } catch (IOException e) {
            // A reset is an end as well.
            return true;
        }
    }

    private Socket peer() {
        Socket socket = peer;
        if (socket == null) {
            throw new AssertionError("line " + line + ": there is no peer yet");
        }
        return socket;
    }

    private String filled(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            plain.append(c != '\\' ? c : switch (text.charAt(++at)) {
                case 'r' -> '\r';
                case 'n' -> '\n';
                case '0' -> '\0';
                default -> text.charAt(at);
            });
        }
        String filled = plain.toString();
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private void types(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        port.write(bytes, 0, bytes.length);
    }

    private void says(String text) throws Exception {
        assertThat(visible(read(text.length()))).as(where()).isEqualTo(visible(text));
    }

    private void saysEventually(String text) throws Exception {
        StringBuilder got = new StringBuilder();
        long end = System.nanoTime() + PATIENCE;
        while (got.indexOf(text) < 0 && System.nanoTime() < end) {
            got.append(read(1));
        }
        assertThat(visible(got.toString())).as(where()).contains(visible(text));
    }

    private String read(int length) throws Exception {
        byte[] buffer = new byte[length];
        int got = 0;
        long end = System.nanoTime() + PATIENCE;
        while (got < length && System.nanoTime() < end) {
            got += port.read(buffer, got, length - got, 100);
        }
        return new String(buffer, 0, got, StandardCharsets.ISO_8859_1);
    }

    private String where() {
        return "line " + line;
    }

    private static String visible(String text) {
        return Pattern.compile("\n").matcher(text.replace("\r", "<CR>")).replaceAll("<LF>\n");
    }

    @Override
    public void close() throws IOException {
        module.close();
        listener.close();
        Socket socket = peer;
        if (socket != null) {
            socket.close();
        }
    }
}
