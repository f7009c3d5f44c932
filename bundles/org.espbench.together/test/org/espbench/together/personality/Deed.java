package org.espbench.together.personality;

import java.util.List;

import org.espbench.modem.dialect.Ability;

/**
 * Something to be done with a module, and to be seen.
 *
 * @param needs what the firmware has to be able to do
 * @param prepare brings the module into the state for it
 * @param act does it, and asserts what came of it
 */
record Deed(String name, List<Ability> needs, Act prepare, Act act) {

    /** What is done. */
    @FunctionalInterface
    interface Act {
        void in(Scene scene) throws Exception;
    }

    static Deed of(String name, Act act, Ability... needs) {
        return new Deed(name, List.of(needs), scene -> { }, act);
    }

    /** By a station. */
    static Deed asStation(String name, Act act, Ability... needs) {
        return new Deed(name, List.of(needs), Scene::beStation, act);
    }

    /** By a station that has joined. */
    static Deed joined(String name, Act act, Ability... needs) {
        return new Deed(name, List.of(needs), Scene::join, act);
    }

    @Override
    public String toString() {
        return name;
    }
}
