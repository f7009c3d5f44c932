package org.espbench.traffic.log;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.espbench.modem.words.Words;

/** Understands the lines of tio's and PuTTY's logs: tio's times in brackets, in each of its formats, and PuTTY's head. */
final class LogLines {

    private static final Words WORDS = new Words(LogLines.class);
    private static final Pattern STAMPED = Pattern.compile("\\[([0-9T:. +\\-Z]{8,35})\\] ?(.*)");
    private static final Pattern PUTTY = Pattern.compile("=~=.* PuTTY log (\\d{4}\\.\\d\\d\\.\\d\\d \\d\\d:\\d\\d:\\d\\d) =~=.*");
    private static final DateTimeFormatter PUTTY_TIME = DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;
    private final LocalDate day;
    private final Instant begin;
    private int told;

    /** @param written when the log was last written to: the day of times that tell none */
    LogLines(Instant written, ZoneId zone) {
        this.zone = zone;
        day = LocalDate.ofInstant(written, zone);
        begin = day.atStartOfDay(zone).toInstant();
    }

    /** How many lines have told their time so far. */
    int told() {
        return told;
    }

    /** When the line came, if it says so. */
    Optional<Instant> stamp(String line) {
        Optional<Instant> found = read(line);
        told += found.isPresent() ? 1 : 0;
        return found;
    }

    /** What came over the serial line; empty for a line of the terminal's own. */
    Optional<String> said(String line) {
        if (PUTTY.matcher(line).matches()) {
            return Optional.empty();
        }
        Matcher stamped = STAMPED.matcher(line);
        return Optional.of(stamped.matches() && read(line).isPresent() ? stamped.group(2) : line);
    }

    /** What the capture says about where it comes from. */
    static String remark(Path log) {
        return WORDS.say("imported", log.getFileName());
    }

    private Optional<Instant> read(String line) {
        try {
            Matcher putty = PUTTY.matcher(line);
            if (putty.matches()) {
                return Optional.of(LocalDateTime.parse(putty.group(1), PUTTY_TIME).atZone(zone).toInstant());
            }
            Matcher stamped = STAMPED.matcher(line);
            return stamped.matches() ? Optional.of(instant(stamped.group(1).strip())) : Optional.empty();
        } catch (DateTimeParseException e) {
            // Brackets of the module's own.
            return Optional.empty();
        }
    }

    /** 24hour, 24hour-start, 24hour-delta, epoch and iso8601. */
    private Instant instant(String text) {
        if (text.matches("\\d{2}:\\d{2}:\\d{2}\\.\\d{3,6}")) {
            return LocalTime.parse(text).atDate(day).atZone(zone).toInstant();
        }
        if (text.matches("\\d{9,10}\\.\\d{1,6}")) {
            return Instant.ofEpochMilli((long) (Double.parseDouble(text) * 1000));
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}T.*[+-]\\d{4}")) {
            return OffsetDateTime.parse(text.substring(0, text.length() - 2) + ':' + text.substring(text.length() - 2)).toInstant();
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}T.*[Z+].*")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        return text.indexOf('T') > 0 ? LocalDateTime.parse(text).atZone(zone).toInstant() : begin.plusNanos(LocalTime.parse(text).toNanoOfDay());
    }
}
