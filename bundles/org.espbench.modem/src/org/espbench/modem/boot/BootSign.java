package org.espbench.modem.boot;

import static org.espbench.modem.boot.Said.WORDS;

/** One thing that a boot loader, a crash or a starting firmware tells (reference 1.10). */
public sealed interface BootSign {

    /** What it means, in a sentence or two, and what to do where something is wrong. */
    String sentence();

    /** Whether a module that says so starts anew or is about to. */
    default boolean restart() {
        return false;
    }

    /**
     * Why the chip was reset, as its ROM tells: {@code rst cause:n}. Not to be relied on: a restart by software keeps the number of the reset before.
     *
     * @param cause 1 power, 2 reset pin or the end of deep sleep, 3 software, 4 hardware watchdog
     */
    record ResetCause(int cause) implements BootSign {
        @Override
        public String sentence() {
            return cause >= 0 && cause <= LAST_CAUSE ? WORDS.say("reset." + cause) : WORDS.say("reset.other", cause);
        }

        @Override
        public boolean restart() {
            return true;
        }
    }

    /**
     * From where the chip starts, as its ROM tells: {@code boot mode:(a,b)}.
     *
     * @param pins the levels of GPIO15, GPIO0 and GPIO2 as a number of three bits: 3 starts from flash, 0 and 1 wait for a download over the UART
     * @param detail the second number; tells more only where GPIO15 is up
     */
    record BootMode(int pins, int detail) implements BootSign {

        /** Whether the chip starts its firmware. */
        public boolean flash() {
            return pins == 3;
        }

        /** Whether the chip waits for a download: GPIO0 is held down. */
        public boolean download() {
            return pins == 0 || pins == 1;
        }

        @Override
        public String sentence() {
            String key = flash() ? "mode.flash" : download() ? "mode.download" : pins == 2 ? "mode.gpio2" : "mode.gpio15";
            return WORDS.say(key, pins, detail);
        }
    }

    /** A watchdog has bitten: {@code wdt reset} of the ROM, {@code Soft WDT reset} of the SDK. */
    record Watchdog(boolean hardware) implements BootSign {
        @Override
        public String sentence() {
            return WORDS.say(hardware ? "watchdog.hardware" : "watchdog.software");
        }

        @Override
        public boolean restart() {
            return true;
        }
    }

    /**
     * The processor stopped the firmware: {@code Exception (28):}, {@code Fatal exception 28(LoadProhibitedCause):}.
     *
     * @param cause the number that the Xtensa architecture gives it ({@code EXCCAUSE})
     */
    record Fault(int cause) implements BootSign {
        @Override
        public String sentence() {
            return WORDS.say("fault", cause, WORDS.say(FaultCauses.key(cause)));
        }

        @Override
        public boolean restart() {
            return true;
        }
    }

    /**
     * Where a fault happened: {@code epc1=0x… … excvaddr=0x…}.
     *
     * @param program the address of the instruction
     * @param data the address it wanted, 0 where there was none
     */
    record FaultPlace(long program, long data) implements BootSign {
        @Override
        public String sentence() {
            String at = String.format("0x%08x", program);
            return data == 0 ? WORDS.say("place.zero", at) : WORDS.say("place", at, String.format("0x%08x", data));
        }
    }

    /** The firmware gave itself up: {@code Guru Meditation Error}, {@code ***ERROR*** A stack overflow}, {@code abort()}. @param words the line */
    record Panic(String words) implements BootSign {
        @Override
        public String sentence() {
            return WORDS.say(words.contains("stack overflow") ? "panic.stack" : "panic", words);
        }

        @Override
        public boolean restart() {
            return true;
        }
    }

    /** What was read from flash isn't what was written: {@code csum err}, {@code ets_main.c}. */
    record FlashUnreadable() implements BootSign {
        @Override
        public String sentence() {
            return WORDS.say("flash");
        }
    }

    /** The second boot loader has been reached: {@code 2nd boot version : 1.7}. So the ROM could read the flash. */
    record SecondLoader(String version) implements BootSign {
        @Override
        public String sentence() {
            return WORDS.say("loader", version);
        }
    }

    /** The AT firmware has started and hears: {@code ready}. */
    record Ready() implements BootSign {
        @Override
        public String sentence() {
            return WORDS.say("ready");
        }
    }

    /** The highest reset cause that has a name. */
    int LAST_CAUSE = 6;
}
