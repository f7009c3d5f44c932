package org.espbench.modem;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

import org.espbench.modem.net.Endpoint;

/**
 * A TCP connection that the module holds. Every method may be called by any thread; contract of blocking methods as for {@link Modem}. A link
 * stays the same connection for ever: when the module gives its id away again, that is another link with another serial number.
 */
public interface Link {

    /** How much may wait to be read, in bytes. What comes beyond is lost, see {@link #input()}. */
    int INPUT_BOUND = 1 << 20;

    /** How long {@link #output()} lets one write take, in model time: a module reports a loss after about 20 s (reference 2.4). */
    Duration WRITE_BUDGET = Duration.ofSeconds(60);

    /** The module's number for it, 0 to 4. */
    int id();

    /** Counts the links of a modem from 1; never given away again. */
    long serial();

    /** The far end; of an accepted link only once the module told it (see {@link Modem#status}). */
    Optional<Endpoint> remote();

    /** Whether a client of the module's server opened it. */
    boolean accepted();

    /** Whether neither side has closed it. Bytes may still wait to be read afterwards. */
    boolean open();

    /**
     * What the far end sends. {@code read} waits while the link is open, without limit but for close, loss of port or module, and interrupt
     * ({@link java.io.InterruptedIOException}); {@code available} and {@link #receive} don't. After the link closed comes what was received before,
     * then the end of stream. When more than {@link #INPUT_BOUND} bytes wait, the rest is lost (told as {@code DataLost}) and reading fails with an
     * {@link java.io.IOException} where the gap is, from then on. Closing the stream closes the link.
     */
    InputStream input();

    /** What the far end receives: each write is a {@link #send} with {@link #WRITE_BUDGET}. Closing the stream closes the link. */
    OutputStream output();

    /**
     * Reads what is there, or waits for it within the budget.
     *
     * @return the number of bytes read, 0 when none came in time, -1 at the end of the stream
     * @throws java.io.IOException when bytes were lost at this place
     * @throws ModemException.Cancelled when interrupted
     */
    int receive(byte[] buffer, int offset, int length, Duration budget) throws java.io.IOException;

    /**
     * Sends all bytes, in portions the module can take, and waits until it reports them as sent.
     *
     * @throws ModemException.NotSent when nothing of these bytes was sent, or the module reported that it failed; {@code sent()} tells how many
     *         bytes before that were sent
     * @throws ModemException.SendUnknown when the module has taken bytes and never told what became of them
     */
    void send(byte[] bytes, int offset, int length, Duration budget) throws ModemException;

    /** Closes the link; without effect when it is closed. */
    void close(Duration budget) throws ModemException;

    /** Bytes received since it was opened, lost ones included. */
    long bytesIn();

    /** Bytes reported as sent since it was opened. */
    long bytesOut();
}
