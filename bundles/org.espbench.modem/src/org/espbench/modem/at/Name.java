package org.espbench.modem.at;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The names of information lines, {@code +NAME:} (reference 2): those that are known come as one and the same text each. */
final class Name {

    private static final int SHORTEST = 3;
    private static final String[] WITH_SUFFIXES = {"CIPAP", "CIPAPMAC", "CIPDNS", "CIPSTA", "CIPSTAMAC", "CWCOUNTRY", "CWDHCP", "CWDHCPS", "CWJAP", "CWMODE", "CWSAP",
            "SYSMSG", "UART"};
    private static final String[] OTHERS = {"CIFSR", "CIPDINFO", "CIPDOMAIN", "CIPMODE", "CIPMUX", "CIPRECVLEN", "CIPRECVMODE", "CIPSERVER", "CIPSNTPCFG", "CIPSNTPTIME",
            "CIPSTATE", "CIPSTATUS", "CIPSTO", "CIPUPDATE", "CMD", "CWHOSTNAME", "CWLAP", "CWLIF", "CWRECONNCFG", "CWSTATE", "DIST_STA_IP", "LINK_CONN", "PING",
            "STA_CONNECTED", "STA_DISCONNECTED", "SYSLOG", "SYSRAM", "SYSSTORE"};
    private static final byte[][] BYTES = new byte[512][0];
    private static final String[] TEXTS = new String[BYTES.length];

    static {
        Arrays.fill(TEXTS, "");
        for (String name : known()) {
            byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
            int place = place(bytes, 0, bytes.length);
            BYTES[place] = bytes;
            TEXTS[place] = name;
        }
    }

    private Name() {
    }

    /** The name that the bytes are; empty when they are none. */
    static String of(byte[] line, int from, int to) {
        if (to - from < SHORTEST) {
            return possible(line, from, to) ? Ascii.text(line, from, to) : "";
        }
        int place = place(line, from, to);
        if (Arrays.equals(line, from, to, BYTES[place], 0, BYTES[place].length)) {
            return TEXTS[place];
        }
        return possible(line, from, to) ? Ascii.text(line, from, to) : "";
    }

    private static boolean possible(byte[] line, int from, int to) {
        int at = from;
        while (at < to && (line[at] >= 'A' && line[at] <= 'Z' || line[at] >= '0' && line[at] <= '9' || line[at] == '_')) {
            at++;
        }
        return at == to;
    }

    /** The names that are known. */
    static List<String> known() {
        return Stream.concat(Stream.of(WITH_SUFFIXES).flatMap(name -> Stream.of(name, name + "_CUR", name + "_DEF")), Stream.of(OTHERS)).toList();
    }

    /** Of the names above no two share a place. */
    private static int place(byte[] line, int from, int to) {
        return to - from + 2 * line[from + 2] + 16 * line[(from + to) >>> 1] + 56 * line[to - 1] & BYTES.length - 1;
    }
}
