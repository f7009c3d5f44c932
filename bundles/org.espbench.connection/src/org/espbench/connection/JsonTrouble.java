package org.espbench.connection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text stops being JSON, told in our words: the parser's own speak of its settings. */
final class JsonTrouble {

    private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

    private JsonTrouble() {
    }

    static String sentence(Exception trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            Matcher place = PLACE.matcher(String.valueOf(cause.getMessage()));
            if (place.find()) {
                return Said.WORDS.say("format.json.at", place.group(1), place.group(2));
            }
        }
        return Said.WORDS.say("format.json");
    }
}
