package org.espbench.modem.find;

import org.espbench.modem.find.internal.Hunt;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;

/**
 * Looks for a module behind a port, at the rate it is likely to speak and then at others, and says what is wrong where it finds none. It is
 * careful:
 * <ul>
 * <li>It listens before it speaks, and asks only: {@code AT}, of whoever answers {@code AT+GMR} and {@code AT+UART_CUR?}. The peer of a module in
 * pass-through mode, or in the middle of a send, gets to see the first of these: no rate can be recognised without a question.
 * <li>Only where nothing answers, and the {@link Search} allows to rescue, it writes {@code +++} with the silence around it that the module
 * wants, and last of all line ends, as many as the longest send takes (reference 3.5, 9). A module that answers after that is asked
 * {@code AT+CIPMODE?} and, if it comes back from pass-through, told {@code AT+CIPMODE=0}. That is the only thing it is told: nothing is stored in
 * it, and it is not restarted by a command.
 * <li>Where still nothing answers, the boot loader of the chip is asked for a sign of life, in bytes that no AT firmware takes for a line.
 * <li>It moves DTR and RTS only where the search allows it.
 * </ul>
 * A search blocks its caller, uses no other thread, and ends at the latest when the search's budget is used up (model time; a device that takes no
 * bytes may add what its port waits for that). An interrupt ends it within a few dozen milliseconds. Immutable; safe for use by any thread, each
 * search by one.
 */
public final class ModuleFinder {

    private final Search search;
    private final Time time;

    /** Searches in this way, on this clock. */
    public ModuleFinder(Search search, Time time) {
        this.search = search;
        this.time = time;
    }

    /**
     * Searches behind an open port, which stays the caller's; nobody else may read it meanwhile. A port whose module is found keeps the settings it
     * was found with, any other gets back those it came with, also after an interrupt.
     *
     * @param listener told of each step on the calling thread
     * @throws InterruptedException when the calling thread is interrupted
     */
    public Outcome find(Port port, SearchListener listener) throws InterruptedException {
        return new Hunt(port, search, time, listener).run();
    }

    /**
     * Opens a port and searches behind it. The port of a {@link Outcome.Found} is open and the caller's; in any other case it is closed. Why a port
     * can't be opened is a finding like others.
     *
     * @param line what to open with and to begin at
     * @param listener told of each step on the calling thread
     * @throws InterruptedException when the calling thread is interrupted
     */
    public Outcome find(Ports ports, PortAddress address, LineSettings line, SearchListener listener) throws InterruptedException {
        long begin = time.nanos();
        Port port;
        try {
            port = ports.open(address, line, time);
        } catch (PortException e) {
            return Hunt.unopened(e, java.time.Duration.ofNanos(time.nanos() - begin));
        }
        boolean found = false;
        try {
            Outcome outcome = find(port, listener);
            found = outcome instanceof Outcome.Found;
            return outcome;
        } finally {
            if (!found) {
                port.close();
            }
        }
    }
}
