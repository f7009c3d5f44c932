package org.espbench.modem.dialect;

import org.espbench.modem.words.Words;

/** Says in words what a firmware can't do and is known for. */
final class Objections {

    private static final Words WORDS = new Words(Objections.class);

    private Objections() {
    }

    static String say(Ability ability, Version version) {
        String what = WORDS.say("ability." + ability.name());
        if (ability.spans().none()) {
            return WORDS.say("nowhere", what);
        }
        if (!version.known()) {
            return WORDS.say("unknown", what, ability.command(), ability.spans().shown());
        }
        return WORDS.say("elsewhere", what, ability.command(), ability.spans().shown(), version);
    }

    static String describe(Quirk quirk) {
        return WORDS.say("quirk." + quirk.name());
    }
}
