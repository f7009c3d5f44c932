package org.espbench.codegen;

/**
 * What a program is made for.
 *
 * @param flash the board's flash; where the program's own files don't name it (Arduino), any will do
 */
public record Target(Sdk sdk, FlashSize flash) {
}
