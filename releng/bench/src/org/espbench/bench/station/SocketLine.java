package org.espbench.bench.station;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A bare TCP connection to a {@link Peer}: what a conversation costs without a module. One thread. */
public final class SocketLine implements AutoCloseable {

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    /** Connects to this port of this machine. */
    public SocketLine(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Writes something and reads as much as the array for it holds. */
    public void pingPong(byte[] ping, byte[] pong) throws IOException {
        out.write(ping);
        in.readFully(pong);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
