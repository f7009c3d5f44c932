package org.espbench.modem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

import org.espbench.modem.net.LinkRequest;

/**
 * The whole line as one link: every byte written goes to the far end, every byte that comes is the far end's (reference 3.5). While it lasts, commands
 * of this modem wait for their turn. The module connects again by itself when the link drops, and says nothing of it. Contract of blocking methods as
 * for {@link Modem}.
 */
public interface PassThrough {

    /** What it was opened for. */
    LinkRequest request();

    /** Whether it hasn't been left, and the module hasn't been lost. */
    boolean active();

    /** What the far end sends, as {@link Link#input()}. Closing it leaves. */
    InputStream input();

    /** What goes to the far end: written to the line at once. Closing it leaves. */
    OutputStream output();

    /**
     * Reads what is there, or waits for it within the budget.
     *
     * @return the number of bytes read, 0 when none came in time, -1 once it was left and everything is read
     * @throws IOException when bytes were lost because nobody read them
     */
    int receive(byte[] buffer, int offset, int length, Duration budget) throws IOException;

    /**
     * Writes bytes to the line; blocks as long as the port does. Three plus signs that would stand alone, and so end the mode, are sent with a pause
     * between them.
     *
     * @throws ModemException.Closed when it was left
     */
    void write(byte[] bytes, int offset, int length) throws ModemException;

    /**
     * Ends it: a guarded {@code +++}, then the link is closed, and the module takes several links again. Takes 1 to 2 s at least. What the far end
     * sends meanwhile may be lost. Without effect when it was left.
     *
     * @throws ModemException.TimedOut when the module doesn't come back; after that or an interrupt, whoever uses the modem next has it brought
     *         back first
     */
    void leave(Duration budget) throws ModemException;
}
