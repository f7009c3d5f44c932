package org.espbench.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.LinkSnapshot;
import org.espbench.connection.LinkState;
import org.espbench.connection.ServerSnapshot;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.connection.Folders;
import org.espbench.ui.robot.EchoPeer;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Widgets;
import org.espbench.ui.secret.PublishedPassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsViewTest {

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private static Shell window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    private void untilLine(String what, String... parts) {
        EventLoop.until(what + ", but the lines are " + workbench.view().lines(), () -> workbench.view().lines().stream()
                .anyMatch(line -> List.of(parts).stream().allMatch(line::contains)));
    }

    private static Connection saved(ConnectionProfile profile) {
        return EventLoop.inJob(() -> Connections.get().save(profile));
    }

    private static ConnectionProfile simulated(String name) {
        return ConnectionProfile.create(name, PortAddress.parse("sim:" + name))
                .withStation(Optional.of(new StationProfile(PublishedPassword.SSID, false)));
    }

    @Test
    void anEmptyWorkspaceOffersToCreateAConnection() {
        Link link = Widgets.find(window(), Link.class, "createConnection");
        EventLoop.until("the hint is shown", link::isVisible);
        assertThat(link.getText()).contains("Create a connection");
        assertThat(workbench.view().lines()).isEmpty();
    }

    @Test
    void aNewConnectionIsShownSelectedAndNotConnected() {
        saved(simulated("fresh"));
        untilLine("the connection is shown", "fresh", "Not connected");
        Tree tree = Widgets.find(window(), Tree.class, "connections");
        assertThat(tree.getSelection()).hasSize(1);
        assertThat(tree.getSelection()[0].getText()).startsWith("fresh");
    }

    @Test
    void aRunningSessionIsShownWithItsStationLinksAndServer() throws Exception {
        int serverPort;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            serverPort = probe.getLocalPort();
        }
        try (EchoPeer peer = new EchoPeer()) {
            Connection connection = saved(simulated("tutorial")
                    .withClients(List.of(new ClientProfile("localhost", peer.port(), DataBehaviour.NOTHING)))
                    .withServer(Optional.of(new ServerProfile(serverPort, DataBehaviour.ECHO))));
            connection.connect();
            untilLine("it is online", "tutorial", "Online · ");
            untilLine("the module is shown", "Module", "AT 1.7");
            untilLine("the station is shown", "Station on Espbench", "192.168.");
            untilLine("the client is open", "Client to localhost:" + peer.port(), "open");
            untilLine("the server listens", "Server on port " + serverPort, "listening");

            String key = connection.snapshot().links().stream().filter(link -> link.state() instanceof LinkState.Open)
                    .map(LinkSnapshot::key).findFirst().orElseThrow();
            EventLoop.inJob(() -> {
                connection.session().send(key, "twenty bytes exactly".getBytes(StandardCharsets.US_ASCII), Duration.ofSeconds(20));
                return true;
            });
            untilLine("its bytes are counted", "Client to", "20 B in · 20 B out");

            untilVisitorIsSeenAndGone(connection);

            connection.disconnect();
            untilLine("it is closed", "tutorial", "Not connected");
        }
    }

    private void untilVisitorIsSeenAndGone(Connection connection) throws IOException {
        ServerSnapshot server = connection.snapshot().server().orElseThrow();
        try (Socket visitor = new Socket(InetAddress.getLoopbackAddress(), server.localPort())) {
            untilLine("the visitor is shown", "listening · 1 client");
            untilLine("the visitor has a line of its own", "    127.0.0.1:" + visitor.getLocalPort(), "open");
        }
        untilLine("the visitor is gone", "listening · 0 clients");
    }

    @Test
    void aFailureSaysWhatHappenedAndWhatToDo() {
        Connection connection = saved(ConnectionProfile.create("lost", PortAddress.parse("nosuch:port")));
        untilLine("the connection is shown", "lost");
        connection.connect();
        untilLine("it has failed", "lost", "Failed");
        Text trouble = Widgets.find(window(), Text.class, "trouble");
        EventLoop.until("the sentence is shown", () -> trouble.isVisible() && trouble.getText().contains("nosuch"));
        assertThat(connection.session().state()).isInstanceOf(SessionState.Closed.class);
    }

    @Test
    void linesStaySelectedAndOpenThroughUpdates() {
        Connection connection = saved(simulated("steady"));
        untilLine("the connection is shown", "steady");
        connection.connect();
        untilLine("it is online", "steady", "Online");
        Tree tree = Widgets.find(window(), Tree.class, "connections");
        EventLoop.until("the station's line is open", () -> tree.getItemCount() == 1 && tree.getItem(0).getItemCount() > 1
                && tree.getItem(0).getExpanded());
        tree.setSelection(tree.getItem(0).getItem(1));
        connection.disconnect();
        untilLine("it is closed", "steady", "Not connected");
        assertThat(tree.getSelection()).hasSize(1);
        assertThat(tree.getSelection()[0].getText()).startsWith("Station");
    }

    @Test
    void damagedFilesAreShownByName(@TempDir Path folder) throws IOException {
        Path damaged = folder.resolve("connections").resolve("broken.espconn");
        Files.createDirectories(damaged.getParent());
        Files.writeString(damaged, "{");
        Connections connections = Folders.connections(folder);
        EventLoop.inJob(() -> {
            connections.load();
            return true;
        });
        assertThat(Lines.of(connections, Instant.now())).singleElement().satisfies(node -> {
            assertThat(node.text()).contains("broken.espconn");
            assertThat(node.trouble()).hasValueSatisfying(sentence -> assertThat(sentence).contains("broken.espconn"));
            assertThat(node).isNotInstanceOf(ConnectionNode.class);
        });
    }
}
