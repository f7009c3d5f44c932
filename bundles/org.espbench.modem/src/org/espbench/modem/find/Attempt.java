package org.espbench.modem.find;

import static org.espbench.modem.find.Said.WORDS;

/** What a search does at one rate. */
public enum Attempt {
    /** Listens and writes nothing. */
    LISTEN,
    /** Asks {@code AT}. */
    ASK,
    /** Asks for the firmware's version or for what it does with received data. */
    IDENTIFY,
    /** Writes {@code +++} between two silences. */
    ESCAPE,
    /** Writes line ends until a send that was never finished has all its bytes. */
    FILL,
    /** Asks the boot loader of the chip for a sign of life. */
    SYNC,
    /** Raises DTR and RTS, and asks again. */
    RAISE,
    /** Resets the module through DTR and RTS, and listens for what the ROM prints. */
    RESET,
    /** Waits for somebody to reset the module, and listens for what the ROM prints. */
    AWAIT_RESET;

    /** In a few words, for a list of steps. */
    public String words() {
        return WORDS.say("attempt." + name());
    }
}
