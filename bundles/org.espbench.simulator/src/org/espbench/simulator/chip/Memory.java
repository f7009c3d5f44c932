package org.espbench.simulator.chip;

import java.util.function.Consumer;

/** The settings in force and those in flash. Used on the module's loop. */
public final class Memory {

    private Settings now = new Settings();
    private Settings flash = new Settings();

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
    }

    /** A reset: what isn't in flash is lost. */
    public void reload() {
        now = flash.copy();
    }

    /** Back to what the module was delivered with. */
    public void restore() {
        flash = new Settings();
    }
}
