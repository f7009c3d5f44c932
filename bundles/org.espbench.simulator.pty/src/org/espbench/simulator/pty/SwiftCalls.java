package org.espbench.simulator.pty;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * The C library's calls that every byte needs, bound directly, which costs a tenth of a call through {@link CLibrary}. Sizes are those of 64-bit
 * systems. Safe for use by any thread.
 */
final class SwiftCalls {

    static {
        Native.register(SwiftCalls.class, "c");
    }

    private SwiftCalls() {
    }

    static native long read(int fd, Pointer buffer, long length) throws LastErrorException;

    static native long write(int fd, Pointer buffer, long length) throws LastErrorException;

    static native int poll(Pointer fds, long count, int millis) throws LastErrorException;

    static native int tcgetattr(int fd, Pointer termios) throws LastErrorException;

    /** Linux: takes its third argument as any other there, though declared with dots. */
    static native int ioctl(int fd, long request, Pointer argument) throws LastErrorException;
}
