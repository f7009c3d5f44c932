package org.espbench.traffic.decode;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.words.Words;
import org.espbench.traffic.Loss;
import org.espbench.traffic.Row;
import org.espbench.traffic.pcapng.RecordReader;
import org.espbench.traffic.pcapng.SerialEvent;

/**
 * What a capture notes besides bytes. In the file it is a comment of fixed words, the same in every language; on the screen a sentence.
 */
public final class Note {

    private static final Words WORDS = new Words(Note.class);

    private static final String OPENED = "opened";
    private static final String CLOSED = "closed";
    private static final String LINE = "line";
    private static final String CONTROL = "control";
    private static final String LOST = "lost";
    private static final String WARNING = "warning";
    private static final String DAMAGED = RecordReader.DAMAGED;
    private static final String FAULT = "fault";
    private static final String LOSS = "loss";
    /** What there are words for; a stranger's comment may name anything. */
    private static final Set<String> FAULTS = Set.of("FRAMING_ERROR", "PARITY_ERROR", "BREAK", "OVERFLOW");
    private static final Set<Loss.Kind> LOSSES = EnumSet.of(Loss.Kind.PAYLOAD_SHORT, Loss.Kind.PAYLOAD_SHIFTED, Loss.Kind.SEND_SHORT,
            Loss.Kind.SEND_UNANSWERED, Loss.Kind.RESYNCHRONISED);

    private Note() {
    }

    /** The comment for an opened port. */
    public static String opened(PortAddress address, LineSettings settings) {
        return OPENED + ' ' + address + ' ' + written(settings);
    }

    /** The comment for a closed port. */
    public static String closed() {
        return CLOSED;
    }

    /** The comment for changed line settings. */
    public static String line(LineSettings settings) {
        return LINE + ' ' + written(settings);
    }

    /** The comment for changed control lines. */
    public static String control(Set<ControlLine> raised) {
        StringBuilder text = new StringBuilder(CONTROL);
        for (ControlLine line : new TreeSet<>(raised)) {
            text.append(' ').append(line.name());
        }
        return text.toString();
    }

    /** The comment for bytes that couldn't be captured: how many to the module and how many from it. */
    public static String lost(String counts) {
        return LOST + ' ' + counts;
    }

    /** The comment for a port's warning, which is a sentence already. */
    public static String warning(String sentence) {
        return WARNING + ' ' + sentence.replace('\n', ' ');
    }

    /** The comment for faults of the line, counted since the last time. */
    public static String fault(SerialEvent event, long count) {
        return FAULT + ' ' + event.name() + ' ' + count;
    }

    /** The event that a comment is noted with in the file. */
    public static SerialEvent event(String comment) {
        String[] words = comment.split(" ", 3);
        return words[0].equals(FAULT) && words.length == 3 ? SerialEvent.valueOf(words[1]) : SerialEvent.STATUS_CHANGE;
    }

    /** Whether the comment says that a conversation begins or ends here. */
    public static boolean parts(String comment) {
        return comment.equals(CLOSED) || comment.startsWith(OPENED + ' ');
    }

    /** Whether the comment tells of something that went wrong. */
    static boolean error(String comment) {
        return Loss.read(comment).isPresent() || comment.startsWith(WARNING + ' ')
                || comment.startsWith(FAULT + ' ');
    }

    /** The sentence for a comment, at most {@link Row#MAX_TEXT} characters; one that isn't ours stays as it is, but for what can't be painted. */
    static String sentence(String comment) {
        byte[] told = told(comment).getBytes(StandardCharsets.UTF_8);
        return VisibleText.of(told, 0, told.length, Row.MAX_TEXT);
    }

    private static String told(String comment) {
        String[] words = comment.split(" ", -1);
        String kind = words[0];
        String rest = comment.substring(Math.min(comment.length(), kind.length() + 1));
        int last = rest.indexOf(' ');
        if (kind.equals(OPENED) && last > 0) {
            return WORDS.say("opened", rest.substring(0, last), rest.substring(last + 1));
        }
        if (comment.equals(CLOSED)) {
            return WORDS.say("closed");
        }
        if (kind.equals(LINE) && words.length > 1) {
            return WORDS.say("line", rest);
        }
        if (kind.equals(CONTROL)) {
            return rest.isEmpty() ? WORDS.say("control.none") : WORDS.say("control", rest);
        }
        if (kind.equals(WARNING)) {
            return rest;
        }
        if (kind.equals(LOST) && words.length == 3) {
            return WORDS.say("lost", words[1], words[2]);
        }
        if (kind.equals(DAMAGED) && words.length == 3) {
            return WORDS.say("damaged", words[1], words[2]);
        }
        if (kind.equals(FAULT) && words.length == 3 && FAULTS.contains(words[1])) {
            return WORDS.say("fault." + words[1], words[2]);
        }
        return kind.equals(LOSS) ? Loss.read(comment).filter(loss -> LOSSES.contains(loss.kind())).map(Note::told).orElse(comment) : comment;
    }

    private static String told(Loss loss) {
        return WORDS.say("loss." + loss.kind(), loss.expected(), loss.got());
    }

    private static String written(LineSettings settings) {
        String stop = switch (settings.stopBits()) {
        case ONE -> "1";
        case ONE_AND_A_HALF -> "1.5";
        case TWO -> "2";
        };
        String flow = switch (settings.flow()) {
        case NONE -> "";
        case RTS, CTS, RTS_CTS -> " " + settings.flow().name().toLowerCase(Locale.ROOT).replace('_', '/');
        };
        return settings.baud() + " " + settings.dataBits() + settings.parity().name().charAt(0) + stop + flow;
    }
}
