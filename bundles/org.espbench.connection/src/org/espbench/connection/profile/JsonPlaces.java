package org.espbench.connection.profile;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the values of a JSON text stand, by their path ({@code clients[1].host}); the parser doesn't tell. For texts the parser has accepted, which
 * bounds their depth.
 */
final class JsonPlaces {

    private final String text;
    private final Map<String, Integer> offsets = new HashMap<>();
    private int at;

    JsonPlaces(String text) {
        this.text = text;
        value("");
    }

    /** The place of the value, or of the nearest one around it that exists. */
    Place of(String path) {
        String known = path;
        while (!known.isEmpty() && !offsets.containsKey(known)) {
            known = known.substring(0, Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
        }
        return Place.of(text, offsets.getOrDefault(known, 0));
    }

    private void value(String path) {
        blanks();
        offsets.put(path, at);
        switch (peek()) {
        case '{' -> object(path);
        case '[' -> array(path);
        case '"' -> string();
        default -> {
            while (",]} \t\r\n\0".indexOf(peek()) < 0) {
                at++;
            }
        }
        }
        blanks();
    }

    private void object(String path) {
        at++;
        blanks();
        while (peek() == '"') {
            int from = at + 1;
            string();
            String name = text.substring(from, at - 1);
            blanks();
            at++;
            value(path.isEmpty() ? name : path + '.' + name);
            if (peek() == ',') {
                at++;
                blanks();
            }
        }
        at++;
    }

    private void array(String path) {
        at++;
        blanks();
        for (int i = 0; peek() != ']' && peek() != 0; i++) {
            value(path + '[' + i + ']');
            if (peek() == ',') {
                at++;
            }
        }
        at++;
    }

    private void string() {
        at++;
        while (peek() != '"' && peek() != 0) {
            at += peek() == '\\' ? 2 : 1;
        }
        at++;
    }

    private void blanks() {
        while (" \t\r\n\uFEFF".indexOf(peek()) >= 0) {
            at++;
        }
    }

    /** The next character; 0 behind the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }
}
