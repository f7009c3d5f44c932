package org.espbench.modem.boot;

/** The fault numbers of the Xtensa LX106 that have a sentence of their own; the others are reserved or can't happen on this chip. */
final class FaultCauses {

    private FaultCauses() {
    }

    static String key(int cause) {
        return switch (cause) {
        case 0, 1, 2, 3, 4, 6, 8, 9, 12, 13, 14, 15, 20, 28, 29 -> "fault." + cause;
        default -> "fault.other";
        };
    }
}
