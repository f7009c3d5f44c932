package org.espbench.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.espbench.connection.profile.ProfileException;
import org.espbench.demo.peer.EchoServer;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;

/**
 * Prepares the trial IDE when it starts: an echo server on loopback, the ready connection, the ESP8266 perspective, and partners for the
 * conversation. With the system property {@value #AUTOPILOT} naming a PNG file it then plays the tutorial by itself; see {@link Autopilot}.
 */
public final class Trial implements IStartup {

    private static final String AUTOPILOT = "org.espbench.demo.autopilot";
    private static final int USUAL_ECHO_PORT = 8267;
    private static final int USUAL_SERVER_PORT = 8266;

    /** Called by the workbench on a thread of its own, once the window is there. */
    @Override
    public void earlyStartup() {
        String picture = System.getProperty(AUTOPILOT);
        try {
            EchoServer echo = echoServer();
            Connection connection = Connections.get().save(ReadyConnection.profile(echo.port(), freePort(USUAL_SERVER_PORT)));
            Conversation conversation = new Conversation(connection, echo);
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.asyncExec(() -> openPerspective(PlatformUI.getWorkbench()));
            if (picture != null) {
                new Autopilot(connection, conversation, echo, Path.of(picture)).start();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProfileException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void openPerspective(IWorkbench workbench) {
        try {
            workbench.showPerspective(Ids.PERSPECTIVE, workbench.getActiveWorkbenchWindow());
        } catch (WorkbenchException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EchoServer echoServer() throws IOException {
        return EchoServer.start(freePort(USUAL_ECHO_PORT));
    }

    /** The usual port where it is free, so that the connection looks the same each time; any other where it isn't. */
    private static int freePort(int usual) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket probe = new ServerSocket(usual, 1, loopback)) {
            return usual;
        } catch (IOException taken) {
            try (ServerSocket any = new ServerSocket(0, 1, loopback)) {
                return any.getLocalPort();
            }
        }
    }
}
