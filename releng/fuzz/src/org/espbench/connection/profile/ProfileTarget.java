package org.espbench.connection.profile;

import java.nio.charset.StandardCharsets;

/** Any text as a profile: it is refused in words, or means the same after it was written and read again. */
public final class ProfileTarget {

    private static final String[] PLACES = {"id", "port", "clients[1].host", "station.ssid", "line.baud", "startUp[0]", ""};

    private ProfileTarget() {
    }

    /** A pure function of the bytes. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        ConnectionProfile profile;
        try {
            profile = ProfileFormat.read(text);
        } catch (ProfileException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("refused without a word", e);
            }
            return;
        }
        String written = ProfileFormat.write(profile);
        try {
            if (!ProfileFormat.read(written).equals(profile)) {
                throw new AssertionError("read again it is another: " + written);
            }
        } catch (ProfileException e) {
            throw new AssertionError("can't be read again: " + written, e);
        }
        for (String path : PLACES) {
            Place place = ProfileFormat.place(text, path);
            if (place.line() < 1 || place.column() < 1) {
                throw new AssertionError(path + " stands at " + place);
            }
        }
    }
}
