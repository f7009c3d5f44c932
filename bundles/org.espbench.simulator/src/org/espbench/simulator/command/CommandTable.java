package org.espbench.simulator.command;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.espbench.simulator.firmware.Form;

/** The commands a firmware knows, by name and form. */
public final class CommandTable {

    /** Carries a command out. */
    public interface Command {
        /** Must end the reply, now or later, or throw. */
        void run(Request request, Reply reply) throws Rejected;
    }

    private final Map<String, Map<Form, Command>> commands = new HashMap<>();

    /** Adds a command under exactly this name. */
    public void add(String name, Form form, Command command) {
        commands.computeIfAbsent(name, key -> new EnumMap<>(Form.class)).put(form, command);
    }

    /** Adds a command under this name and with the suffixes {@code _CUR} and {@code _DEF}. */
    public void addStored(String name, Form form, Command command) {
        add(name, form, command);
        addSuffixed(name, form, command);
    }

    /** Adds a command under this name with the suffixes {@code _CUR} and {@code _DEF} only. */
    public void addSuffixed(String name, Form form, Command command) {
        add(name + "_CUR", form, command);
        add(name + "_DEF", form, command);
    }

    /** The command for a request. */
    public Optional<Command> find(Request request) {
        return Optional.ofNullable(commands.getOrDefault(request.name(), Map.of()).get(request.form()));
    }
}
