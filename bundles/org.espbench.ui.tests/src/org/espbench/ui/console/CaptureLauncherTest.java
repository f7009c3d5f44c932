package org.espbench.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.ide.IDE;
import org.espbench.modem.time.Time;
import org.espbench.traffic.LiveCapture;
import org.espbench.ui.Ids;
import org.espbench.ui.command.Commands;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Pictures;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CaptureLauncherTest {

    private static final Instant BEGIN = Instant.parse("2026-03-04T05:06:07Z");

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private Path file;

    @BeforeEach
    void capture(@TempDir Path folder) {
        file = folder.resolve("earlier.pcapng");
        EventLoop.inJob(() -> {
            try (LiveCapture capture = LiveCapture.create(file, Time.real(), e -> { })) {
                for (int i = 0; i < 200; i++) {
                    byte[] command = "AT+GMR\r\n".getBytes(StandardCharsets.US_ASCII);
                    byte[] answer = "\r\nOK\r\n".getBytes(StandardCharsets.US_ASCII);
                    capture.transmitted(BEGIN.plusMillis(i * 100), command, 0, command.length);
                    capture.received(BEGIN.plusMillis(i * 100 + 3), answer, 0, answer.length);
                }
            }
            return true;
        });
    }

    @AfterEach
    void closeAll() {
        for (IConsole console : ConsolePlugin.getDefault().getConsoleManager().getConsoles()) {
            if (console instanceof TrafficConsole traffic) {
                TrafficConsoles.close(traffic);
            }
        }
        EventLoop.settle();
    }

    private static Shell window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    private TrafficConsole opened() {
        EventLoop.until("the console is there", () -> TrafficConsoles.find(file.toUri().toString()).isPresent());
        TrafficConsole console = TrafficConsoles.find(file.toUri().toString()).orElseThrow();
        EventLoop.until("all is decoded", () -> !console.capture().growing() && console.capture().rows() >= 400);
        return console;
    }

    /** Of the page that is in view. */
    private static <T extends Control> Optional<T> visible(Composite parent, Class<T> type, String id) {
        for (Control child : parent.getChildren()) {
            if (id.equals(child.getData(Ids.WIDGET)) && child.isVisible()) {
                return Optional.of(type.cast(child));
            }
            if (child instanceof Composite composite) {
                Optional<T> found = visible(composite, type, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    @Test
    void aFileOpensInTheConsoleAsItWouldInAnEditor() throws PartInitException {
        IEditorDescriptor editor = IDE.getEditorDescriptor("some.pcapng", true, false);
        assertThat(editor.getId()).isEqualTo("org.espbench.ui.openCapture");
        IContentType type = Platform.getContentTypeManager().findContentTypeFor("some.pcapng");
        assertThat(type.getId()).isEqualTo("org.espbench.ui.pcapng");
        IDE.openEditor(workbench.page(), file.toUri(), editor.getId(), true);
        TrafficConsole console = opened();
        assertThat(console.getName()).isEqualTo("earlier.pcapng");
        EventLoop.until("its page is in view", () -> visible(window(), Control.class, "console.canvas").isPresent());
        assertThat(visible(window(), Text.class, "sendText")).isEmpty();
        assertThat(visible(window(), Text.class, "origin")).isEmpty();
    }

    @Test
    void openedAgainItIsTheSameConsole() {
        CaptureLauncher.open(file);
        TrafficConsole console = opened();
        CaptureLauncher.open(file);
        EventLoop.settle();
        assertThat(ConsolePlugin.getDefault().getConsoleManager().getConsoles()).containsOnlyOnce(console);
    }

    @Test
    void aDamagedFileSaysWhereAndShowsTheRest() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 2; i < bytes.length / 2 + 40; i++) {
            bytes[i] = (byte) 0xA5;
        }
        Files.write(file, bytes);
        Files.list(file.getParent()).filter(each -> !each.equals(file)).forEach(each -> each.toFile().delete());
        CaptureLauncher.open(file);
        EventLoop.until("the damage is told", () -> visible(window(), Text.class, "origin").filter(text -> !text.getText().isEmpty()).isPresent());
        Pictures.take(window(), "capture-damaged");
    }

    @Test
    void aCaptureFromElsewhereSaysSo() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("espbench 1 ");
        assertThat(at).as("where our head is").isPositive();
        // Another program's comment of the same length.
        bytes[at] = '?';
        Files.write(file, bytes);
        Files.list(file.getParent()).filter(each -> !each.equals(file)).forEach(each -> each.toFile().delete());
        CaptureLauncher.open(file);
        EventLoop.until("it says so", () -> visible(window(), Text.class, "origin").filter(strip -> strip.getText().contains("Another program")).isPresent());
    }

    @Test
    void statisticsAreToggledByTheirCommandAndShowRows() {
        CaptureLauncher.open(file);
        opened();
        EventLoop.until("its page is in view", () -> visible(window(), Control.class, "console.canvas").isPresent());
        workbench.page().activate(workbench.page().findView(IConsoleConstants.ID_CONSOLE_VIEW));
        EventLoop.until("the command can be run", () -> Commands.enabled("org.espbench.ui.console.statistics"));
        assertThat(PlatformUI.getWorkbench().getService(IContextService.class).getActiveContextIds().contains(Ids.CONSOLE_CONTEXT)).as("keys work")
                .isTrue();
        Commands.run("org.espbench.ui.console.statistics", Map.of());
        EventLoop.until("the statistics are there", () -> visible(window(), Composite.class, "statistics").isPresent());
        Composite area = visible(window(), Composite.class, "throughputArea").orElseThrow();
        EventLoop.until("all is added up", () -> area.getToolTipText().contains("AT sent: 1600"));
        Pictures.take(window(), "capture-statistics");
        TrafficCanvas canvas = visible(window(), TrafficCanvas.class, "console.canvas").orElseThrow();
        Event home = new Event();
        home.keyCode = SWT.HOME;
        area.notifyListeners(SWT.KeyDown, home);
        assertThat(canvas.selection().lead()).isZero();
        EventLoop.until("the first row is in view", () -> !canvas.visibleRows().isEmpty() && canvas.visibleRows().getFirst().number() == 0);
        assertThat(canvas.leadTime()).contains(BEGIN);
        Commands.run("org.espbench.ui.console.statistics", Map.of());
        EventLoop.until("the statistics are gone", () -> visible(window(), Composite.class, "statistics").isEmpty());
    }

    @Test
    void whatIsNoCaptureIsToldOnce() throws IOException {
        Path other = Files.writeString(file.resolveSibling("no.pcapng"), "not a capture");
        boolean[] told = new boolean[1];
        Widgets.inDialog("Open Capture", shell -> told[0] = true, () -> {
            CaptureLauncher.open(other);
            EventLoop.until("a dialog says so", () -> told[0]);
        });
        assertThat(TrafficConsoles.find(other.toUri().toString())).isEmpty();
    }
}
