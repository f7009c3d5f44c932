package org.espbench.simulator.pty;

import java.nio.charset.StandardCharsets;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;

/**
 * A pseudo-terminal in raw mode, held by its master side. One slave descriptor stays open, so that the master doesn't see the line end between
 * two programs that open it. One thread may read while another writes; {@link #close()} only when neither does, and nothing afterwards.
 */
public final class PseudoTerminal implements AutoCloseable {

    private static final boolean MAC = Platform.isMac();
    /** Read and write; don't become the controlling terminal. */
    private static final int OPEN_FLAGS = 2 | (MAC ? 0x20000 : 0x100);
    private static final int SET_FLAGS = 4;
    private static final int NON_BLOCKING = MAC ? 4 : 0x800;
    private static final int TRY_AGAIN = MAC ? 35 : 11;
    private static final int INTERRUPTED = 4;
    private static final short POLL_IN = 1;
    private static final short POLL_OUT = 4;
    /** Larger than {@code struct termios} of both systems. */
    private static final int TERMIOS = 256;
    private static final int BAUD_115200 = MAC ? 115_200 : 0x1002;
    /** Linux' {@code TCGETS2}, which tells any rate as a number, and where it stands in {@code struct termios2}. */
    private static final long GET_TERMIOS2 = 0x802C542AL;
    private static final int OUTPUT_SPEED = 40;

    /** How much is read or written at once. */
    private static final int PIECE = 16 * 1024;
    /** {@code struct pollfd}: a descriptor, events, what came of them. */
    private static final int POLL_FD = 8;
    private static final int EVENTS = 4;

    private final CLibrary c;
    private final int master;
    private final int slave;
    private final String path;
    private final Memory in = new Memory(PIECE);
    private final Memory out = new Memory(PIECE);
    private final Memory readable = new Memory(POLL_FD);
    private final Memory writable = new Memory(POLL_FD);
    private final Memory rate = new Memory(TERMIOS);
    /** The last write found no room for all of its bytes; by the thread that writes. */
    private boolean full;
    private boolean closed;

    private PseudoTerminal(CLibrary c, int master, int slave, String path) {
        this.c = c;
        this.master = master;
        this.slave = slave;
        this.path = path;
        readable.setInt(0, master);
        readable.setShort(EVENTS, POLL_IN);
        writable.setInt(0, master);
        writable.setShort(EVENTS, POLL_OUT);
    }

    /** Opens one, at 115200 baud. */
    public static PseudoTerminal open() throws PtyException {
        if (!Platform.isLinux() && !MAC) {
            throw new PtyException(Sentences.WORDS.say("unsupported", System.getProperty("os.name", "?")), null);
        }
        try {
            CLibrary c = Native.load("c", CLibrary.class);
            return open(c, c.posix_openpt(OPEN_FLAGS));
        } catch (LastErrorException | UnsatisfiedLinkError e) {
            throw new PtyException(Sentences.WORDS.say("none", e.getMessage()), e);
        }
    }

    private static PseudoTerminal open(CLibrary c, int master) {
        int slave = -1;
        try {
            c.grantpt(master);
            c.unlockpt(master);
            byte[] name = new byte[256];
            c.ptsname_r(master, name, new NativeLong(name.length));
            String path = Native.toString(name, StandardCharsets.UTF_8.name());
            slave = c.open(path, OPEN_FLAGS);
            try (Memory termios = new Memory(TERMIOS)) {
                c.tcgetattr(slave, termios);
                c.cfmakeraw(termios);
                c.cfsetispeed(termios, new NativeLong(BAUD_115200));
                c.cfsetospeed(termios, new NativeLong(BAUD_115200));
                c.tcsetattr(slave, 0, termios);
            }
            c.fcntl(master, SET_FLAGS, NON_BLOCKING);
            return new PseudoTerminal(c, master, slave, path);
        } catch (LastErrorException e) {
            if (slave >= 0) {
                c.close(slave);
            }
            c.close(master);
            throw e;
        }
    }

    /** The slave side. */
    public String path() {
        return path;
    }

    /** The rate that the slave side is set to, in baud; 0 when the system doesn't tell. By the thread that reads. */
    public int baud() {
        try {
            if (MAC) {
                SwiftCalls.tcgetattr(slave, rate);
                return c.cfgetospeed(rate).intValue();
            }
            SwiftCalls.ioctl(slave, GET_TERMIOS2, rate);
            return rate.getInt(OUTPUT_SPEED);
        } catch (LastErrorException e) {
            // A rate that isn't told can't be wrong either: the line then carries bytes as they are.
            return 0;
        }
    }

    /**
     * Waits so long for bytes from the slave side and reads them.
     *
     * @return how many; 0 when none came
     * @throws PtyException when the terminal has failed
     */
    public int read(byte[] buffer, int waitMillis) throws PtyException {
        if (!ready(readable, waitMillis)) {
            return 0;
        }
        try {
            int count = (int) SwiftCalls.read(master, in, Math.min(PIECE, buffer.length));
            in.read(0, buffer, 0, count);
            return count;
        } catch (LastErrorException e) {
            return temporary(e);
        }
    }

    /** As {@link #write(byte[], int, int, int)}, from the beginning. */
    public int write(byte[] bytes, int length, int waitMillis) throws PtyException {
        return write(bytes, 0, length, waitMillis);
    }

    /**
     * Writes what fits; where the last write found the terminal full, it first waits so long for room.
     *
     * @return how many; 0 when there was no room
     * @throws PtyException when the terminal has failed
     */
    public int write(byte[] bytes, int offset, int length, int waitMillis) throws PtyException {
        if (full && waitMillis > 0 && !ready(writable, waitMillis)) {
            return 0;
        }
        int count = Math.min(PIECE, length);
        out.write(0, bytes, offset, count);
        int written = 0;
        try {
            written = (int) SwiftCalls.write(master, out, count);
        } catch (LastErrorException e) {
            written = temporary(e);
        }
        full = written < count;
        return written;
    }

    /** Gives the pseudo-terminal back; a program that has the slave side open sees the line end. Not while another thread reads or writes. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            close(slave);
            close(master);
        }
    }

    private boolean ready(Memory which, int waitMillis) throws PtyException {
        try {
            return SwiftCalls.poll(which, 1, waitMillis) > 0;
        } catch (LastErrorException e) {
            return temporary(e) > 0;
        }
    }

    private int temporary(LastErrorException e) throws PtyException {
        if (e.getErrorCode() == TRY_AGAIN || e.getErrorCode() == INTERRUPTED) {
            return 0;
        }
        throw new PtyException(Sentences.WORDS.say("failed", path, e.getMessage()), e);
    }

    private void close(int fd) {
        try {
            c.close(fd);
        } catch (LastErrorException e) {
            // The descriptor is given back even when closing complains.
        }
    }
}
