package org.espbench.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.contexts.IContextService;
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

/** The bytes of the selected rows below the rows of a console. */
class BytesAnnexTest {

    private static final String ID = "bytes";
    private static final String COMMAND = "org.espbench.ui.console.bytes";

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private Shell shell;
    private TrafficCanvas canvas;

    @BeforeEach
    void open() throws Exception {
        InstanceScope.INSTANCE.getNode("org.espbench.ui/console").clear();
        IWorkbenchPage page = workbench.page();
        page.activate(page.showView("org.eclipse.ui.console.ConsoleView"));
        MemoryCapture capture = new MemoryCapture(1000, n -> "row " + n);
        TrafficConsoles.show(ID, "Bytes", capture);
        shell = page.getWorkbenchWindow().getShell();
        EventLoop.until("the console is there", () -> {
            try {
                canvas = Widgets.find(shell, TrafficCanvas.class, "console.canvas");
                return canvas.capture() == capture && !canvas.visibleRows().isEmpty();
            } catch (AssertionError e) {
                return false;
            }
        });
        page.activate(page.findView("org.eclipse.ui.console.ConsoleView"));
        EventLoop.until("the console's commands are its own", () -> PlatformUI.getWorkbench().getService(IContextService.class).getActiveContextIds()
                .contains(Ids.CONSOLE_CONTEXT));
    }

    @AfterEach
    void close() {
        TrafficConsoles.find(ID).ifPresent(c -> ConsolePlugin.getDefault().getConsoleManager().removeConsoles(new IConsole[] {c}));
        InstanceScope.INSTANCE.getNode("org.espbench.ui/console").remove("bytes");
    }

    private boolean there() {
        try {
            return pane().isVisible();
        } catch (AssertionError e) {
            return false;
        }
    }

    private StyledText pane() {
        return Widgets.find(shell, StyledText.class, "bytes");
    }

    private void untilShown(String part) {
        EventLoop.until("it shows " + part, () -> pane().getText().contains(part));
    }

    @Test
    void theBytesOfTheSelectedRowsFollowTheSelection() throws Exception {
        Commands.run(COMMAND, Map.of());
        EventLoop.until("they are there", this::there);
        assertThat(pane().getText()).isEqualTo("Select rows to see their bytes.");
        canvas.showRow(7);
        untilShown("0000  72 6f 77 20 37                                    row 7");
        canvas.moveLead(1, true);
        untilShown("row 8");
        assertThat(pane().getText()).contains("row 7").contains("5 bytes");
        Pictures.take(shell, "bytes");
        canvas.selectAll();
        untilShown("and 800 more rows");
        Commands.run(COMMAND, Map.of());
        assertThat(there()).isFalse();
    }

    @Test
    void whoWantedThemHasThemInTheNextConsoleToo() throws Exception {
        Commands.run(COMMAND, Map.of());
        EventLoop.until("they are there", this::there);
        close(ID);
        TrafficConsoles.show(ID, "Bytes", new MemoryCapture(10, n -> "another " + n));
        EventLoop.until("the next console has them", this::there);
    }

    private static void close(String id) {
        TrafficConsoles.find(id).ifPresent(c -> ConsolePlugin.getDefault().getConsoleManager().removeConsoles(new IConsole[] {c}));
        EventLoop.settle();
    }
}
