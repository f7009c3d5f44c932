package org.espbench.simulator.command;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.espbench.simulator.firmware.Form;

/** What every command does that some firmware has, by its name without suffix and its form. */
public final class CommandTable {

    /** Carries a command out. */
    public interface Command {
        /** Must end the reply, now or later, or throw. */
        void run(Request request, Reply reply) throws Rejected;
    }

    private final Map<String, Map<Form, Command>> commands = new HashMap<>();

    /** Adds a command under this name, whatever its suffix. */
    public void add(String name, Form form, Command command) {
        commands.computeIfAbsent(name, key -> new EnumMap<>(Form.class)).put(form, command);
    }

    /** The command for a request. */
    Optional<Command> find(Request request) {
        return find(request.command(), request.form());
    }

    /** The command of this name and form. */
    Optional<Command> find(String name, Form form) {
        return Optional.ofNullable(commands.getOrDefault(name, Map.of()).get(form));
    }
}
