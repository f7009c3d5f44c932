package org.espbench.simulator.chip;

import java.util.function.Consumer;

import org.espbench.simulator.firmware.Firmware;

/** The settings in force and those in flash. Used on the module's loop. */
public final class Memory {

    private final int number;
    private final int defaultMode;
    private Settings now;
    private Settings flash;
    private Runnable changed = () -> { };

    /** @param number of the module, from 1 on, which its MAC addresses tell */
    public Memory(int number, Firmware firmware) {
        this.number = number;
        defaultMode = firmware.defaultMode();
        now = new Settings(number, defaultMode);
        flash = new Settings(number, defaultMode);
    }

    /** @param listener called after each {@link #change} */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** The settings in force. */
    public Settings now() {
        return now;
    }

    /** The settings that a reset brings back. */
    public Settings flash() {
        return flash;
    }

    /** Changes the settings in force and, if to be stored, those in flash. */
    public void change(boolean stored, Consumer<Settings> change) {
        change.accept(now);
        if (stored) {
            change.accept(flash);
        }
        changed.run();
    }

    /** A reset: what isn't in flash is lost. */
    public void reload() {
        now = flash.copy();
    }

    /** Back to what the module was delivered with. */
    public void restore() {
        flash = new Settings(number, defaultMode);
    }
}
