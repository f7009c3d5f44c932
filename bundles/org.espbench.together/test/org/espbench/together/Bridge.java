package org.espbench.together;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.simulator.SimulatedModule;

/** A simulated module's line on a TCP port: one client at a time, byte for byte. */
final class Bridge implements AutoCloseable {

    private static final int BUFFER = 4096;
    private static final int WAIT_MILLIS = 50;

    private final ServerSocket listening;
    private final Port port;

    private Bridge(ServerSocket listening, Port port) {
        this.listening = listening;
        this.port = port;
    }

    static Bridge to(SimulatedModule module) throws IOException {
        Bridge bridge = new Bridge(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), module.connect(LineSettings.DEFAULT));
        daemon(bridge::serve, "bridge-in");
        return bridge;
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket client = listening.accept()) {
                client.setTcpNoDelay(true);
                daemon(() -> carryOut(client), "bridge-out");
                InputStream in = client.getInputStream();
                byte[] buffer = new byte[BUFFER];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    port.write(buffer, 0, count);
                }
            } catch (IOException e) {
                // This client is gone, or the bridge is closed.
                continue;
            }
        }
    }

    private void carryOut(Socket client) {
        byte[] buffer = new byte[BUFFER];
        try {
            while (!client.isClosed()) {
                int count = port.read(buffer, 0, buffer.length, WAIT_MILLIS);
                client.getOutputStream().write(buffer, 0, count);
            }
        } catch (IOException e) {
            // As above; the other thread closes the socket.
            return;
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            port.close();
        }
    }

    private static void daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
