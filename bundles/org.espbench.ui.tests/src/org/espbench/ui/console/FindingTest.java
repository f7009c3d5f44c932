package org.espbench.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.handlers.IHandlerService;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Pictures;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Finding in a console of the workbench. */
class FindingTest {

    private static final String ID = "finding";
    private static final long ROWS = 100_000;

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private Shell shell;
    private TrafficCanvas canvas;
    private Composite bar;
    private Text field;

    @BeforeEach
    void open() throws Exception {
        InstanceScope.INSTANCE.getNode("org.espbench.ui/console").clear();
        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView("org.eclipse.ui.console.ConsoleView");
        MemoryCapture capture = new MemoryCapture(ROWS, n -> n % 1000 == 7 ? "AT+CIPSEND=" + n + "\u240d\u240a" : "a row like others " + n);
        TrafficConsoles.show(ID, "Finding", capture);
        shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
        EventLoop.until("the console is there", () -> {
            try {
                canvas = Widgets.find(shell, TrafficCanvas.class, "console.canvas");
                return !canvas.visibleRows().isEmpty() && canvas.capture() == capture;
            } catch (AssertionError e) {
                return false;
            }
        });
        bar = Widgets.find(shell, Composite.class, "find");
        field = Widgets.find(shell, Text.class, "find.field");
    }

    @AfterEach
    void close() {
        TrafficConsoles.find(ID).ifPresent(c -> ConsolePlugin.getDefault().getConsoleManager().removeConsoles(new IConsole[] {c}));
    }

    private void press(int key, int mask) {
        Event event = new Event();
        event.keyCode = key;
        event.stateMask = mask;
        field.notifyListeners(SWT.KeyDown, event);
    }

    private void openBar() throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.findReplace", null);
        assertThat(bar.isVisible()).isTrue();
    }

    private String said() {
        return Widgets.find(shell, Label.class, "find.said").getText();
    }

    private void option(int index) {
        ToolItem item = Widgets.find(shell, ToolBar.class, "find.options").getItem(index);
        item.setSelection(!item.getSelection());
        item.notifyListeners(SWT.Selection, new Event());
    }

    private void untilFound(long row) {
        EventLoop.until("row " + row + " is selected", () -> canvas.selection().lead() == row);
        EventLoop.until("it is in view", () -> canvas.visibleRows().stream().anyMatch(r -> r.number() == row));
    }

    @Test
    void typingFindsAndSaysHowManyThereAre() throws Exception {
        canvas.toFirst(false);
        openBar();
        field.setText("cip");
        untilFound(7);
        field.setText("cipsend");
        untilFound(7);
        EventLoop.until("all are counted", () -> Widgets.find(shell, Label.class, "find.count").getText().startsWith("100 "));
        Pictures.take(shell, "find");
        press(SWT.CR, 0);
        untilFound(1007);
        press(SWT.CR, SWT.SHIFT);
        untilFound(7);
        assertThat(said()).isEmpty();
        press(SWT.CR, SWT.SHIFT);
        untilFound(99_007);
        assertThat(said()).isEqualTo("Went on from the end.");
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.espbench.ui.console.findNext", null);
        untilFound(7);
        assertThat(said()).isEqualTo("Went on from the beginning.");
        press(SWT.ESC, 0);
        assertThat(bar.isVisible()).isFalse();
        // Another window may have been in front: the rows have the keyboard as soon as this one has it.
        EventLoop.until("the rows have the keyboard", () -> {
            shell.forceActive();
            return canvas.isFocusControl();
        });
    }

    @Test
    void caseRegexAndHexAreAsChosen() throws Exception {
        canvas.toFirst(false);
        openBar();
        option(0);
        field.setText("cipsend");
        EventLoop.until("it says that there is nothing", () -> said().equals("Nothing found."));
        assertThat(canvas.selection().lead()).isZero();
        option(1);
        field.setText("SEND=[23]\\d*");
        untilFound(2007);
        field.setText("SEND=[");
        assertThat(said()).startsWith("This is no regular expression yet");
        option(2);
        field.setText("3d 31 30");
        untilFound(1007);
        field.setText("3d 3");
        assertThat(said()).startsWith("Hex bytes have two digits");
    }
}
