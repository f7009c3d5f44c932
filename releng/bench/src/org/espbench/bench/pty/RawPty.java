package org.espbench.bench.pty;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** A pseudo-terminal in raw mode with blocking calls straight into the C library: the fastest far end that Java can have. Linux. */
public final class RawPty implements AutoCloseable {

    private static final int READ_WRITE_NO_TERMINAL = 2 | 0x100;
    private static final int TERMIOS = 256;

    static {
        Native.register("c");
    }

    private final int master;
    private final int slave;
    private final String path;

    /** Opens one. */
    public RawPty() {
        master = posix_openpt(READ_WRITE_NO_TERMINAL);
        grantpt(master);
        unlockpt(master);
        byte[] name = new byte[128];
        ptsname_r(master, name, new NativeLong(name.length));
        path = Native.toString(name);
        // Kept open, so that the line doesn't end when the near end closes.
        slave = open(path, READ_WRITE_NO_TERMINAL);
        try (Memory termios = new Memory(TERMIOS)) {
            tcgetattr(slave, termios);
            cfmakeraw(termios);
            tcsetattr(slave, 0, termios);
        }
    }

    /** The near end, to be opened as a serial port. */
    public String path() {
        return path;
    }

    /** Reads what is there or waits for it; -1 when the line has ended. */
    public int read(byte[] buffer) {
        return read(master, buffer, new NativeLong(buffer.length)).intValue();
    }

    /** Writes all of it. */
    public void write(byte[] bytes, int length) {
        int done = write(master, bytes, new NativeLong(length)).intValue();
        while (done < length) {
            byte[] rest = java.util.Arrays.copyOfRange(bytes, done, length);
            done += write(master, rest, new NativeLong(rest.length)).intValue();
        }
    }

    @Override
    public void close() {
        close(slave);
        close(master);
    }

    private static native int posix_openpt(int flags);

    private static native int grantpt(int fd);

    private static native int unlockpt(int fd);

    private static native int ptsname_r(int fd, byte[] buffer, NativeLong length);

    private static native int open(String path, int flags);

    private static native int close(int fd);

    private static native NativeLong read(int fd, byte[] buffer, NativeLong length);

    private static native NativeLong write(int fd, byte[] buffer, NativeLong length);

    private static native int tcgetattr(int fd, Pointer termios);

    private static native int tcsetattr(int fd, int when, Pointer termios);

    private static native void cfmakeraw(Pointer termios);
}
