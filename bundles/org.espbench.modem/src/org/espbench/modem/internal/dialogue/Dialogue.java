package org.espbench.modem.internal.dialogue;

import java.time.Duration;

import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Grammar;
import org.espbench.modem.at.UnencodableException;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.time.Deadline;

/**
 * Taking turns with others in talking to the module. Whatever a method may throw, {@link ModemException} says; those marked so are called in turn
 * only.
 */
public interface Dialogue {

    /** What is done while it is one's turn. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws ModemException;
    }

    /** Something that may not be sayable. */
    @FunctionalInterface
    interface Encoding {
        AtCommand encode() throws UnencodableException;
    }

    /** What the module can do. */
    Dialect dialect();

    /** How commands are written. */
    default Grammar grammar() {
        return grammar(dialect());
    }

    /** How commands of this dialect are written. */
    static Grammar grammar(Dialect known) {
        return new Grammar(known.can(Ability.SUFFIXES), known.can(Ability.ESCAPES), known.can(Ability.OMITTED_OPERANDS), known.limits().command());
    }

    /** Fails with the reason when the module can't do all of this. */
    void require(Ability... abilities) throws ModemException.Unsupported;

    /** Writes a command, or says in words why it can't be written. */
    AtCommand encoded(Encoding encoding) throws ModemException.Unsupported;

    /** The moment when this budget will be used up. */
    Deadline deadline(Duration budget);

    /** Waits for the turn and does the work. Not to be called by work itself. */
    <T> T inTurn(Deadline deadline, Work<T> work) throws ModemException;

    /** Sees to it that settings from now on are stored in flash, or not, where the module has a switch for that. In turn. */
    void keepSettings(boolean stored, Deadline deadline) throws ModemException;

    /** Says a command, again while the module is busy, and waits for its result, whichever. In turn. */
    Answer ask(AtCommand command, Deadline deadline) throws ModemException;

    /** The same, while somebody hears what is said meanwhile. In turn. */
    Answer ask(AtCommand command, Hearing hearing, Deadline deadline) throws ModemException;

    /** The same, and nothing but success will do. In turn. */
    Answer require(AtCommand command, Deadline deadline) throws ModemException;

    /** The failure that is an answer's refusal. */
    ModemException.Refused refused(Answer answer);

    /** Begins to collect what is said. */
    Tap tap();

    /** Lets this much time pass, or what is left of the deadline. In turn. */
    void pause(Duration time, Deadline deadline) throws ModemException;

    /** Takes note that the module has lost its links, its server and all that it doesn't keep. In turn. */
    void cutOff();

    /** Finds the module and makes it ready for use, as after opening. In turn. */
    void initialise(Deadline deadline) throws ModemException;

    /** Asks a question that only needs a turn. */
    default Answer askOnce(AtCommand command, Duration budget) throws ModemException {
        Deadline deadline = deadline(budget);
        return inTurn(deadline, () -> require(command, deadline));
    }

    /** Sets something that is stored in flash or not, see {@link #keepSettings}. */
    default Answer set(Encoding encoding, boolean stored, Duration budget) throws ModemException {
        AtCommand command = encoded(encoding);
        Deadline deadline = deadline(budget);
        return inTurn(deadline, () -> {
            keepSettings(stored, deadline);
            return require(command, deadline);
        });
    }

    /** Sets something that is never stored, or always. */
    default Answer set(Encoding encoding, Duration budget) throws ModemException {
        return askOnce(encoded(encoding), budget);
    }
}
