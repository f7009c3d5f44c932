package org.espbench.modem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.espbench.modem.board.FreeMemory;
import org.espbench.modem.board.KnownCommand;
import org.espbench.modem.board.MessageForms;
import org.espbench.modem.board.SleepMode;
import org.espbench.modem.board.UpdateChoice;
import org.espbench.modem.board.UpdateStep;
import org.espbench.modem.dialect.FirmwareVersion;
import org.espbench.modem.port.ControlSequence;

/**
 * The module as a whole. Contract as for {@link Modem}; what this firmware can't do, or can't be told, fails as {@link ModemException.Unsupported}
 * before a byte is sent.
 */
public interface Board {

    /** Asks whether anybody is there ({@code AT}). */
    void probe(Duration budget) throws ModemException;

    /** Asks for the firmware anew ({@code AT+GMR}). The dialect stays what {@link Modem#initialise} found. */
    FirmwareVersion version(Duration budget) throws ModemException;

    /**
     * Starts the module anew and initialises it. Links, server and what isn't kept in flash are lost; the line goes back to the settings that the
     * module starts with. A missing {@code ready} is no failure (reference 1.10). Allow 10 s. After a call that was
     * interrupted or ran out of time, the next one goes on where it ended.
     */
    void reset(Duration budget) throws ModemException;

    /**
     * Starts the module anew through DTR and RTS, also one that answers nothing any more, and initialises it as {@link #reset(Duration)} does. Needs
     * a board or an adapter that has its reset pin on them; where nothing is wired, the module goes on as it was and is only initialised. The lines
     * end at the levels that they had before. Allow the sequence's time and 10 s.
     *
     * @param lines mostly {@link ControlSequence#RESET}; one that ends in the boot loader leaves a module that answers nothing
     * @throws ModemException.Unsupported when the port has no such lines; nothing was done
     */
    void reset(ControlSequence lines, Duration budget) throws ModemException;

    /** The same as {@link #reset(Duration)}, with everything set back to what the factory left, the line too. Allow 10 s. */
    void restore(Duration budget) throws ModemException;

    /**
     * Sends the module to deep sleep. It wakes, by a start of its own, only if GPIO16 is wired to RST; until then it answers nothing. All links are
     * lost.
     *
     * @param sleep whole milliseconds; 0 for ever in 2.x; about 3 h is the longest that works (reference 2.1)
     */
    void deepSleep(Duration sleep, Duration budget) throws ModemException;

    /** What rests while there is nothing to do (0.40 and later). */
    void setSleepMode(SleepMode mode, Duration budget) throws ModemException;

    /** What rests. */
    SleepMode sleepMode(Duration budget) throws ModemException;

    /** Heap left (1.4 and later). */
    FreeMemory freeMemory(Duration budget) throws ModemException;

    /** What is told unasked, and how (1.6 and later); kept in flash where the firmware knows no other way. */
    void setMessageForms(MessageForms forms, Duration budget) throws ModemException;

    /** What is told unasked, and how (1.6 and later). */
    MessageForms messageForms(Duration budget) throws ModemException;

    /** Whether the switch for keeping settings in flash is on (2.1 and later). The driver turns it as each call needs it. */
    boolean keepsSettings(Duration budget) throws ModemException;

    /** Whether refusals are told with a code (2.1 and later, reference 1.9). Off after every start. */
    void setErrorCodes(boolean on, Duration budget) throws ModemException;

    /** Whether they are. */
    boolean errorCodes(Duration budget) throws ModemException;

    /** Sets the module's own clock, which nothing else sets and a start clears (2.1 and later). To the second. */
    void setTimeStamp(Instant time, Duration budget) throws ModemException;

    /** What that clock says (2.1 and later). */
    Instant timeStamp(Duration budget) throws ModemException;

    /** Which commands the module says it has (2.2 and later). */
    List<KnownCommand> commands(Duration budget) throws ModemException;

    /**
     * Loads another firmware over the network, which restarts the module, and initialises it. Needs a joined station. The module takes up to three
     * minutes (reference 2.4).
     *
     * @param each is told each step as it comes, on the calling thread
     * @throws ModemException.Refused when it failed; the module goes on with its old firmware
     */
    void update(UpdateChoice choice, Consumer<? super UpdateStep> each, Duration budget) throws ModemException;
}
