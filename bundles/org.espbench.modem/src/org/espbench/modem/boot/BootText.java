package org.espbench.modem.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a module prints when it starts or dies (reference 1.10). The ROM prints it at {@value #ROM_BAUD} baud, whatever rate the firmware
 * speaks, where the chip has the usual 26 MHz crystal. Pure functions; damaged text around the words doesn't disturb.
 */
public final class BootText {

    /** The rate of the ROM's own text, in baud: it takes the crystal of 26 MHz for one of 40 MHz and means 115200. */
    public static final int ROM_BAUD = 74_880;

    /** One alternative for each sign, in one expression, so that they are found in the order of the text. No part of it can backtrack far. */
    private static final Pattern SIGNS = Pattern.compile("rst cause:(?<reset>\\d{1,3})"
            + "|boot mode:\\((?<pins>\\d{1,2}),(?<detail>\\d{1,2})\\)"
            + "|(?<soft>Soft WDT reset)"
            + "|(?<hard>wdt reset)"
            + "|(?:Fatal exception|Exception) ?\\(?(?<fault>\\d{1,2})\\b"
            + "|epc1[=:] ?0x(?<program>[0-9a-fA-F]{1,8})(?:[^\\r\\n]{0,120}?excvaddr[=:] ?0x(?<data>[0-9a-fA-F]{1,8}))?"
            + "|(?<panic>(?:Guru Meditation Error|\\*\\*\\*ERROR\\*\\*\\*|Panic |abort\\(\\) was called)[^\\r\\n]{0,120})"
            + "|(?<flash>csum err|ets_main\\.c)"
            + "|2nd boot version ?: ?(?<loader>[0-9A-Za-z.()_-]{1,40})"
            + "|(?<ready>(?:^|(?<=\\n))ready(?=\\r?\\n))");

    private BootText() {
    }

    /**
     * The signs in a text, in its order.
     *
     * @param text one char per byte; one line, several, or a piece
     */
    public static List<BootSign> signs(String text) {
        List<BootSign> signs = new ArrayList<>();
        Matcher matcher = SIGNS.matcher(text);
        while (matcher.find()) {
            BootSign sign = sign(matcher);
            // The ROM says csum err and ets_main.c for one failure.
            if (!(sign instanceof BootSign.FlashUnreadable) || !signs.contains(sign)) {
                signs.add(sign);
            }
        }
        return List.copyOf(signs);
    }

    /** What a text means, a sentence or two for each sign; empty when there is none in it. */
    public static Optional<String> explained(String text) {
        List<BootSign> signs = signs(text);
        return signs.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", signs.stream().map(BootSign::sentence).toList()));
    }

    private static BootSign sign(MatchResult found) {
        if (found.group("reset") != null) {
            return new BootSign.ResetCause(Integer.parseInt(found.group("reset")));
        }
        if (found.group("pins") != null) {
            return new BootSign.BootMode(Integer.parseInt(found.group("pins")), Integer.parseInt(found.group("detail")));
        }
        if (found.group("soft") != null || found.group("hard") != null) {
            return new BootSign.Watchdog(found.group("hard") != null);
        }
        if (found.group("fault") != null) {
            return new BootSign.Fault(Integer.parseInt(found.group("fault")));
        }
        if (found.group("program") != null) {
            String data = found.group("data");
            return new BootSign.FaultPlace(Long.parseLong(found.group("program"), 16), data == null ? 0 : Long.parseLong(data, 16));
        }
        if (found.group("panic") != null) {
            return new BootSign.Panic(found.group("panic").strip());
        }
        if (found.group("flash") != null) {
            return new BootSign.FlashUnreadable();
        }
        return found.group("loader") != null ? new BootSign.SecondLoader(found.group("loader")) : new BootSign.Ready();
    }
}
