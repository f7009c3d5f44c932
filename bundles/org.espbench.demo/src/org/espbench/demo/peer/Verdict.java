package org.espbench.demo.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.espbench.traffic.CaptureException;
import org.espbench.traffic.LinkFlow;
import org.espbench.traffic.LinkFlows;

/**
 * Whether a conversation took place, decided by what the PC's side counted and what the capture file holds; no part of the user interface
 * has a say.
 *
 * @param tookPlace whether all agree, and something was said each way
 * @param text the reasons, a line each; the first line is the verdict
 */
public record Verdict(boolean tookPlace, String text) {

    /**
     * Compares the capture with what the peers counted.
     *
     * @param echo what the echo server got from the module, and sent back
     * @param sent what the visitor sent to the module's server
     * @param received what came back to the visitor
     * @throws CaptureException when the capture can't be read
     */
    public static Verdict of(Path capture, Tally echo, Tally sent, Tally received) throws CaptureException {
        List<LinkFlow> flows = LinkFlows.of(capture);
        StringBuilder text = new StringBuilder();
        Optional<LinkFlow> client = flows.stream().filter(flow -> !flow.accepted()).findFirst();
        Optional<LinkFlow> server = flows.stream().filter(LinkFlow::accepted).findFirst();
        boolean all = flows.size() == 2;
        if (!all) {
            text.append("the capture has ").append(flows.size()).append(" links, expected are a client and a visitor\n");
        }
        all &= agree(text, "module to echo server", client.map(f -> new Tally(f.bytesOut(), f.sha256Out())), echo);
        all &= agree(text, "echo server to module", client.map(f -> new Tally(f.bytesIn(), f.sha256In())), echo);
        all &= agree(text, "visitor to module", server.map(f -> new Tally(f.bytesIn(), f.sha256In())), sent);
        all &= agree(text, "module to visitor", server.map(f -> new Tally(f.bytesOut(), f.sha256Out())), received);
        return new Verdict(all, (all ? "the conversation took place\n" : "the conversation did NOT take place\n") + text);
    }

    /** A verdict on a conversation that ended before it could be compared. */
    public static Verdict failed(String reason) {
        return new Verdict(false, "the conversation did NOT take place\n" + reason + "\n");
    }

    /** Writes the verdict where the launcher looks for it. */
    public void write(Path file) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static boolean agree(StringBuilder text, String what, Optional<Tally> captured, Tally counted) {
        boolean agree = captured.filter(counted::equals).isPresent() && counted.bytes() > 0;
        text.append(agree ? "equal: " : "DIFFERENT: ").append(what).append(", peer counted ").append(counted.bytes()).append(" bytes, SHA-256 ")
                .append(counted.sha256());
        if (!agree) {
            text.append(", capture ").append(captured.map(tally -> tally.bytes() + " bytes, SHA-256 " + tally.sha256()).orElse("has no such link"));
        }
        text.append('\n');
        return agree;
    }
}
