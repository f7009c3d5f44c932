package org.espbench.modem.internal.dialogue;

import java.util.Optional;

import org.espbench.modem.ModemException;
import org.espbench.modem.words.Words;

/** What an answer has to tell; if it doesn't, that is a failure in words. */
public final class Told {

    private static final Words WORDS = new Words(Told.class);

    private Told() {
    }

    /** What stands behind {@code +<name>:}. */
    public static String value(Answer answer, String name) throws ModemException.Refused {
        Optional<String> value = answer.value(name);
        if (value.isEmpty()) {
            throw nothing(answer);
        }
        return value.get();
    }

    /** The number that stands there; -1 when it is none. */
    public static int number(Answer answer, String name) throws ModemException.Refused {
        return Answer.number(value(answer, name), -1);
    }

    /** At least so many fields between commas. */
    public static String[] fields(Answer answer, String name, int least) throws ModemException.Refused {
        String[] fields = value(answer, name).split(",", -1);
        if (fields.length < least) {
            throw nothing(answer);
        }
        return fields;
    }

    /** The answer didn't tell what was asked for. */
    public static ModemException.Refused nothing(Answer answer) {
        return new ModemException.Refused(WORDS.say("notTold", answer.exchange().command()), answer.exchange());
    }
}
