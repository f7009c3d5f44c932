package org.espbench.modem.board;

/** A command that the module says it has, with its forms ({@code AT+CMD?}, 2.2 and later). */
public record KnownCommand(int index, String name, boolean test, boolean query, boolean set, boolean execute) {
}
