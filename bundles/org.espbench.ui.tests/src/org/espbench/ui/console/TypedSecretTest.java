package org.espbench.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.traffic.Capture;
import org.espbench.traffic.LiveCapture;
import org.espbench.traffic.Progress;
import org.espbench.traffic.Row;
import org.espbench.traffic.export.FlowExport;
import org.espbench.traffic.export.RowExport;
import org.espbench.traffic.search.Filter;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.console.send.SendBar;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A password that a user types into the send bar is nowhere afterwards: not in the capture, what is made of it, the history, the workspace or the log. */
class TypedSecretTest {

    private static final String SECRET = "secretpw";

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    @Test
    void aTypedPasswordIsNowhereAfterwards(@TempDir Path folder) throws Exception {
        Connection connection = EventLoop.inJob(() -> Connections.get().save(ConnectionProfile.create("typed", PortAddress.parse("sim:typed"))));
        connection.connect();
        EventLoop.until("its console has a bar", () -> SendBar.near(null, Optional.of(connection)).isPresent());
        EventLoop.until("the module is known", () -> connection.snapshot().module().isPresent());
        SendBar bar = SendBar.near(null, Optional.of(connection)).orElseThrow();
        Text field = Widgets.find((Composite) bar.control(), Text.class, "sendText");
        Text status = Widgets.find((Composite) bar.control(), Text.class, "sendStatus");

        send(field, "AT+CWMODE_CUR=1");
        EventLoop.until("the mode is set", () -> status.getText().contains("OK after"));
        send(field, "AT+CWJAP_CUR=\"x\",\"" + SECRET + "\"");
        EventLoop.until("the answer has come", () -> !status.getText().isEmpty() && !status.getText().contains("Waiting")
                && !status.getText().contains("OK after"));
        assertThat(status.getText()).doesNotContain(SECRET);
        EventLoop.until("the command is captured", () -> rows(connection).stream().anyMatch(row -> row.text().contains("AT+CWJAP_CUR=\"x\",\"********\"")));

        // The line before is what Up brings back.
        Event up = new Event();
        up.keyCode = SWT.ARROW_UP;
        field.notifyListeners(SWT.KeyDown, up);
        assertThat(field.getText()).isEqualTo("AT+CWMODE_CUR=1");

        EventLoop.inJob(() -> {
            Capture capture = connection.capture().orElseThrow();
            ((LiveCapture) capture).flush();
            RowExport export = new RowExport(capture, Filter.ALL, ZoneId.systemDefault());
            export.text(folder.resolve("a.txt"), Progress.NONE);
            export.csv(folder.resolve("a.csv"), Progress.NONE);
            export.hex(folder.resolve("a.hex"), Progress.NONE);
            FlowExport.write(capture, folder.resolve("a.pcapng"), Progress.NONE);
            InstanceScope.INSTANCE.getNode("org.espbench.ui").flush();
            connection.disconnect();
            return true;
        });
        assertThat(holding(folder)).isEmpty();
        assertThat(holding(Platform.getLocation().toPath())).isEmpty();
    }

    private static void send(Text field, String text) {
        field.setText(text);
        EventLoop.settle();
        field.notifyListeners(SWT.DefaultSelection, new Event());
    }

    private static List<Row> rows(Connection connection) {
        return EventLoop.inJob(() -> connection.capture().orElseThrow().rows(0, 1000));
    }

    /** The files below a folder that hold the secret, as text or in hexadecimal. */
    private static List<Path> holding(Path folder) throws IOException {
        String hex = "73 65 63 72 65 74 70 77";
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> {
                try {
                    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                    return content.contains(SECRET) || content.contains(hex);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }
    }
}
