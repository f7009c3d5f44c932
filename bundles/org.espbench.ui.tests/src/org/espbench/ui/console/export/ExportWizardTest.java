package org.espbench.ui.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.espbench.modem.time.Time;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureFile;
import org.espbench.traffic.LiveCapture;
import org.espbench.ui.console.log.ImportWizard;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Pictures;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExportWizardTest {

    private static final Instant BEGIN = Instant.parse("2026-03-04T05:06:07Z");

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    @TempDir
    private Path folder;
    private Capture capture;

    @BeforeEach
    void make() {
        Path file = folder.resolve("made.pcapng");
        capture = EventLoop.inJob(() -> {
            try (LiveCapture made = LiveCapture.create(file, Time.real(), e -> { })) {
                said(made, true, 0, "AT+CIPMUX=1\r\n");
                said(made, false, 1, "\r\nOK\r\n");
                said(made, false, 2, "0,CONNECT\r\n");
                said(made, true, 3, "AT+CIPSEND=0,5\r\n");
                said(made, false, 4, "\r\nOK\r\n> ");
                said(made, true, 5, "hello");
                said(made, false, 6, "\r\nSEND OK\r\n");
                said(made, false, 7, "\r\n+IPD,0,5:world");
            }
            return CaptureFile.open(file).await(java.time.Duration.ofSeconds(30));
        });
    }

    @AfterEach
    void close() {
        EventLoop.inJob(() -> {
            capture.close();
            return true;
        });
    }

    private static void said(LiveCapture made, boolean out, int millis, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        if (out) {
            made.transmitted(BEGIN.plusMillis(millis), bytes, 0, bytes.length);
        } else {
            made.received(BEGIN.plusMillis(millis), bytes, 0, bytes.length);
        }
    }

    private static Shell window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    private void inWizard(long from, long end, java.util.function.Consumer<Shell> answer) {
        Exportable source = new Exportable() {
            @Override
            public String getName() {
                return "made: by/hand";
            }

            @Override
            public Capture capture() {
                return capture;
            }
        };
        Widgets.inDialog("Export Capture", answer, () -> ExportWizard.open(window(), source, from, end));
    }

    private static void choose(Shell shell, String id, String start) {
        Combo combo = Widgets.find(shell, Combo.class, id);
        for (int i = 0; i < combo.getItemCount(); i++) {
            if (combo.getItem(i).startsWith(start)) {
                combo.select(i);
                combo.notifyListeners(SWT.Selection, new Event());
                return;
            }
        }
        throw new AssertionError("one can't choose " + start + " among " + List.of(combo.getItems()));
    }

    private static void finish(Shell shell) {
        EventLoop.settle();
        Widgets.click(Widgets.button(shell, "Finish"));
    }

    private void export(String form, Path file, long from, long end) {
        inWizard(from, end, shell -> {
            choose(shell, "exportForm", form);
            Widgets.find(shell, Text.class, "exportFile").setText(file.toString());
            EventLoop.settle();
            Pictures.take(shell, "export-wizard");
            finish(shell);
        });
        EventLoop.until("the file is there", () -> Files.exists(file)
                && !Files.exists(file.resolveSibling(file.getFileName() + ".part")));
    }

    @Test
    void eachFormIsWritten() throws IOException {
        export("Text", folder.resolve("a.txt"), 0, 0);
        assertThat(Files.readString(folder.resolve("a.txt"))).contains("> AT+CIPMUX=1").contains("hello");
        export("Table", folder.resolve("a.csv"), 0, 0);
        assertThat(Files.readString(folder.resolve("a.csv"))).startsWith("number,time");
        export("Hex dump", folder.resolve("a.hex.txt"), 0, 0);
        assertThat(Files.readString(folder.resolve("a.hex.txt"))).contains("68 65 6c 6c 6f");
        export("What one link received", folder.resolve("in.bin"), 0, 0);
        assertThat(folder.resolve("in.bin")).hasContent("world");
        export("What one link was given", folder.resolve("out.bin"), 0, 0);
        assertThat(folder.resolve("out.bin")).hasContent("hello");
        export("Flows", folder.resolve("flows.pcapng"), 0, 0);
        assertThat(new String(Files.readAllBytes(folder.resolve("flows.pcapng")), StandardCharsets.ISO_8859_1)).contains("hello").contains("world");
    }

    @Test
    void onlyTheSelectedRowsAreWrittenIfTheUserWantsSo() throws IOException {
        inWizard(0, 2, shell -> {
            assertThat(Widgets.find(shell, Button.class, "exportSelected").getSelection()).isTrue();
            choose(shell, "exportForm", "Text");
            Widgets.find(shell, Text.class, "exportFile").setText(folder.resolve("two.txt").toString());
            finish(shell);
        });
        EventLoop.until("it is written", () -> Files.exists(folder.resolve("two.txt")));
        assertThat(Files.readAllLines(folder.resolve("two.txt"))).hasSize(2);
    }

    @Test
    void theProposedNameIsAFileNameWithTheFormsEnding() {
        inWizard(0, 0, shell -> {
            choose(shell, "exportForm", "Table");
            Text file = Widgets.find(shell, Text.class, "exportFile");
            assertThat(file.getText()).endsWith("made_ by_hand.csv");
            choose(shell, "exportForm", "Hex dump");
            assertThat(file.getText()).endsWith("made_ by_hand.hex.txt");
            choose(shell, "exportForm", "Flows");
            assertThat(file.getText()).endsWith("made_ by_hand.pcapng");
            file.setText("relative.txt");
            EventLoop.settle();
            assertThat(Widgets.button(shell, "Finish").isEnabled()).isFalse();
        });
    }

    @Test
    void nothingIsOverwrittenWithoutAQuestion() throws IOException {
        Path file = Files.writeString(folder.resolve("there.txt"), "precious");
        inWizard(0, 0, shell -> {
            choose(shell, "exportForm", "Text");
            Widgets.find(shell, Text.class, "exportFile").setText(file.toString());
            EventLoop.settle();
            answerQuestion("No", () -> Widgets.click(Widgets.button(shell, "Finish")));
            assertThat(shell.isDisposed()).isFalse();
            assertThat(file).hasContent("precious");
            answerQuestion("Yes", () -> Widgets.click(Widgets.button(shell, "Finish")));
        });
        EventLoop.until("it is replaced", () -> content(file).contains("AT+CIPMUX"));
    }

    /** The question has the wizard's title: it is the shell with this button. */
    private static void answerQuestion(String answer, Runnable opener) {
        Runnable[] look = new Runnable[1];
        look[0] = () -> {
            for (Shell shell : org.eclipse.swt.widgets.Display.getCurrent().getShells()) {
                if (shell.isVisible() && shell.getText().equals("Export Capture") && !hasButton(shell, "Finish")) {
                    Widgets.click(Widgets.button(shell, answer));
                    return;
                }
            }
            org.eclipse.swt.widgets.Display.getCurrent().timerExec(20, look[0]);
        };
        org.eclipse.swt.widgets.Display.getCurrent().timerExec(20, look[0]);
        opener.run();
    }

    private static boolean hasButton(Shell shell, String label) {
        try {
            Widgets.button(shell, label);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTerminalsLogBecomesACapture() throws IOException {
        Path log = Files.writeString(folder.resolve("tio.log"), "[05:06:07.100] AT+GMR\n[05:06:07.110] OK\n");
        Path made = folder.resolve("tio.log.pcapng");
        ImportWizard wizard = new ImportWizard();
        Widgets.inDialog("Import Log", shell -> {
            Widgets.find(shell, Text.class, "importedLog").setText(log.toString());
            EventLoop.settle();
            assertThat(Widgets.find(shell, Text.class, "importedCapture").getText()).isEqualTo(made.toString());
            Pictures.take(shell, "import-log");
            finish(shell);
        }, () -> new WizardDialog(window(), wizard).open());
        EventLoop.until("its console is there", () -> java.util.Arrays.stream(org.eclipse.ui.console.ConsolePlugin.getDefault().getConsoleManager()
                .getConsoles()).anyMatch(console -> console.getName().equals("tio.log.pcapng")));
        org.eclipse.ui.console.ConsolePlugin.getDefault().getConsoleManager()
                .removeConsoles(org.eclipse.ui.console.ConsolePlugin.getDefault().getConsoleManager().getConsoles());
    }
}
