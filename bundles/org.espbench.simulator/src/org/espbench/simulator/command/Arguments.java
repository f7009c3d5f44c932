package org.espbench.simulator.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind the equals sign: numbers and quoted strings with commas between (G1, reference 3.1). In a string a backslash takes the next
 * character literally. Text is byte for byte (ISO-8859-1).
 */
public final class Arguments {

    private record Argument(String text, boolean quoted) {
    }

    private final List<Argument> arguments;

    private Arguments(List<Argument> arguments) {
        this.arguments = arguments;
    }

    public static Arguments none() {
        return new Arguments(List.of());
    }

    /** @throws Rejected when a string doesn't end, or ends before a comma */
    public static Arguments parse(String text) throws Rejected {
        List<Argument> found = new ArrayList<>();
        int at = 0;
        while (true) {
            StringBuilder value = new StringBuilder();
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            at = quoted ? string(text, at + 1, value) : word(text, at, value);
            found.add(new Argument(value.toString(), quoted));
            if (at == text.length()) {
                return new Arguments(found);
            }
            if (text.charAt(at++) != ',') {
                throw new Rejected();
            }
        }
    }

    private static int word(String text, int from, StringBuilder value) {
        int comma = text.indexOf(',', from);
        int end = comma < 0 ? text.length() : comma;
        value.append(text, from, end);
        return end;
    }

    private static int string(String text, int from, StringBuilder value) throws Rejected {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            if (c == '\\' && at + 1 < text.length()) {
                c = text.charAt(++at);
            }
            value.append(c);
        }
        throw new Rejected();
    }

    public int count() {
        return arguments.size();
    }

    /** @throws Rejected unless there are so many arguments */
    public Arguments count(int least, int most) throws Rejected {
        if (count() < least || count() > most) {
            throw new Rejected();
        }
        return this;
    }

    /** Whether there is a quoted string at this place. */
    public boolean isText(int index) {
        return index < count() && arguments.get(index).quoted();
    }

    /** Whether there is a decimal number at this place. */
    public boolean isNumber(int index) {
        return index < count() && !arguments.get(index).quoted() && arguments.get(index).text().matches("-?\\d{1,9}");
    }

    /** A string of limited length. */
    public String text(int index, int least, int most) throws Rejected {
        String text = text(index).orElseThrow(Rejected::new);
        if (text.length() < least || text.length() > most) {
            throw new Rejected();
        }
        return text;
    }

    /** The string at this place; empty when there is no argument. @throws Rejected when it isn't a string */
    public Optional<String> text(int index) throws Rejected {
        if (index >= count()) {
            return Optional.empty();
        }
        if (!isText(index)) {
            throw new Rejected();
        }
        return Optional.of(arguments.get(index).text());
    }

    /** A number in a range. */
    public int number(int index, int least, int most) throws Rejected {
        return number(index, least, most, "");
    }

    /** A number in a range, or the line in front of ERROR. */
    public int number(int index, int least, int most, String otherwise) throws Rejected {
        if (!isNumber(index)) {
            throw new Rejected(otherwise);
        }
        int number = Integer.parseInt(arguments.get(index).text());
        if (number < least || number > most) {
            throw new Rejected(otherwise);
        }
        return number;
    }

    /** A number in a range, or this one when there is no argument. */
    public int number(int index, int least, int most, int otherwise) throws Rejected {
        return index < count() ? number(index, least, most) : otherwise;
    }

    /** 0 or 1. */
    public boolean flag(int index) throws Rejected {
        return number(index, 0, 1) == 1;
    }
}
