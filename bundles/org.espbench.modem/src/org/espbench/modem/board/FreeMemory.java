package org.espbench.modem.board;

import java.util.OptionalInt;

/**
 * Heap left in the module, in bytes ({@code AT+SYSRAM?}).
 *
 * @param least the least since the start (2.x)
 */
public record FreeMemory(int free, OptionalInt least) {
}
