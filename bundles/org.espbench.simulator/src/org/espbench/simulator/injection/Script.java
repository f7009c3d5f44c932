package org.espbench.simulator.injection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.simulator.fault.Action;
import org.espbench.simulator.fault.Trigger;

/** The rules of the kind "when … then …". Rules may be set by any thread; the rest is used on the module's loop. */
final class Script {

    private final Stage stage;
    private final List<Armed> rules = new CopyOnWriteArrayList<>();
    private final StringBuilder echoed = new StringBuilder();

    Script(Stage stage) {
        this.stage = stage;
    }

    void add(Armed rule) {
        rules.removeIf(Armed::over);
        rules.add(rule);
    }

    boolean has(Armed rule) {
        return rules.contains(rule);
    }

    boolean empty() {
        return rules.isEmpty();
    }

    void clear() {
        rules.clear();
    }

    /** A command line was taken. @param usual its fate when no rule says otherwise */
    Fate heard(String line, Fate usual, Consumer<byte[]> out) {
        Fate fate = usual;
        for (Armed rule : rules) {
            if (rule.trigger() instanceof Trigger.Command command && command.line().matcher(line).matches() && rule.apply()) {
                for (Action action : rule.actions()) {
                    fate = action instanceof Action.OnCommand onCommand ? Stage.fate(onCommand) : fate;
                    stage.perform(action, out);
                }
                rule.done();
            }
        }
        return fate;
    }

    /** The rules that apply to a message. */
    List<Armed> fitting(String message) {
        List<Armed> fitting = new ArrayList<>();
        for (Armed rule : rules) {
            boolean fits = switch (rule.trigger()) {
                case Trigger.Said(String line) -> Lines.contain(message, line);
                case Trigger.SaidContaining(String text) -> message.contains(text);
                case Trigger.Prompted prompted -> Lines.endInPrompt(message);
                case Trigger.Command command -> false;
                case Trigger.Echoed text -> false;
                case Trigger.Received received -> false;
                case Trigger.SentToHost bytes -> false;
                case Trigger.SentToModule bytes -> false;
                case Trigger.After delay -> false;
            };
            if (fits && rule.apply()) {
                fitting.add(rule);
            }
        }
        return fitting;
    }

    /** Performs what these rules say about a message; {@link #performBeside} has to follow. */
    void performAbout(List<Armed> fitting, Consumer<byte[]> out) {
        for (Armed rule : fitting) {
            rule.actions().stream().filter(Action.OnMessage.class::isInstance).forEach(action -> stage.perform(action, out));
        }
    }

    /** Performs what these rules say beside a message. */
    void performBeside(List<Armed> fitting, Consumer<byte[]> out) {
        for (Armed rule : fitting) {
            rule.actions().stream().filter(action -> !(action instanceof Action.OnMessage)).forEach(action -> stage.perform(action, out));
            rule.done();
        }
    }

    /** Data have come from a peer. @param out where what the module says goes */
    void received(Consumer<byte[]> out) {
        for (Armed rule : rules) {
            if (rule.trigger() instanceof Trigger.Received && rule.apply()) {
                perform(rule, out);
            }
        }
    }

    /** This was echoed. */
    void echoed(String text, Consumer<byte[]> out) {
        if (text.indexOf('\n') >= 0) {
            echoed.setLength(0);
            return;
        }
        echoed.append(text);
        String tail = echoed.toString();
        for (Armed rule : rules) {
            if (rule.trigger() instanceof Trigger.Echoed(String part) && tail.endsWith(part) && rule.apply()) {
                perform(rule, out);
            }
        }
    }

    /** Hands bytes for the host on, with what happens between them. */
    void toHost(byte[] bytes, Consumer<byte[]> out) {
        pass(bytes, Trigger.SentToHost.class, out, out);
    }

    /** Hands bytes for the module on, with what happens between them. @param out where what the module says goes */
    void toModule(byte[] bytes, Consumer<byte[]> ear, Consumer<byte[]> out) {
        pass(bytes, Trigger.SentToModule.class, ear, out);
    }

    private void pass(byte[] bytes, Class<? extends Trigger> kind, Consumer<byte[]> next, Consumer<byte[]> out) {
        int from = 0;
        for (Armed rule = due(kind, bytes.length); rule != null; rule = due(kind, bytes.length - from)) {
            int to = from + (int) rule.bytesLeft();
            hand(bytes, from, to, kind, next);
            from = to;
            rule.rewind();
            if (rule.apply()) {
                perform(rule, out);
            }
        }
        hand(bytes, from, bytes.length, kind, next);
    }

    /** The rule that counts bytes and is due first among so many. */
    private @Nullable Armed due(Class<? extends Trigger> kind, int length) {
        Armed first = null;
        for (Armed rule : rules) {
            boolean due = kind.isInstance(rule.trigger()) && !rule.over() && rule.bytesLeft() <= length;
            if (due && (first == null || rule.bytesLeft() < first.bytesLeft())) {
                first = rule;
            }
        }
        return first;
    }

    private void hand(byte[] bytes, int from, int to, Class<? extends Trigger> kind, Consumer<byte[]> next) {
        for (Armed rule : rules) {
            if (kind.isInstance(rule.trigger())) {
                rule.passed(to - from);
            }
        }
        if (to > from) {
            next.accept(from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to));
        }
    }

    private void perform(Armed rule, Consumer<byte[]> out) {
        rule.actions().forEach(action -> stage.perform(action, out));
        rule.done();
    }
}
