package org.espbench.modem.manual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.Spans;
import org.espbench.modem.words.Words;

/**
 * The commands of the ESP8266's AT firmware with their parameters, as each version has them (reference 2, and the tables of the libraries there).
 * Pure functions; the table is read once.
 */
public final class Manual {

    private static final Words WORDS = new Words(Manual.class);
    private static final String TABLE = "commands.txt";
    private static final Pattern OPERAND = Pattern.compile("[a-z][a-z0-9]*");
    private static final List<Line> LINES = read();

    /** @param spans the versions with this line's syntax; those of other lines with the same name have another */
    private record Line(String name, String forms, Spans spans, String syntax) {
    }

    private Manual() {
    }

    /**
     * Every command of every firmware in the table's order, a form each. Of those that the module doesn't have, or that can't be sent on a driven
     * line, the entry has an objection. While the firmware isn't known, every command counts as there.
     *
     * @param driven whether a driver owns the line: then what changes how the line is read is objected to
     */
    public static List<CommandEntry> of(Dialect dialect, boolean driven) {
        Map<String, CommandEntry> entries = new LinkedHashMap<>();
        for (Line line : LINES) {
            boolean has = !dialect.version().known() || line.spans.contain(dialect.version());
            for (String name : names(line)) {
                for (char letter : letters(line)) {
                    Form form = Form.of(letter);
                    CommandEntry known = entries.get(name + form.end());
                    // A later line of the same name is a later firmware's.
                    if (known == null || has) {
                        entries.put(name + form.end(), entry(line, name, form, objection(line, dialect, has, driven, name + form.end())));
                    }
                }
            }
        }
        return List.copyOf(entries.values());
    }

    private static List<String> names(Line line) {
        String bare = line.name.equals("-") ? "AT" : "AT" + line.name;
        if (line.forms.endsWith("*")) {
            return List.of(bare, bare + "_CUR", bare + "_DEF");
        }
        return line.forms.endsWith("_") ? List.of(bare + "_CUR", bare + "_DEF") : List.of(bare);
    }

    private static char[] letters(Line line) {
        return line.forms.replaceAll("[*_]", "").toCharArray();
    }

    private static Optional<String> objection(Line line, Dialect dialect, boolean has, boolean driven, String typed) {
        if (!has) {
            return Optional.of(WORDS.say("absent", typed, line.spans.shown(), dialect.version()));
        }
        return driven && sends(line.name) ? Optional.of(WORDS.say("driven", typed)) : Optional.empty();
    }

    /** The driver sends data itself, since what follows isn't a line any more. */
    private static boolean sends(String name) {
        return name.equals("+CIPSEND") || name.equals("+CIPSENDEX") || name.equals("+CIPSENDBUF");
    }

    private static CommandEntry entry(Line line, String name, Form form, Optional<String> objection) {
        String typed = name + form.end();
        String word = line.name.equals("-") ? "AT" : line.name.substring(line.name.startsWith("+") ? 1 : 0);
        String purpose = purpose(word, name, form);
        if (form != Form.SET) {
            return new CommandEntry(name, form, typed, purpose, List.of(), objection);
        }
        String syntax = typed + OPERAND.matcher(line.syntax).replaceAll("<$0>");
        return new CommandEntry(name, form, syntax, purpose, operands(word, line.syntax), objection);
    }

    private static String purpose(String word, String name, Form form) {
        String key = "command." + word;
        String what = switch (form) {
        case TEST -> WORDS.say("form.test");
        case QUERY -> say(key + ".query", "form.query");
        case SET -> WORDS.say(key);
        case EXECUTE -> say(key + ".execute", key);
        };
        if (form != Form.SET) {
            return what;
        }
        return name.endsWith("_CUR") ? WORDS.say("suffix.cur", what) : name.endsWith("_DEF") ? WORDS.say("suffix.def", what) : what;
    }

    private static List<Operand> operands(String word, String syntax) {
        List<Operand> operands = new ArrayList<>();
        Matcher each = OPERAND.matcher(syntax);
        while (each.find()) {
            boolean quoted = each.start() > 0 && syntax.charAt(each.start() - 1) == '"';
            boolean optional = depth(syntax, each.start()) > 0;
            operands.add(new Operand(each.group(), optional, quoted, say("operand." + word + '.' + each.group(), "operand." + each.group())));
        }
        return operands;
    }

    private static int depth(String syntax, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            depth += syntax.charAt(i) == '[' ? 1 : syntax.charAt(i) == ']' ? -1 : 0;
        }
        return depth;
    }

    private static String say(String special, String usual) {
        return WORDS.say(WORDS.has(special) ? special : usual);
    }

    private static List<Line> read() {
        List<Line> lines = new ArrayList<>();
        try (InputStream table = Manual.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\\s+", 4);
                    lines.add(new Line(parts[0].toUpperCase(Locale.ROOT), parts[1], Spans.of(parts[2].split(",")), parts.length > 3 ? parts[3] : ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(lines);
    }
}
