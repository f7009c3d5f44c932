package org.espbench.modem;

import java.util.List;

/**
 * What {@code AT+GMR} tells.
 *
 * @param at the version of the AT firmware, such as 1.7.5.0; empty when the module names none
 * @param sdk the version of the SDK; empty when the module names none
 * @param lines everything it said, one char per byte
 */
public record FirmwareVersion(String at, String sdk, List<String> lines) {

    private static final String AT = "AT version:";
    private static final String SDK = "SDK version:";

    public FirmwareVersion {
        lines = List.copyOf(lines);
    }

    /** Reads the answer of any generation (reference 2.1); vendor lines are kept and don't disturb. */
    public static FirmwareVersion of(List<String> lines) {
        String at = "";
        String sdk = "";
        for (String line : lines) {
            if (line.startsWith(AT)) {
                at = number(line.substring(AT.length()));
            } else if (line.startsWith(SDK)) {
                sdk = number(line.substring(SDK.length()));
            }
        }
        if (at.isEmpty() && !lines.isEmpty()) {
            at = bareCode(lines.get(0));
        }
        return new FirmwareVersion(at, sdk, lines);
    }

    /** The number in front, -1 when the module names no version. */
    public int major() {
        int dot = at.indexOf('.');
        String first = dot < 0 ? at : at.substring(0, dot);
        return first.isEmpty() ? -1 : Integer.parseInt(first);
    }

    /** The number behind the first dot, 0 when there is none. */
    public int minor() {
        String[] parts = at.split("\\.");
        return parts.length < 2 || parts[1].isEmpty() ? 0 : Integer.parseInt(parts[1]);
    }

    private static String number(String text) {
        int start = text.startsWith("v") ? 1 : 0;
        int end = start;
        while (end < text.length() && end < start + 16 && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return text.substring(start, end);
    }

    // 0.9.x and 0.20 print a bare code: 0018000902-AI03 is 0.18 on SDK 0.9.2; 00160901 is 0.16 on 0.9.1 (reference 2.1).
    private static String bareCode(String line) {
        if (line.length() < 4 || !line.startsWith("00") || !isDigit(line.charAt(2)) || !isDigit(line.charAt(3))) {
            return "";
        }
        return "0." + line.substring(2, 4);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
