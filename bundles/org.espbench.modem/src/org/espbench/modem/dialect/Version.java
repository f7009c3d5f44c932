package org.espbench.modem.dialect;

/**
 * The number of an AT firmware, such as 0.21, 1.7.5 or 2.2.1.
 *
 * @param major 0 to 2 on an ESP8266; -1 when not known
 */
public record Version(int major, int minor, int patch) {

    /** The module names none. */
    public static final Version NONE = new Version(-1, 0, 0);

    private static final int LONGEST = 6;

    /** Reads the digits and dots that a text begins with; {@link #NONE} when it begins with none. Never fails. */
    public static Version of(String text) {
        int[] parts = {-1, 0, 0};
        int part = 0;
        int digits = 0;
        for (int i = 0; i < text.length() && part < parts.length; i++) {
            char c = text.charAt(i);
            if (c == '.' && digits > 0) {
                part++;
                digits = 0;
            } else if (c >= '0' && c <= '9' && digits < LONGEST) {
                parts[part] = (digits == 0 ? 0 : parts[part] * 10) + c - '0';
                digits++;
            } else {
                break;
            }
        }
        return parts[0] < 0 ? NONE : new Version(parts[0], parts[1], parts[2]);
    }

    /** Whether there is one. */
    public boolean known() {
        return major >= 0;
    }

    /** Whether it is the same or a later one. */
    public boolean atLeast(Version other) {
        if (major != other.major) {
            return major > other.major;
        }
        return minor != other.minor ? minor > other.minor : patch >= other.patch;
    }

    @Override
    public String toString() {
        return known() ? major + "." + minor + (patch > 0 ? "." + patch : "") : "?";
    }
}
