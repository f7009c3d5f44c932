package org.espbench.simulator.firmware;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The commands that a firmware version has and the forms they take, read from the file {@code <version>.commands} beside this class.
 *
 * <p>A line is {@code <name> <forms>[*|_]}: the forms T, Q, S and X for {@link Form}; {@code *} where the names with {@code _CUR} and {@code _DEF}
 * exist too, {@code _} where only they do. {@code like <version>} takes over the table of another version, {@code without <names>} takes
 * commands out of it. A line may replace one taken over. {@code #} begins a comment. Names stand without {@code AT}; {@code AT} itself is {@code -}.
 */
public final class Catalogue {

    private final Map<String, Set<Form>> forms = new LinkedHashMap<>();

    private Catalogue() {
    }

    /** The table of this version. */
    public static Catalogue of(String version) {
        Catalogue catalogue = new Catalogue();
        catalogue.read(version);
        return catalogue;
    }

    /** The names with which there is a command, in the firmware's order; without {@code AT}, in upper case. */
    public Set<String> names() {
        return Collections.unmodifiableSet(forms.keySet());
    }

    /** The forms that a name has; empty when there is no such command. */
    public Set<Form> forms(String name) {
        return forms.getOrDefault(name, Set.of());
    }

    private void read(String version) {
        String file = version + ".commands";
        try (InputStream in = Catalogue.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + file);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty()).map(line -> List.of(line.split("\\s+"))).forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private void take(List<String> words) {
        switch (words.get(0)) {
            case "like" -> read(words.get(1));
            case "without" -> words.stream().skip(1).forEach(name -> List.of(name, name + "_CUR", name + "_DEF").forEach(forms::remove));
            default -> add(words.get(0).equals("-") ? "" : words.get(0), words.get(1));
        }
    }

    private void add(String name, String letters) {
        Set<Form> taken = EnumSet.noneOf(Form.class);
        for (Form form : Form.values()) {
            if (letters.indexOf(form.letter()) >= 0) {
                taken.add(form);
            }
        }
        if (!letters.endsWith("_")) {
            forms.put(name, taken);
        }
        if (letters.endsWith("_") || letters.endsWith("*")) {
            forms.put(name + "_CUR", taken);
            forms.put(name + "_DEF", taken);
        }
    }
}
