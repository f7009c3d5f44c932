package org.espbench.simulator.pty;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** The C library's calls for pseudo-terminals, on Linux and macOS. Each fails with {@link LastErrorException}. Safe for use by any thread. */
interface CLibrary extends Library {

    int posix_openpt(int flags) throws LastErrorException;

    int grantpt(int fd) throws LastErrorException;

    int unlockpt(int fd) throws LastErrorException;

    int ptsname_r(int fd, byte[] buffer, NativeLong length) throws LastErrorException;

    int open(String path, int flags, Object... mode) throws LastErrorException;

    int close(int fd) throws LastErrorException;

    int fcntl(int fd, int command, Object... argument) throws LastErrorException;

    int tcgetattr(int fd, Pointer termios) throws LastErrorException;

    int tcsetattr(int fd, int when, Pointer termios) throws LastErrorException;

    void cfmakeraw(Pointer termios);

    int cfsetispeed(Pointer termios, NativeLong speed) throws LastErrorException;

    int cfsetospeed(Pointer termios, NativeLong speed) throws LastErrorException;

    NativeLong cfgetospeed(Pointer termios);
}
