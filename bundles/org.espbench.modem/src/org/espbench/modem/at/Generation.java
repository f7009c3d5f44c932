package org.espbench.modem.at;

/** The three families of AT firmware on the ESP8266 (reference, introduction). */
public enum Generation {
    /** Not found out yet; read like {@link #NONOS}. */
    UNKNOWN,
    /** 0.9 to 0.5x. */
    EARLY,
    /** "NONOS AT" 1.x. */
    NONOS,
    /** "ESP-AT" 2.x. */
    ESP_AT;

    private static final String VERSION = "AT version:";

    /** The generation that a line of {@code AT+GMR}'s answer tells, or {@link #UNKNOWN} (reference 2.1). */
    public static Generation told(String line) {
        if (line.startsWith("00") && line.length() >= 4) {
            return EARLY;
        }
        int digit = line.startsWith(VERSION + "v") ? VERSION.length() + 1 : VERSION.length();
        if (!line.startsWith(VERSION) || line.length() < digit + 2 || line.charAt(digit + 1) != '.') {
            return UNKNOWN;
        }
        return switch (line.charAt(digit)) {
        case '0' -> EARLY;
        case '1' -> NONOS;
        case '2', '3', '4', '5' -> ESP_AT;
        default -> UNKNOWN;
        };
    }

    /** Whether that line names one of 0.19 to 0.21, which follow every {@code +IPD} with an OK (reference 1.7). */
    static boolean earlySource(String line) {
        return line.startsWith(VERSION + "0.19") || line.startsWith(VERSION + "0.20") || line.startsWith(VERSION + "0.21") || line.startsWith("0019")
                || line.startsWith("0020") || line.startsWith("0021");
    }
}
