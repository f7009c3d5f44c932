package org.espbench.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IConsoleConstants;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.traffic.log.LogImport;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.console.TrafficConsole;
import org.espbench.ui.console.TrafficConsoles;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Widgets;
import org.espbench.ui.secret.PublishedPassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private static Connection simulated(String name) {
        ConnectionProfile profile = ConnectionProfile.create(name, PortAddress.parse("sim:" + name))
                .withStation(Optional.of(new StationProfile(PublishedPassword.SSID, false)));
        return EventLoop.inJob(() -> Connections.get().save(profile));
    }

    private static void untilOnline(Connection connection) {
        EventLoop.until("it is online, but it is " + connection.session().state(),
                () -> connection.session().state() instanceof SessionState.Online);
    }

    private static void untilClosed(Connection connection) {
        EventLoop.until("it is closed", () -> connection.session().state() instanceof SessionState.Closed);
    }

    @Test
    void withoutConnectionsNothingIsEnabled() {
        EventLoop.settle();
        assertThat(Commands.enabled(Ids.CONNECT)).isFalse();
        assertThat(Commands.enabled(Ids.DISCONNECT)).isFalse();
        assertThat(Commands.enabled(Ids.SHOW_CONSOLE)).isFalse();
    }

    @Test
    void theOnlyConnectionIsConnectedAndDisconnectedWithoutASelection() {
        Connection connection = simulated("only");
        EventLoop.until("connect is enabled", () -> Commands.enabled(Ids.CONNECT));
        assertThat(Commands.enabled(Ids.DISCONNECT)).isFalse();
        Commands.run(Ids.CONNECT, Map.of());
        untilOnline(connection);
        EventLoop.until("disconnect is enabled", () -> Commands.enabled(Ids.DISCONNECT) && !Commands.enabled(Ids.CONNECT));
        Commands.run(Ids.DISCONNECT, Map.of());
        untilClosed(connection);
    }

    @Test
    void connectingShowsTheConnectionsConsole() {
        Connection connection = simulated("recorded");
        EventLoop.until("connect is enabled", () -> Commands.enabled(Ids.CONNECT));
        Commands.run(Ids.CONNECT, Map.of(Ids.CONNECTION, connection.id()));
        untilOnline(connection);
        EventLoop.until("its console is there", () -> TrafficConsoles.find(connection.id()).isPresent());
        assertThat(connection.capture()).hasValueSatisfying(capture -> {
            assertThat(capture.file()).exists().hasParent(Connections.get().captures(connection.id()));
        });
        EventLoop.until("the console view is open", () -> workbench.page().findView(IConsoleConstants.ID_CONSOLE_VIEW) != null);
    }

    @Test
    void whatWasRecordedBeforeARestartIsShownAndThenWhatIsRecordedNow(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("terminal.log"), "AT\r\nOK\r\n");
        ConnectionProfile profile = ConnectionProfile.create("restarted", PortAddress.parse("sim:restarted"));
        Path older = Connections.get().captures(profile.id()).resolve("20240101-000000-000.pcapng");
        Connection connection = EventLoop.inJob(() -> {
            LogImport.read(log, older, ZoneOffset.UTC).close();
            return Connections.get().save(profile);
        });
        assertThat(connection.capture()).isEmpty();
        EventLoop.until("the console can be shown", () -> Commands.enabled(Ids.SHOW_CONSOLE));
        Commands.run(Ids.SHOW_CONSOLE, Map.of());
        EventLoop.until("the console is there", () -> TrafficConsoles.find(connection.id()).isPresent());
        TrafficConsole console = TrafficConsoles.find(connection.id()).orElseThrow();
        assertThat(console.capture().file()).isEqualTo(older);
        Commands.run(Ids.CONNECT, Map.of());
        EventLoop.until("it shows what is recorded now", () -> !console.capture().file().equals(older));
        assertThat(older).isNotEmptyFile();
    }

    @Test
    void aConnectionThatWasNeverConnectedHasNothingToShow() {
        Connection connection = simulated("fresh");
        EventLoop.until("connect is enabled", () -> Commands.enabled(Ids.CONNECT));
        assertThat(connection.recorded()).isFalse();
        assertThat(Commands.enabled(Ids.SHOW_CONSOLE)).isFalse();
    }

    @Test
    void theParameterNamesTheConnectionAmongSeveral() {
        Connection first = simulated("first");
        Connection second = simulated("second");
        EventLoop.until("connect is enabled", () -> Commands.enabled(Ids.CONNECT));
        Commands.run(Ids.CONNECT, Map.of(Ids.CONNECTION, second.id()));
        untilOnline(second);
        assertThat(first.session().state()).isInstanceOf(SessionState.Closed.class);
    }

    @Test
    void aPortIsLentAndTakenBack() {
        Connection connection = simulated("lent");
        EventLoop.until("connect is enabled", () -> Commands.enabled(Ids.CONNECT));
        assertThat(Commands.enabled("org.espbench.ui.lend")).isFalse();
        Commands.run(Ids.CONNECT, Map.of());
        untilOnline(connection);
        EventLoop.until("lend is enabled", () -> Commands.enabled("org.espbench.ui.lend"));
        Commands.run("org.espbench.ui.lend", Map.of());
        EventLoop.until("the port is lent", () -> connection.session().state() instanceof SessionState.Lent);
        EventLoop.until("take back is enabled", () -> Commands.enabled("org.espbench.ui.takeBack") && !Commands.enabled("org.espbench.ui.lend"));
        Commands.run("org.espbench.ui.takeBack", Map.of());
        untilOnline(connection);
    }

    @Test
    void theModuleIsResetAndJoinsAgain() {
        Connection connection = simulated("reset");
        EventLoop.until("connect is enabled", () -> Commands.enabled(Ids.CONNECT));
        Commands.run(Ids.CONNECT, Map.of());
        untilOnline(connection);
        EventLoop.until("reset and rejoin are enabled", () -> Commands.enabled("org.espbench.ui.reset") && Commands.enabled("org.espbench.ui.rejoin"));
        Commands.run("org.espbench.ui.reset", Map.of());
        EventLoop.until("it has left the network", () -> !(connection.session().state() instanceof SessionState.Online));
        untilOnline(connection);
    }

    @Test
    void theMenuCallsEachEntryByItsOwnName() {
        simulated("menu");
        workbench.view();
        Menu menu = Widgets.find(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), Tree.class, "connections").getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        List<String> labels = Arrays.stream(menu.getItems()).map(item -> item.getText().replace("&", "").replaceAll("\t.*", ""))
                .filter(label -> !label.isEmpty()).toList();
        menu.notifyListeners(SWT.Hide, new Event());
        assertThat(labels).contains("Import Connections\u2026", "Export Connection\u2026", "Make Firmware\u2026", "Edit This\u2026").doesNotHaveDuplicates();
    }

    @Test
    void aDeletionIsConfirmedFirst() {
        Connection connection = simulated("doomed");
        workbench.view();
        EventLoop.until("delete is enabled", () -> Commands.enabled(IWorkbenchCommandConstants.EDIT_DELETE));
        answerNext("Delete Connection", "Keep");
        Commands.run(IWorkbenchCommandConstants.EDIT_DELETE, Map.of());
        assertThat(Connections.get().find(connection.id())).isPresent();
        answerNext("Delete Connection", "Delete");
        Commands.run(IWorkbenchCommandConstants.EDIT_DELETE, Map.of());
        EventLoop.until("it is deleted", () -> Connections.get().find(connection.id()).isEmpty());
    }

    /** Presses a button of the dialog that is about to open and to run an event loop of its own. */
    private static void answerNext(String title, String button) {
        Display.getCurrent().asyncExec(() -> Widgets.click(Widgets.button(Widgets.shell(title).orElseThrow(), button)));
    }
}
