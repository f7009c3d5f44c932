package org.espbench.connection.profile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text stops being JSON, told in our words: the parser's own speak of its settings. */
final class JsonTrouble {

    private static final Pattern PLACE = Pattern.compile("line (\\d{1,9}) column (\\d{1,9})");

    private JsonTrouble() {
    }

    static String sentence(Exception trouble) {
        return place(trouble).map(at -> Said.WORDS.say("format.json.at", at.line(), at.column())).orElseGet(() -> Said.WORDS.say("format.json"));
    }

    static Optional<Place> place(Exception trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            Matcher place = PLACE.matcher(String.valueOf(cause.getMessage()));
            if (place.find()) {
                return Optional.of(new Place(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))));
            }
        }
        return Optional.empty();
    }
}
