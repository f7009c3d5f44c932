package org.espbench.modem.internal.dialogue;

import java.time.Duration;

import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.time.Deadline;

/** The host's end of the line. */
public interface Wire {

    /** What it is called. */
    String name();

    /** How it is set. */
    LineSettings settings();

    /** Whether it can be set at all; false where bytes go over a network that knows no rates. */
    boolean adjustable();

    /**
     * Sets it, once everything written so far has left.
     *
     * @return false when the device doesn't support that; then nothing has changed
     */
    boolean set(LineSettings settings) throws ModemException;

    /** The levels that this end drives its control lines at. */
    Outputs outputs();

    /** Drives the control lines at these levels. */
    void set(Outputs levels) throws ModemException;

    /** Drives the control lines so, and then at the levels that they had before. Blocks for the sequence's time. */
    void play(ControlSequence sequence) throws ModemException;

    /** Whether the far end lets this one send. */
    boolean ctsRaised() throws ModemException;

    /** Asks whether anybody is there, so many times at most. In turn. */
    boolean answers(int tries, Duration each, Deadline deadline) throws ModemException;

    /** Says a command and doesn't wait for the answer. In turn. */
    void say(AtCommand command) throws ModemException;

    /** Says a command at the present settings and hears its OK at others, if it comes. In turn. */
    boolean sayAndFollow(AtCommand command, LineSettings settings, Deadline deadline) throws ModemException;
}
