package org.espbench.modem.find;

import static org.espbench.modem.find.Said.WORDS;

/** What a search makes of the bytes it heard; the first that fits. */
public enum Impression {
    /** A result, as AT firmware gives it to a command: {@code OK}, {@code ERROR}, {@code SEND OK} and their like. */
    ANSWER,
    /** {@code busy}. */
    BUSY,
    /** {@code ready}: AT firmware has just started. */
    STARTED,
    /** Something that AT firmware says unasked. */
    MESSAGE,
    /** What a boot loader or a crash prints. */
    BOOT,
    /** An answer of the chip's boot loader. */
    LOADER,
    /** What was written, and nothing else. */
    ECHO,
    /** Readable text that no AT firmware says. */
    TEXT,
    /** Bytes that are no text. */
    GARBAGE,
    /** Nothing. */
    SILENCE,
    /** Nothing was tried: the port can't do this rate. */
    IMPOSSIBLE;

    /** Whether only AT firmware that speaks at this rate says so. */
    public boolean alive() {
        return switch (this) {
        case ANSWER, BUSY, STARTED, MESSAGE -> true;
        case BOOT, LOADER, ECHO, TEXT, GARBAGE, SILENCE, IMPOSSIBLE -> false;
        };
    }

    /** In a few words, for a list of steps. */
    public String words() {
        return WORDS.say("impression." + name());
    }
}
