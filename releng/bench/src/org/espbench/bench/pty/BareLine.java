package org.espbench.bench.pty;

import com.fazecast.jSerialComm.SerialPort;

/** The near end of a pseudo-terminal through jSerialComm and nothing else. One thread. */
public final class BareLine implements AutoCloseable {

    private final SerialPort port;
    private final byte[] buffer = new byte[8192];

    /** Opens it as the driver's port does: reads wait for the first byte. */
    public BareLine(String path) {
        System.setProperty("jSerialComm.library.randomizeNativeName", "true");
        port = SerialPort.getCommPort(path);
        port.setComPortParameters(115_200, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, 100, 0);
        if (!port.openPort(0)) {
            throw new IllegalStateException("could not open " + path + " (" + port.getLastErrorCode() + ")");
        }
    }

    /** Writes all of it. */
    public void write(byte[] bytes) {
        write(bytes, bytes.length);
    }

    /** Writes the first of it. */
    public void write(byte[] bytes, int length) {
        int done = 0;
        while (done < length) {
            done += port.writeBytes(bytes, length - done, done);
        }
    }

    /** Reads what is there or waits a while; may return 0. */
    public int read(byte[] into) {
        return port.readBytes(into, into.length);
    }

    /** Writes something and reads so many bytes. */
    public void pingPong(byte[] ping, int pong) {
        write(ping);
        for (int left = pong; left > 0;) {
            left -= read(buffer);
        }
    }

    @Override
    public void close() {
        port.closePort();
    }
}
