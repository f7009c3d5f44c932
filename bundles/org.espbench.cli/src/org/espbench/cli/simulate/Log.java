package org.espbench.cli.simulate;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.UnencodableException;

/**
 * What happens to the module, a stamped line each. Secrets are masked, and whatever a terminal would obey is a question mark: it comes from whoever
 * talks to the module. Safe for use by any thread.
 */
final class Log {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    /** What the module says unasked about links and network (reference 1.6). */
    private static final Pattern TOLD = Pattern.compile(
            "(?:\\d,)?(?:CONNECT|CLOSED|CONNECT FAIL)|WIFI .*|\\+LINK_CONN:.*|\\+(?:DIST_STA_IP|STA_(?:DIS)?CONNECTED):.*|ready|DHCP TIMEOUT");
    private static final Pattern DATA = Pattern.compile(
            "(?:\\r\\n)?(?:\\+IPD(?:,\\d)?,\\d+(?:,[^:,]+,\\d+)?:|\\+CIPRECVDATA(?:,\\d+){1,2}:(?:\\r\\n)?|\\+CIPRECVDATA:\\d+(?:,\"[^\"]*\",\\d+)?,)");
    /** Control and format characters: escape sequences, and what turns the direction of text. */
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
    private static final int LONGEST_TOLD = 200;

    private final PrintWriter out;
    private final boolean everything;

    /** @param everything whether to write down all that the module says, received data as their number */
    Log(PrintWriter out, boolean everything) {
        this.out = out;
        this.everything = everything;
    }

    /** The module was asked this. @param line a character is a byte */
    void command(String line) {
        write("> " + shown(line));
    }

    /** The module said this; what isn't worth a line is passed over. */
    void said(byte[] message) {
        int dataBegin = beginOfData(message);
        if (everything || message.length < LONGEST_TOLD && dataBegin == message.length) {
            new String(message, 0, dataBegin, StandardCharsets.ISO_8859_1).lines().filter(this::worthALine)
                    .forEach(line -> write("< " + shown(line)));
            if (everything && dataBegin < message.length) {
                write("< " + Sentences.WORDS.say("data", message.length - dataBegin));
            }
        }
    }

    /** Something worth knowing. */
    void note(String sentence) {
        write("# " + sentence);
    }

    private boolean worthALine(String line) {
        return everything ? !line.isEmpty() : TOLD.matcher(line).matches();
    }

    /** Where data begin in a message of the module: behind the head that counts them (reference 1.7, 1.8); or its end. */
    private static int beginOfData(byte[] message) {
        String head = new String(message, 0, Math.min(message.length, LONGEST_TOLD), StandardCharsets.ISO_8859_1);
        Matcher data = DATA.matcher(head);
        return data.lookingAt() ? data.end() : message.length;
    }

    private void write(String text) {
        synchronized (out) {
            out.println(STAMP.format(LocalTime.now()) + " " + OBEYED.matcher(text).replaceAll("?"));
            out.flush();
        }
    }

    private static String shown(String line) {
        String text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            return AtCommand.of(text).shown();
        } catch (UnencodableException e) {
            // It can't be searched for secrets, so it isn't shown.
            return Sentences.WORDS.say("unreadable", line.length());
        }
    }
}
