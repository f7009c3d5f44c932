package org.espbench.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.modem.Subscription;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.time.Time;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FreshWorkbench.class)
class ConnectionsTest {

    @TempDir
    private Path folder;

    private static ConnectionProfile profile(String name) {
        return ConnectionProfile.create(name, PortAddress.parse("sim:default"));
    }

    @Test
    void connectionsAreThereAgainAfterARestart() {
        ConnectionProfile profile = profile("Kitchen");
        EventLoop.inJob(() -> new Connections(folder).save(profile));
        Connections restarted = new Connections(folder);
        assertThat(restarted.all()).isEmpty();
        EventLoop.inJob(() -> {
            restarted.load();
            return true;
        });
        assertThat(restarted.all()).extracting(Connection::profile).containsExactly(profile);
    }

    @Test
    void aDamagedFileIsNamedAndLeftAsItIs() throws Exception {
        Path damaged = folder.resolve("connections").resolve("broken.espconn");
        Files.createDirectories(damaged.getParent());
        Files.writeString(damaged, "{ \"format\": 1, \"name\": ");
        Connections connections = new Connections(folder);
        ConnectionProfile good = profile("Good");
        EventLoop.inJob(() -> connections.save(good));
        assertThat(connections.all()).extracting(Connection::profile).containsExactly(good);
        assertThat(connections.unreadable()).singleElement().satisfies(file -> {
            assertThat(file.file()).isEqualTo(damaged);
            assertThat(file.why()).hasMessageContaining("broken.espconn");
        });
        assertThat(damaged).hasContent("{ \"format\": 1, \"name\": ");
    }

    @Test
    void anEditKeepsTheConnection() {
        Connections connections = new Connections(folder);
        ConnectionProfile profile = profile("Before");
        Connection connection = EventLoop.inJob(() -> connections.save(profile));
        assertThat(EventLoop.inJob(() -> connections.save(profile.withName("After")))).isSameAs(connection);
        assertThat(connection.profile().name()).isEqualTo("After");
        assertThat(connection.snapshot().profile().name()).isEqualTo("After");
    }

    @Test
    void deletingRemovesTheFileAndTellsIt() {
        Connections connections = new Connections(folder);
        Connection connection = EventLoop.inJob(() -> connections.save(profile("Gone")));
        AtomicInteger told = new AtomicInteger();
        try (Subscription subscription = connections.subscribe(told::incrementAndGet)) {
            EventLoop.inJob(() -> {
                connections.delete(connection.id());
                return true;
            });
        }
        assertThat(connections.all()).isEmpty();
        assertThat(folder.resolve("connections")).isEmptyDirectory();
        assertThat(told.get()).isPositive();
    }

    @Test
    void portsAreKeptOffTheUiThread() {
        assertThatIllegalStateException().isThrownBy(() -> Connections.get().ports().offers());
        assertThatIllegalStateException().isThrownBy(() -> Connections.get().ports().open(PortAddress.parse("sim:kept-out"), LineSettings.DEFAULT, Time.real()));
    }

    @Test
    void filesAreKeptOffTheUiThread() {
        Connections connections = new Connections(folder);
        assertThatIllegalStateException().isThrownBy(() -> connections.save(profile("Here")));
        assertThatIllegalStateException().isThrownBy(() -> connections.delete("any"));
        assertThatIllegalStateException().isThrownBy(connections::load);
    }

    @Test
    void everyKindOfPortIsKnown() {
        assertThat(Connections.get().ports().schemes()).contains("sim", "serial", "tcp", "rfc2217");
    }
}
