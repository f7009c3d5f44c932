package org.espbench.together.personality;

import java.util.ArrayList;
import java.util.List;

import org.espbench.modem.dialect.Ability;

/**
 * Something to be done with a module, and to be seen.
 *
 * @param needs what the firmware has to be able to do
 * @param prepare brings the module into the state for it
 * @param act does it, and asserts what came of it
 * @param pace seconds per second of model time
 */
record Deed(String name, List<Ability> needs, Act prepare, Act act, double pace) {

    /** A hundred times the radio's pace: nothing here waits for an answer that may not come. */
    private static final double FAST = 0.01;
    /** Where silence means something, a slow machine mustn't look like it. */
    private static final double SLOW = 0.3;

    Deed(String name, List<Ability> needs, Act prepare, Act act) {
        this(name, needs, prepare, act, FAST);
    }

    /** Whether it takes its time. */
    boolean slow() {
        return pace > FAST;
    }

    /** The same at a pace at which silence means something. */
    Deed slowly() {
        return new Deed(name, needs, prepare, act, SLOW);
    }

    /** What is done. */
    @FunctionalInterface
    interface Act {
        void in(Scene scene) throws Exception;
    }

    static Deed of(String name, Act act, Ability... needs) {
        return new Deed(name, List.of(needs), scene -> { }, act);
    }

    /** All there is to be done. */
    static List<Deed> all() {
        List<Deed> deeds = new ArrayList<>(StationDeeds.all());
        deeds.addAll(SoftApDeeds.all());
        deeds.addAll(BoardDeeds.all());
        deeds.addAll(ServiceDeeds.all());
        deeds.addAll(LinkDeeds.all());
        return deeds;
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
