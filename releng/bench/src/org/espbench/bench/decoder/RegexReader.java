package org.espbench.bench.decoder;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.espbench.modem.at.Frame;
import org.espbench.modem.at.Frame.Result.Kind;

/**
 * The lines of a module as one reads them with what the JDK has: a {@link BufferedReader}, and regular expressions, compiled once, their matchers kept,
 * the frequent ones tried first and no more of them than a line's first character allows. Gives the frames that the decoder gives for the same lines;
 * knows nothing of payload, echo, prompts, boot text and damage.
 */
final class RegexReader {

    private static final int NO_LINK = Frame.NO_LINK;

    private final Matcher info = Pattern.compile("\\+([A-Z0-9_]+):(.*)").matcher("");
    private final Matcher waiting = Pattern.compile("\\+IPD,(?:([0-4]),)?(\\d{1,9})").matcher("");
    private final Matcher reported = Pattern
            .compile("\\+LINK_CONN:([01]),([0-4]),\"(\\w+)\",([01]),\"([^\"]*)\",(\\d{1,5}),(\\d{1,5})").matcher("");
    private final Matcher client = Pattern.compile("\\+(STA_CONNECTED|STA_DISCONNECTED):\"([^\"]*)\"").matcher("");
    private final Matcher link = Pattern.compile("(?:([0-4]),)?(CONNECT|CLOSED|CONNECT FAIL)").matcher("");
    private final Matcher taken = Pattern.compile("Recv (\\d{1,9}) bytes").matcher("");
    private final Matcher busy = Pattern.compile("busy ([ps])\\.\\.\\.").matcher("");

    void read(InputStream bytes, Consumer<Frame> sink) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isEmpty()) {
                sink.accept(parse(line));
            }
        }
    }

    void read(byte[] bytes, Consumer<Frame> sink) {
        try {
            read(new ByteArrayInputStream(bytes), sink);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Frame parse(String line) {
        return switch (line.charAt(0)) {
        case '+' -> plus(line);
        case 'O', 'E', 'F', 'S' -> result(line);
        case 'W' -> station(line);
        case 'C', '0', '1', '2', '3', '4' -> link(line);
        case 'R' -> taken.reset(line).matches() ? new Frame.Taken(Integer.parseInt(taken.group(1))) : new Frame.Text(line);
        case 'b' -> busy.reset(line).matches() ? new Frame.Busy(busy.group(1).equals("s")) : new Frame.Text(line);
        default -> line.equals("ready") ? new Frame.Ready() : new Frame.Text(line);
        };
    }

    private Frame plus(String line) {
        if (line.startsWith("+LINK_CONN") && reported.reset(line).matches()) {
            return new Frame.LinkReported(Integer.parseInt(reported.group(2)), reported.group(1).equals("1"), reported.group(3),
                    reported.group(4).equals("1"), reported.group(5), Integer.parseInt(reported.group(6)), Integer.parseInt(reported.group(7)));
        }
        if (line.startsWith("+STA_") && client.reset(line).matches()) {
            return client.group(1).equals("STA_CONNECTED") ? new Frame.ClientJoined(client.group(2)) : new Frame.ClientLeft(client.group(2));
        }
        if (info.reset(line).matches()) {
            return new Frame.Info(info.group(1), info.group(2));
        }
        return waiting.reset(line).matches() ? new Frame.Waiting(id(waiting.group(1)), Integer.parseInt(waiting.group(2))) : new Frame.Text(line);
    }

    private Frame link(String line) {
        if (!link.reset(line).matches()) {
            return new Frame.Text(line);
        }
        int id = id(link.group(1));
        return switch (link.group(2)) {
        case "CONNECT" -> new Frame.Opened(id);
        case "CLOSED" -> new Frame.Closed(id);
        default -> new Frame.ConnectFailed(id);
        };
    }

    private static int id(String digits) {
        return digits == null ? NO_LINK : Integer.parseInt(digits);
    }

    // Fixed texts need no regular expression.
    private static Frame result(String line) {
        return switch (line) {
        case "OK" -> new Frame.Result(Kind.OK);
        case "ERROR" -> new Frame.Result(Kind.ERROR);
        case "FAIL" -> new Frame.Result(Kind.FAIL);
        case "SEND OK" -> new Frame.Result(Kind.SEND_OK);
        case "SEND FAIL" -> new Frame.Result(Kind.SEND_FAIL);
        default -> new Frame.Text(line);
        };
    }

    private static Frame station(String line) {
        return switch (line) {
        case "WIFI CONNECTED" -> new Frame.StationConnected();
        case "WIFI GOT IP" -> new Frame.StationGotAddress();
        case "WIFI DISCONNECT" -> new Frame.StationLost();
        default -> new Frame.Text(line);
        };
    }
}
