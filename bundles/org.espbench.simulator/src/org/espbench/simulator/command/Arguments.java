package org.espbench.simulator.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.Manners;
import org.espbench.simulator.firmware.Refusal;

/**
 * What stands behind the equals sign: numbers and quoted strings with commas between (reference 3.1). Whether a backslash escapes and a parameter may
 * be left out is the firmware's matter. Text is byte for byte (ISO-8859-1).
 */
public final class Arguments {

    private record Argument(String text, boolean quoted) {
        boolean omitted() {
            return text.isEmpty() && !quoted;
        }
    }

    private final List<Argument> arguments;
    private final boolean omissions;

    private Arguments(List<Argument> arguments, boolean omissions) {
        this.arguments = arguments;
        this.omissions = omissions;
    }

    static Arguments none() {
        return new Arguments(List.of(), false);
    }

    /** @throws Rejected when a string doesn't end, or ends before a comma */
    static Arguments parse(String text, Manners manners) throws Rejected {
        List<Argument> found = new ArrayList<>();
        int at = 0;
        while (true) {
            StringBuilder value = new StringBuilder();
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            at = quoted ? string(text, at + 1, value, manners.escapes(), found.size()) : word(text, at, value);
            found.add(new Argument(value.toString(), quoted));
            if (at == text.length()) {
                return new Arguments(found, manners.omissions());
            }
            if (text.charAt(at++) != ',') {
                throw new Rejected(ErrorCode.syntax(found.size() - 1));
            }
        }
    }

    private static int word(String text, int from, StringBuilder value) {
        int comma = text.indexOf(',', from);
        int end = comma < 0 ? text.length() : comma;
        value.append(text, from, end);
        return end;
    }

    private static int string(String text, int from, StringBuilder value, boolean escapes, int index) throws Rejected {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            if (escapes && c == '\\' && at + 1 < text.length()) {
                c = text.charAt(++at);
            }
            value.append(c);
        }
        throw new Rejected(ErrorCode.syntax(index));
    }

    public int count() {
        return arguments.size();
    }

    /** @throws Rejected unless there are so many arguments */
    public Arguments count(int least, int most) throws Rejected {
        if (count() < least || count() > most) {
            throw new Rejected(ErrorCode.count(count() < least ? least : most, count()));
        }
        return this;
    }

    /** The same, with what is empty left out: {@code ,} and {@code "",} alike. */
    public Arguments withoutEmpty() {
        List<Argument> all = arguments.stream().map(argument -> argument.text().isEmpty() ? new Argument("", false) : argument).toList();
        return new Arguments(all, true);
    }

    /** Whether there is an argument at this place that isn't left out. */
    public boolean has(int index) {
        return index < count() && !(omissions && arguments.get(index).omitted());
    }

    /** Whether there is a quoted string at this place. */
    public boolean isText(int index) {
        return index < count() && arguments.get(index).quoted();
    }

    /** Whether there is a decimal number at this place. */
    public boolean isNumber(int index) {
        return index < count() && !arguments.get(index).quoted() && arguments.get(index).text().matches("-?\\d{1,10}");
    }

    /** A string of limited length. */
    public String text(int index, int least, int most) throws Rejected {
        String text = text(index).orElseThrow(() -> new Rejected(ErrorCode.type(index)));
        if (text.length() < least || text.length() > most) {
            throw new Rejected(ErrorCode.length(index));
        }
        return text;
    }

    /** The string at this place; empty when there is no argument. @throws Rejected when it isn't a string */
    public Optional<String> text(int index) throws Rejected {
        if (!has(index)) {
            return Optional.empty();
        }
        if (!isText(index)) {
            throw new Rejected(ErrorCode.type(index));
        }
        return Optional.of(arguments.get(index).text());
    }

    /** A number in a range. */
    public int number(int index, int least, int most) throws Rejected {
        return number(index, least, most, Refusal.UNNAMED);
    }

    /** A number in a range, or this reason to refuse the command. */
    public int number(int index, int least, int most, Refusal otherwise) throws Rejected {
        if (!isNumber(index)) {
            throw new Rejected(otherwise, ErrorCode.type(index));
        }
        long number = Long.parseLong(arguments.get(index).text());
        if (number < least || number > most) {
            throw new Rejected(otherwise, ErrorCode.value(index));
        }
        return (int) number;
    }

    /** A number in a range, or this one when there is no argument. */
    public int number(int index, int least, int most, int otherwise) throws Rejected {
        return has(index) ? number(index, least, most) : otherwise;
    }

    /** 0 or 1. */
    public boolean flag(int index) throws Rejected {
        return number(index, 0, 1) == 1;
    }

    /** 0 or 1, or this one when there is no argument. */
    public boolean flag(int index, boolean otherwise) throws Rejected {
        return has(index) ? flag(index) : otherwise;
    }
}
