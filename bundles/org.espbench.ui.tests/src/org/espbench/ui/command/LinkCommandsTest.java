package org.espbench.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.LinkSnapshot;
import org.espbench.connection.LinkState;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.robot.EchoPeer;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Widgets;
import org.espbench.ui.secret.PublishedPassword;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandsTest {

    private static final int LONG = 200_000;

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();
    @TempDir
    private Path folder;

    private EchoPeer peer;
    private Connection connection;

    @BeforeEach
    void connect() throws IOException {
        peer = new EchoPeer();
        ConnectionProfile profile = ConnectionProfile.create("linked", PortAddress.parse("sim:linked"))
                .withStation(Optional.of(new StationProfile(PublishedPassword.SSID, false)))
                .withClients(List.of(new ClientProfile("localhost", peer.port(), DataBehaviour.NOTHING)));
        connection = EventLoop.inJob(() -> Connections.get().save(profile));
        connection.connect();
        EventLoop.until("the client is open", () -> link().state() instanceof LinkState.Open);
        workbench.view();
    }

    @AfterEach
    void close() {
        peer.close();
    }

    private LinkSnapshot link() {
        return connection.snapshot().links().get(0);
    }

    private static Tree tree() {
        return Widgets.find(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), Tree.class, "connections");
    }

    private static Optional<TreeItem> line(String begin) {
        return List.of(tree().getItems()).stream().flatMap(top -> List.of(top.getItems()).stream()).filter(item -> item.getText().startsWith(begin)).findFirst();
    }

    private void select(String begin) {
        EventLoop.until("there is a line " + begin, () -> line(begin).isPresent());
        tree().setSelection(line(begin).orElseThrow());
        tree().notifyListeners(SWT.Selection, new Event());
        EventLoop.settle();
    }

    private static void run(String command, Map<String, String> parameters) {
        EventLoop.until(command + " is enabled", () -> Commands.enabled(command));
        Commands.run(command, parameters);
    }

    private Path file(int length) throws IOException {
        return Files.write(folder.resolve("data.bin"), new byte[length]);
    }

    private static Optional<Job> sending() {
        return List.of(Job.getJobManager().find(null)).stream().filter(FileSending.class::isInstance).findFirst();
    }

    @Test
    void aLinkIsClosedAndOpenedAgain() {
        select("Station");
        assertThat(Commands.enabled(Ids.CLOSE_LINK)).as("of a station").isFalse();
        select("Client");
        run(Ids.CLOSE_LINK, Map.of());
        EventLoop.until("it is closed", () -> link().state() instanceof LinkState.Shut);
        run(Ids.OPEN_LINK, Map.of());
        EventLoop.until("it is open", () -> link().state() instanceof LinkState.Open);
        EventLoop.until("it can be closed", () -> Commands.enabled(Ids.CLOSE_LINK) && !Commands.enabled(Ids.OPEN_LINK));
    }

    @Test
    void aFileIsSentToTheOtherSide() throws IOException {
        select("Client");
        run(Ids.SEND_FILE, Map.of(Ids.FILE, file(5000).toString()));
        EventLoop.until("it came back", () -> link().bytesOut() == 5000 && link().bytesIn() == 5000);
        EventLoop.until("the job is over", () -> sending().isEmpty());
    }

    @Test
    void sendingAFileIsCancelled() throws IOException {
        select("Client");
        run(Ids.SEND_FILE, Map.of(Ids.FILE, file(LONG).toString()));
        EventLoop.until("it has begun", () -> link().bytesOut() > 0);
        sending().ifPresent(Job::cancel);
        EventLoop.until("the job is over", () -> sending().isEmpty());
        assertThat(link().bytesOut()).isLessThan(LONG);
        assertThat(connection.session().state()).isInstanceOf(SessionState.Online.class);
    }

    @Test
    void theAddressOfWhatIsSelectedIsCopied() {
        select("Station");
        run(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
        assertThat(clipboard()).isEqualTo(((SessionState.Online) connection.session().state()).address().ip());
        select("Client");
        run(Ids.COPY_ADDRESS, Map.of());
        assertThat(clipboard()).isEqualTo("localhost:" + peer.port());
    }

    private static Object clipboard() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return text;
    }

    @Test
    void thePageAboutWhatIsSelectedIsOpened() {
        select("Station");
        Widgets.inDialog("Properties of linked", shell -> assertThat(Widgets.find(shell, Text.class, "ssid").isVisible()).isTrue(),
                () -> run(Ids.EDIT_THIS, Map.of()));
        select("Client");
        Widgets.inDialog("Properties of linked", shell -> assertThat(Widgets.find(shell, Button.class, "addClient").isVisible()).isTrue(),
                () -> run(Ids.EDIT_THIS, Map.of()));
        select("Module");
        Widgets.inDialog("Properties of linked", shell -> assertThat(Widgets.find(shell, Text.class, "name").isVisible()).isTrue(),
                () -> run(Ids.EDIT_THIS, Map.of()));
    }
}
