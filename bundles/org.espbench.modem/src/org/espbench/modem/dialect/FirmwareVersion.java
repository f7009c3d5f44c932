package org.espbench.modem.dialect;

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
    private static final int LONGEST = 16;

    public FirmwareVersion {
        lines = List.copyOf(lines);
    }

    /** Reads the answer of any generation (reference 2.1); vendor lines are kept and don't disturb. The first number that is told counts. */
    public static FirmwareVersion of(List<String> lines) {
        String at = "";
        String sdk = "";
        for (String line : lines) {
            if (at.isEmpty() && line.startsWith(AT)) {
                at = number(line.substring(AT.length()).strip());
            } else if (sdk.isEmpty() && line.startsWith(SDK)) {
                sdk = number(line.substring(SDK.length()).strip());
            }
        }
        for (String line : lines) {
            at = at.isEmpty() ? bareCode(line) : at;
        }
        return new FirmwareVersion(at, sdk, lines);
    }

    /** The number of the AT firmware; {@link Version#NONE} when the module names none. */
    public Version version() {
        return Version.of(at);
    }

    private static String number(String text) {
        int start = text.startsWith("v") || text.startsWith("V") ? 1 : 0;
        int end = start;
        while (end < text.length() && end < start + LONGEST && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
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
