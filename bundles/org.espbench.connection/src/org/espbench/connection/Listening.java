package org.espbench.connection;

import org.espbench.modem.boot.BootSign;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Time;

/**
 * Hears what a chip with firmware of its own says, and explains its boot messages; sends nothing by itself. The port's tap has the bytes. On the
 * session's thread.
 */
final class Listening {

    /** How long a reset that was asked for may wait, in real milliseconds. */
    private static final int LOOK_AGAIN = 100;
    private static final int BUFFER = 4096;

    private final Port port;
    private final Board board;
    private final Inbox inbox;
    private final Translation translation;
    private final Time time;
    private final BootLog log = new BootLog();

    Listening(Port port, Board board, Inbox inbox, Translation translation, Time time) {
        this.port = port;
        this.board = board;
        this.inbox = inbox;
        this.translation = translation;
        this.time = time;
    }

    /** Ends by a failure only. */
    void listen() throws Trouble, Stopped {
        board.sayUnlessLeaving(new SessionState.Listening());
        byte[] buffer = new byte[BUFFER];
        try {
            while (true) {
                inbox.check();
                if (inbox.takeReset()) {
                    ControlSequence.RESET.play(port, time);
                }
                int count = port.read(buffer, 0, buffer.length, LOOK_AGAIN);
                for (BootSign sign : log.add(buffer, count)) {
                    board.heard(new BootNote(time.instant(), sign));
                }
            }
        } catch (PortException e) {
            inbox.check();
            throw e instanceof PortException.Closed ? translation.portLost()
                    : Trouble.at(SessionState.Step.OPEN, translation.gone(e.getMessage()), e);
        } catch (InterruptedException e) {
            throw new Stopped(e);
        }
    }
}
