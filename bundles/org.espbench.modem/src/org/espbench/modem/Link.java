package org.espbench.modem;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

import org.espbench.modem.net.CloseMode;
import org.espbench.modem.net.Datagram;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.SendBuffer;
import org.espbench.modem.net.TcpOptions;
import org.espbench.modem.net.Transport;

/**
 * A connection that the module holds: TCP, TLS or UDP. Every method may be called by any thread; contract of blocking methods as for
 * {@link Modem}. A link stays the same connection for ever: when the module gives its id away again, that is another link with another serial number.
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

    /** What it runs on. */
    Transport transport();

    /** The far end; of an accepted link only once the module told it (see {@link Modem#status}). */
    Optional<Endpoint> remote();

    /** Whether a client of the module's server opened it. */
    boolean accepted();

    /** Whether neither side has closed it. Bytes may still wait to be read afterwards. */
    boolean open();

    /**
     * What the far end sends. {@code read} waits while the link is open, without limit but for close, loss of port or module, and interrupt
     * ({@link java.io.InterruptedIOException}); {@code available} and {@link #receive} don't. After the link closed comes what was received before,
     * then the end of stream. In passive reception bytes stay in the module until they are read here, and none are lost. In active reception, when
     * more than {@link #INPUT_BOUND} bytes wait, the rest is lost (told as {@code DataLost}) and reading fails with an {@link java.io.IOException}
     * where the gap is, from then on. Closing the stream closes the link.
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

    /**
     * Reads one datagram of a UDP link, or waits for it within the budget. Datagrams stay whole unless {@link #receive} took a part of one; what the
     * module itself cuts to pieces (reference 2.4, UDP in passive mode) can't be told apart.
     *
     * @return empty when none came in time, or the link has ended
     * @throws ModemException.Unsupported when this is no UDP link
     * @throws java.io.IOException when bytes were lost at this place
     * @throws ModemException.Cancelled when interrupted
     */
    Optional<Datagram> receiveDatagram(Duration budget) throws java.io.IOException;

    /**
     * Sends one datagram to somebody else than the link's peer ({@code AT+CIPSEND} with host and port; not 0.19 to 0.21).
     *
     * @param length 1 to the dialect's {@code limits().send()}
     * @throws ModemException.Unsupported when the module can't, this is no UDP link, the host can't be written in a command, or the datagram is too long
     * @throws ModemException.NotSent as {@link #send}
     * @throws ModemException.SendUnknown as {@link #send}
     */
    void sendTo(Endpoint receiver, byte[] bytes, int offset, int length, Duration budget) throws ModemException;

    /**
     * As {@link #send}, by {@code AT+CIPSENDEX}: the module is told no length but the end of the payload. 0.40 and later (reference 2.4).
     *
     * @throws ModemException.Unsupported when the module can't
     */
    void sendEscaped(byte[] bytes, int offset, int length, Duration budget) throws ModemException;

    /**
     * Puts bytes into the module's send buffer ({@code AT+CIPSENDBUF}; 0.4x and 1.x, TCP) and doesn't wait for the far end; what becomes of them is
     * told as {@link org.espbench.modem.event.ModemEvent.SegmentSettled}.
     *
     * @param length 1 to the dialect's {@code limits().send()}
     * @return the number of the segment
     * @throws ModemException.Unsupported when the module can't, or for another link than TCP
     * @throws ModemException.NotSent when the buffer is full or the module refused
     * @throws ModemException.SendUnknown when the module never told whether it took the bytes
     */
    int sendBuffered(byte[] bytes, int offset, int length, Duration budget) throws ModemException;

    /**
     * Asks how far the module's send buffer of this link is ({@code AT+CIPBUFSTATUS}; 0.4x and 1.x, TCP).
     *
     * @throws ModemException.Refused also when the link is closed
     * @throws ModemException.Unsupported when the module can't tell, or for another link than TCP
     */
    SendBuffer sendBuffer(Duration budget) throws ModemException;

    /**
     * Asks whether a segment, one of the last 32 of {@link #sendBuffered}, was sent ({@code AT+CIPCHECKSEQ}; 0.4x and 1.x, TCP).
     *
     * @throws ModemException.Refused also when the link is closed, or the module knows no such segment
     * @throws ModemException.Unsupported when the module can't tell, or for another link than TCP
     */
    boolean segmentSent(int segment, Duration budget) throws ModemException;

    /**
     * Has the module count segments from the beginning again ({@code AT+CIPBUFRESET}; 0.4x and 1.x, TCP).
     *
     * @throws ModemException.Refused also when the link is closed, or segments are still to be sent
     * @throws ModemException.Unsupported when the module can't, or for another link than TCP
     */
    void resetSendBuffer(Duration budget) throws ModemException;

    /**
     * Chooses how the module will close this link ({@code AT+CIPCLOSEMODE}; 1.7).
     *
     * @throws ModemException.Refused also when the link is closed
     * @throws ModemException.Unsupported when the module can't, or for a UDP link
     */
    void setCloseMode(CloseMode mode, Duration budget) throws ModemException;

    /**
     * Sets the options of this link's socket ({@code AT+CIPTCPOPT}; 2.1 and later).
     *
     * @throws ModemException.Refused also when the link is closed
     * @throws ModemException.Unsupported when the module can't, or for a UDP link
     */
    void setTcpOptions(TcpOptions options, Duration budget) throws ModemException;

    /** Asks for the options of this link's socket; otherwise as {@link #setTcpOptions}. */
    TcpOptions tcpOptions(Duration budget) throws ModemException;

    /** Closes the link; without effect when it is closed. */
    void close(Duration budget) throws ModemException;

    /** Bytes received since it was opened, lost ones included. */
    long bytesIn();

    /** Bytes reported as sent since it was opened. */
    long bytesOut();
}
