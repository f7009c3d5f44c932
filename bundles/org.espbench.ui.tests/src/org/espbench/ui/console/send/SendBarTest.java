package org.espbench.ui.console.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.espbench.connection.LinkState;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.Ids;
import org.espbench.ui.command.Commands;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.robot.EchoPeer;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Pictures;
import org.espbench.ui.robot.Widgets;
import org.espbench.ui.secret.PublishedPassword;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.prefs.BackingStoreException;

class SendBarTest {

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private Shell shell;

    @BeforeEach
    void forget() throws BackingStoreException {
        org.eclipse.core.runtime.preferences.InstanceScope.INSTANCE.getNode("org.espbench.ui/send").clear();
        Macros.replace(List.of());
    }

    @AfterEach
    void close() {
        if (shell != null) {
            shell.dispose();
        }
    }

    private SendBar bar(Connection connection) {
        shell = new Shell(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), SWT.SHELL_TRIM);
        shell.setLayout(new org.eclipse.swt.layout.FillLayout());
        SendBar bar = new SendBar(new Composite(shell, SWT.NONE), connection);
        bar.control().getParent().setLayout(new org.eclipse.swt.layout.FillLayout());
        shell.setSize(900, 110);
        shell.open();
        return bar;
    }

    private static Connection connection(String name, int echoPort) {
        ConnectionProfile profile = ConnectionProfile.create(name, PortAddress.parse("sim:" + name))
                .withStation(Optional.of(new StationProfile(PublishedPassword.SSID, false)));
        ConnectionProfile whole = echoPort == 0 ? profile : profile.withClients(List.of(new ClientProfile("localhost", echoPort, DataBehaviour.NOTHING)));
        return EventLoop.inJob(() -> Connections.get().save(whole));
    }

    private static Connection online(String name, int echoPort) {
        Connection connection = connection(name, echoPort);
        connection.connect();
        EventLoop.until("it is online", () -> connection.session().state() instanceof SessionState.Online
                && (echoPort == 0 || connection.snapshot().links().stream().anyMatch(link -> link.state() instanceof LinkState.Open)));
        return connection;
    }

    private <T extends Control> T find(Class<T> type, String id) {
        return Widgets.find(shell, type, id);
    }

    private ToolItem tool(String id) {
        for (ToolItem item : find(ToolBar.class, "sendTools").getItems()) {
            if (id.equals(item.getData(Ids.WIDGET))) {
                return item;
            }
        }
        throw new AssertionError("no button " + id);
    }

    private void press(String id) {
        assertThat(tool(id).isEnabled()).as(id).isTrue();
        tool(id).notifyListeners(SWT.Selection, new Event());
    }

    private void type(String text) {
        find(Text.class, "sendText").setText(text);
    }

    private void enter() {
        find(Text.class, "sendText").notifyListeners(SWT.DefaultSelection, new Event());
    }

    private void key(int code) {
        Event event = new Event();
        event.keyCode = code;
        event.doit = true;
        find(Text.class, "sendText").notifyListeners(SWT.KeyDown, event);
    }

    private void choose(String id, String start) {
        Combo combo = find(Combo.class, id);
        EventLoop.until("one can choose " + start, () -> List.of(combo.getItems()).stream().anyMatch(item -> item.startsWith(start)));
        for (int i = 0; i < combo.getItemCount(); i++) {
            if (combo.getItem(i).startsWith(start)) {
                combo.select(i);
                combo.notifyListeners(SWT.Selection, new Event());
                return;
            }
        }
    }

    private void untilStatus(String part) {
        Text status = find(Text.class, "sendStatus");
        try {
            EventLoop.until("the bar says " + part, () -> status.getText().contains(part));
        } catch (AssertionError e) {
            throw new AssertionError("the bar says " + status.getText(), e);
        }
    }

    @Test
    void withoutAConnectionItSaysWhyNothingCanBeSent() {
        bar(connection("off", 0));
        type("AT");
        untilStatus("connect to send");
        assertThat(tool("send").isEnabled()).isFalse();
        assertThat(tool("send").getToolTipText()).contains("Not connected");
        enter();
        assertThat(find(Text.class, "sendText").getText()).isEqualTo("AT");
    }

    @Test
    void aCommandIsSentAndAnsweredAndComesBackByUp() {
        bar(online("command", 0));
        type("AT+GMR");
        EventLoop.until("it can be sent", () -> tool("send").isEnabled());
        untilStatus("versions");
        Pictures.take(shell, "sendbar-hint");
        enter();
        assertThat(find(Text.class, "sendText").getText()).isEmpty();
        untilStatus("OK after");
        type("AT+NOSUCH");
        enter();
        untilStatus("AT+NOSUCH");
        key(SWT.ARROW_UP);
        assertThat(find(Text.class, "sendText").getText()).isEqualTo("AT+NOSUCH");
        key(SWT.ARROW_UP);
        assertThat(find(Text.class, "sendText").getText()).isEqualTo("AT+GMR");
        key(SWT.ARROW_DOWN);
        key(SWT.ARROW_DOWN);
        assertThat(find(Text.class, "sendText").getText()).isEmpty();
    }

    @Test
    void controlSpaceListsTheModulesCommands() {
        bar(online("assist", 0));
        EventLoop.until("the module is known", () -> find(Text.class, "sendText").getMessage().contains("Ctrl+Space"));
        Text field = find(Text.class, "sendText");
        field.setText("AT+CWJ");
        field.setSelection(6);
        Event keys = new Event();
        keys.keyCode = ' ';
        keys.character = ' ';
        keys.stateMask = SWT.CTRL;
        keys.doit = true;
        field.notifyListeners(SWT.KeyDown, keys);
        EventLoop.until("the list is open", () -> proposals().contains("AT+CWJAP=\"<ssid>\",\"<password>\"[,\"<bssid>\"[,<pci>]]"));
        assertThat(proposals()).contains("AT+CWJAP?", "AT+CWJAP_CUR?").doesNotContain("AT+GMR");
        field.setText("");
    }

    /** The texts of the list that is open, if one is. */
    private static List<String> proposals() {
        for (Shell open : Display.getCurrent().getShells()) {
            for (Control child : open.getChildren()) {
                if (open.isVisible() && child instanceof Composite frame && frame.getChildren().length > 0
                        && frame.getChildren()[0] instanceof Table table) {
                    return Stream.of(table.getItems()).map(TableItem::getText).toList();
                }
                if (open.isVisible() && child instanceof Table table) {
                    return Stream.of(table.getItems()).map(TableItem::getText).toList();
                }
            }
        }
        return List.of();
    }

    @Test
    void dataGoesToTheChosenLinkAsItIsWritten() throws IOException {
        try (EchoPeer peer = new EchoPeer()) {
            Connection connection = online("data", peer.port());
            bar(connection);
            AtomicLong heard = new AtomicLong();
            try (var reception = connection.session().receive(data -> heard.addAndGet(data.bytes().length))) {
                choose("sendTarget", "Link ");
                type("a\\qb");
                untilStatus("\\q");
                Pictures.take(shell, "sendbar-wrong");
                assertThat(tool("send").isEnabled()).isFalse();
                type("ab\\x00");
                choose("sendEnd", "CR LF");
                press("send");
                untilStatus("5 bytes sent");
                EventLoop.until("the echo has come", () -> heard.get() == 5);
                choose("sendNotation", "Hex");
                type("48 65 6C");
                press("send");
                untilStatus("5 bytes sent");
                EventLoop.until("the echo has come", () -> heard.get() == 10);
            }
        }
    }

    @Test
    void allClientsOfTheServerGetTheSame() throws IOException {
        int port;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        Connection connection = EventLoop.inJob(() -> Connections.get().save(ConnectionProfile.create("server", PortAddress.parse("sim:server"))
                .withStation(Optional.of(new StationProfile(PublishedPassword.SSID, false)))
                .withServer(Optional.of(new ServerProfile(port, DataBehaviour.NOTHING)))));
        connection.connect();
        EventLoop.until("the server stands", () -> connection.snapshot().server().filter(server -> server.listening()).isPresent());
        bar(connection);
        choose("sendTarget", "All server clients");
        untilStatus("Nobody is connected");
        try (Socket one = new Socket(InetAddress.getLoopbackAddress(), port); Socket two = new Socket(InetAddress.getLoopbackAddress(), port)) {
            EventLoop.until("both are there", () -> connection.snapshot().server().orElseThrow().clients() == 2);
            type("hi");
            EventLoop.until("it can be sent", () -> tool("send").isEnabled());
            press("send");
            untilStatus("2 bytes sent");
            for (Socket visitor : List.of(one, two)) {
                assertThat(EventLoop.inJob(() -> new String(visitor.getInputStream().readNBytes(2), StandardCharsets.US_ASCII))).isEqualTo("hi");
            }
        }
    }

    @Test
    void aTargetThatHasEndedStaysChosenAndSaysSo() throws IOException {
        try (EchoPeer peer = new EchoPeer()) {
            Connection connection = online("ended", peer.port());
            bar(connection);
            choose("sendTarget", "Link ");
            type("for the link only");
            String key = connection.snapshot().links().getFirst().key();
            EventLoop.inJob(() -> {
                connection.session().closeLink(key, java.time.Duration.ofSeconds(20));
                return true;
            });
            untilStatus("link is not open");
            assertThat(tool("send").isEnabled()).isFalse();
            assertThat(find(Combo.class, "sendTarget").getText()).startsWith("Link ");
        }
    }

    @Test
    void repeatingSendsUntilItIsStoppedAndCounts() throws IOException {
        try (EchoPeer peer = new EchoPeer()) {
            Connection connection = online("repeat", peer.port());
            bar(connection);
            new Kept().pauseMillis(10);
            AtomicLong heard = new AtomicLong();
            try (var reception = connection.session().receive(data -> heard.addAndGet(data.bytes().length))) {
                choose("sendTarget", "Link ");
                type("x");
                press("repeat");
                untilStatus("times, every 10 ms");
                EventLoop.until("it was sent three times", () -> heard.get() >= 3);
                assertThat(tool("stop").isEnabled()).isTrue();
                press("repeat");
                EventLoop.until("it is over", () -> !tool("stop").isEnabled());
                assertThat(find(Text.class, "sendText").getText()).isEqualTo("x");
            }
        }
    }

    @Test
    void aFileIsSentWithItsRateAndCanBeStopped(@TempDir Path folder) throws IOException {
        try (EchoPeer peer = new EchoPeer()) {
            Connection connection = online("file", peer.port());
            SendBar bar = bar(connection);
            Path file = Files.write(folder.resolve("big.bin"), new byte[300_000]);
            Path small = Files.writeString(folder.resolve("small.txt"), "small", StandardCharsets.US_ASCII);
            assertThat(tool("file").isEnabled()).isFalse();
            choose("sendTarget", "Link ");
            assertThat(tool("file").isEnabled()).isTrue();
            bar.file(small);
            untilStatus("5 bytes sent");
            bar.file(file);
            untilStatus("bytes/s");
            Pictures.take(shell, "sendbar-file");
            press("stop");
            untilStatus("Stopped");
            bar.file(folder.resolve("nowhere"));
            untilStatus("can't be read");
        }
    }

    @Test
    void aMacroIsRunFromTheMenuAndByItsCommand() throws Exception {
        Macros.replace(List.of(new Macro("Version & co", MacroTarget.LINE, "AT+GMR", Notation.PLAIN, LineEnd.CRLF),
                new Macro("Everybody", MacroTarget.VISITORS, "hi", Notation.PLAIN, LineEnd.CRLF)));
        Connection connection = online("macro", 0);
        SendBar bar = bar(connection);
        MenuItem[] items = menu(bar);
        assertThat(items[0].getText()).startsWith("Version && co");
        items[0].notifyListeners(SWT.Selection, new Event());
        untilStatus("OK after");
        items[1].notifyListeners(SWT.Selection, new Event());
        untilStatus("Everybody");
        find(Text.class, "sendText").setText("x");
        find(Text.class, "sendText").setText("");
        Commands.run(Ids.MACRO, Map.of(Ids.MACRO_NUMBER, "1"));
        untilStatus("OK after");
        Commands.run(Ids.MACRO, Map.of(Ids.MACRO_NUMBER, "9"));
        untilStatus("no macro 9");
    }

    @Test
    void nineMacrosHaveKeysInConsolesAndConnections() {
        IBindingService service = PlatformUI.getWorkbench().getService(IBindingService.class);
        for (String context : new String[] {Ids.CONSOLE_CONTEXT, Ids.CONNECTIONS_CONTEXT}) {
            assertThat(Stream.of(service.getBindings()).filter(binding -> binding.getContextId().equals(context))
                    .filter(binding -> binding.getParameterizedCommand() != null && binding.getParameterizedCommand().getId().equals(Ids.MACRO))
                    .map(binding -> String.valueOf(binding.getParameterizedCommand().getParameterMap().get(Ids.MACRO_NUMBER)))).contains("1", "2", "3",
                            "4", "5", "6", "7", "8", "9");
        }
        assertThat(new MacroNumbers().getParameterValues()).hasSize(9).containsEntry("Macro 3", "3");
    }

    private static MenuItem[] menu(SendBar bar) {
        return bar.tools().macroMenu().getItems();
    }

    @Test
    void theConsoleOfAConnectionHasABarBelowItsRows() {
        Connection connection = online("console", 0);
        Shell window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
        EventLoop.until("the console is shown", () -> SendBar.near(null, Optional.of(connection)).isPresent());
        SendBar bar = SendBar.near(null, Optional.of(connection)).orElseThrow();
        EventLoop.until("the bar is visible", bar.control()::isVisible);
        bar.setFocus();
        EventLoop.until("the module can be asked", () -> connection.snapshot().module().isPresent());
        shell = new Shell(window);
        bar.run(new Macro("version", MacroTarget.LINE, "AT+GMR", Notation.PLAIN, LineEnd.CRLF));
        Text status = Widgets.find((Composite) bar.control(), Text.class, "sendStatus");
        EventLoop.until("the module has answered", () -> status.getText().contains("OK after"));
        Pictures.take(window, "sendbar-console");
    }

    @Test
    void aConnectionThatOnlyListensTakesRawBytes() {
        Connection connection = EventLoop.inJob(() -> Connections.get().save(
                ConnectionProfile.create("raw", PortAddress.parse("sim:raw")).withUse(org.espbench.connection.profile.Use.LISTEN)));
        connection.connect();
        EventLoop.until("it listens", () -> connection.session().state() instanceof SessionState.Listening);
        bar(connection);
        assertThat(find(Combo.class, "sendTarget").getItems()).containsExactly("Serial line");
        assertThat(find(Combo.class, "sendEnd").getText()).isEqualTo("CR LF");
        type("AT");
        EventLoop.until("it can be sent", () -> tool("send").isEnabled());
        press("send");
        untilStatus("4 bytes sent");
        EventLoop.until("the module has answered", () -> connection.capture().filter(capture -> capture.rows() > 2).isPresent());
    }
}
