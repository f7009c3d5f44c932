package org.espbench.simulator.fault;

import java.time.Duration;
import java.util.regex.Pattern;

/** The moment at which something shall happen to a module. */
public sealed interface Trigger {

    /** See {@link #command(String)} and {@link #commandMatching(String)}. */
    record Command(Pattern line) implements Trigger {
    }

    /** See {@link #said(String)}. */
    record Said(String line) implements Trigger {
    }

    /** See {@link #saidContaining(String)}. */
    record SaidContaining(String text) implements Trigger {
    }

    /** See {@link #prompted()}. */
    record Prompted() implements Trigger {
    }

    /** See {@link #echoed(String)}. */
    record Echoed(String text) implements Trigger {
    }

    /** See {@link #received()}. */
    record Received() implements Trigger {
    }

    /** See {@link #sentToHost(long)}. */
    record SentToHost(long bytes) implements Trigger {
    }

    /** See {@link #sentToModule(long)}. */
    record SentToModule(long bytes) implements Trigger {
    }

    /** See {@link #after(Duration)}. */
    record After(Duration delay) implements Trigger {
    }

    /** The module has taken a command of this name in any form: {@code AT+CIPSTART} is also {@code AT+CIPSTART=…} and {@code AT+CIPSTART?}. */
    static Trigger command(String name) {
        return new Command(Pattern.compile(Pattern.quote(name) + "([=?].*)?", Pattern.DOTALL | Pattern.CASE_INSENSITIVE));
    }

    /** The module has taken a command line that fits this regular expression as a whole. */
    static Trigger commandMatching(String regex) {
        return new Command(Pattern.compile(regex, Pattern.DOTALL));
    }

    /** The module has taken any command line. */
    static Trigger anyCommand() {
        return commandMatching(".*");
    }

    /** The module says a message of which this is a line, such as {@code OK}, {@code SEND OK}, {@code 0,CLOSED}. */
    static Trigger said(String line) {
        return new Said(line);
    }

    /** The module says a message, or the head of received data, that has this in it, such as {@code +IPD}. Received data are not looked into. */
    static Trigger saidContaining(String text) {
        return new SaidContaining(text);
    }

    /** The module has prompted for payload: {@code >} with or without a blank behind. */
    static Trigger prompted() {
        return new Prompted();
    }

    /** The module has echoed this much of a line. */
    static Trigger echoed(String text) {
        return new Echoed(text);
    }

    /** Data have come from the peer of a link; the module is about to hand them on, to keep or to announce them. What it says comes first. */
    static Trigger received() {
        return new Received();
    }

    /** The module has sent so many bytes since the rule was set, 0 or more; it happens between this byte and the next. */
    static Trigger sentToHost(long bytes) {
        return new SentToHost(bytes);
    }

    /** The module has taken so many bytes since the rule was set, 0 or more; it happens between this byte and the next. */
    static Trigger sentToModule(long bytes) {
        return new SentToModule(bytes);
    }

    /** So much model time has passed since the rule was set. */
    static Trigger after(Duration delay) {
        return new After(delay);
    }
}
