package org.espbench.modem.dialect;

import java.util.ArrayList;
import java.util.List;

/** Ranges of versions, such as 1.4 to the last 1.x. Written {@code 1.4-1}: both ends belong to it, and a shorter number means all it begins. Immutable. */
public final class Spans {

    private record Span(String text, Version first, int[] last) {
        boolean contains(Version version) {
            if (!version.atLeast(first)) {
                return false;
            }
            int[] parts = {version.major(), version.minor(), version.patch()};
            for (int i = 0; i < last.length; i++) {
                if (parts[i] != last[i]) {
                    return parts[i] < last[i];
                }
            }
            return true;
        }
    }

    private final List<Span> spans = new ArrayList<>();

    private Spans() {
    }

    /** @throws NumberFormatException for a text that isn't written so */
    public static Spans of(String... texts) {
        Spans all = new Spans();
        for (String text : texts) {
            int dash = text.indexOf('-');
            String first = dash < 0 ? text : text.substring(0, dash);
            String last = dash < 0 ? text : text.substring(dash + 1);
            String[] parts = last.split("\\.");
            int[] end = new int[parts.length];
            for (int i = 0; i < end.length; i++) {
                end[i] = Integer.parseInt(parts[i]);
            }
            all.spans.add(new Span(text, Version.of(first), end));
        }
        return all;
    }

    /** Whether a version is in one of them. */
    public boolean contain(Version version) {
        return spans.stream().anyMatch(span -> span.contains(version));
    }

    /** Whether there is no version in them. */
    public boolean none() {
        return spans.isEmpty();
    }

    /** For people: {@code 0.40 to 1.x, 2.1 to 2.x}. */
    public String shown() {
        List<String> texts = new ArrayList<>();
        for (Span span : spans) {
            int dash = span.text().indexOf('-');
            String last = span.text().substring(dash + 1);
            String open = last.indexOf('.') < 0 ? last + ".x" : last;
            texts.add(dash < 0 ? open : span.text().substring(0, dash) + " to " + open);
        }
        return String.join(", ", texts);
    }
}
