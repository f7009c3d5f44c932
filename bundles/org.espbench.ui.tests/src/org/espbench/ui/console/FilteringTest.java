package org.espbench.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

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
import org.espbench.traffic.Direction;
import org.espbench.traffic.Lane;
import org.espbench.traffic.Row;
import org.espbench.traffic.RowKey;
import org.espbench.traffic.search.Filter;
import org.espbench.traffic.search.Needle;
import org.espbench.ui.console.filter.Choice;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Pictures;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Leaving rows out in a console of the workbench. */
class FilteringTest {

    private static final String ID = "filtering";
    private static final long ROWS = 100_000;

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private Shell shell;
    private TrafficCanvas canvas;
    private Composite bar;
    private Text field;
    private MemoryCapture capture;

    @BeforeEach
    void open() throws Exception {
        InstanceScope.INSTANCE.getNode("org.espbench.ui/console/filter").clear();
        InstanceScope.INSTANCE.getNode("org.espbench.ui/console/filters").clear();
        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView("org.eclipse.ui.console.ConsoleView");
        capture = new MemoryCapture(ROWS, n -> n % 1000 == 7 ? "AT+CIPSEND=" + n + "\u240d\u240a" : "a row like others " + n);
        TrafficConsoles.show(ID, "Filtering", capture);
        look();
    }

    private void look() {
        shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
        EventLoop.until("the console is there", () -> {
            try {
                canvas = Widgets.find(shell, TrafficCanvas.class, "console.canvas");
                return !canvas.visibleRows().isEmpty() && canvas.capture() == capture;
            } catch (AssertionError e) {
                return false;
            }
        });
        bar = Widgets.find(shell, Composite.class, "filter");
        field = Widgets.find(shell, Text.class, "filter.field");
    }

    @AfterEach
    void close() {
        TrafficConsoles.find(ID).ifPresent(c -> ConsolePlugin.getDefault().getConsoleManager().removeConsoles(new IConsole[] {c}));
    }

    private void run(String command) throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    }

    private String said() {
        return Widgets.find(shell, Label.class, "filter.said").getText();
    }

    private List<Long> numbers() {
        return canvas.visibleRows().stream().map(Row::number).toList();
    }

    private void untilSaid(String sentence) {
        EventLoop.until("it says " + sentence, () -> said().equals(sentence));
    }

    @Test
    void whatIsTypedLeavesOutTheOtherRowsAndKeepsThePlace() throws Exception {
        canvas.showRow(50_007);
        EventLoop.until("row 50007 is in view", () -> numbers().contains(50_007L));
        run("org.espbench.ui.console.filter");
        assertThat(bar.isVisible()).isTrue();
        field.setText("CIPSEND");
        untilSaid("100 of 100,000");
        EventLoop.until("only those are in view, the selected one among them", () -> numbers().contains(50_007L) && numbers().contains(51_007L));
        assertThat(canvas.selection().lead()).isEqualTo(50);
        Pictures.take(shell, "filter");
        canvas.moveLead(1, false);
        assertThat(canvas.place()).isEqualTo(51_007);
        run("org.espbench.ui.console.filter");
        EventLoop.until("all rows are there, the same one selected and in view", () -> numbers().contains(51_007L) && numbers().contains(51_006L));
        assertThat(canvas.selection().lead()).isEqualTo(51_007);
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    void filteredRowsAreFollowedAndStandStillWhenScrolledBack() {
        canvas.setFollowing(true);
        canvas.filter(Filter.ALL.with(Needle.text("CIPSEND", false)));
        EventLoop.until("the last hit is in view", () -> numbers().contains(99_007L) && numbers().contains(98_007L));
        capture.grow(1000);
        EventLoop.until("the new one is in view", () -> numbers().contains(100_007L));
        assertThat(canvas.following()).isTrue();
        canvas.scrollBy(-20);
        EventLoop.until("it has scrolled", () -> !numbers().contains(99_007L) && numbers().size() > 3);
        List<Long> before = numbers();
        capture.grow(10_000);
        EventLoop.until("the new rows are considered", () -> canvas.getVerticalBar().getMaximum() == 111);
        assertThat(numbers()).isEqualTo(before);
    }

    @Test
    void lanesLinksDirectionsAndErrorsAreChosenInMenus() {
        assertThat(new Choice(Set.of(Lane.LINK), Set.of(Direction.TO_MODULE), Set.of(4), false, "", false).filter().accepts(RowKey.of(MemoryCapture.row(0, "x")))).isTrue();
        assertThat(new Choice(Set.of(), Set.of(), Set.of(3), false, "", false).filter().accepts(RowKey.of(MemoryCapture.row(0, "x")))).isFalse();
        assertThat(new Choice(Set.of(), Set.of(), Set.of(), true, "", false).filter().accepts(RowKey.of(MemoryCapture.row(0, "x")))).isFalse();
        Choice all = new Choice(Set.of(Lane.AT, Lane.LINK), Set.of(Direction.FROM_MODULE), Set.of(0, 4), true, "a;b,c=d", true);
        assertThat(Choice.decoded(all.encoded())).isEqualTo(all);
        assertThat(Choice.decoded("nonsense")).isEqualTo(Choice.ALL);
    }

    @Test
    void anExpressionThatIsNoneYetChangesNothing() throws Exception {
        run("org.espbench.ui.console.filter");
        ToolItem regex = Widgets.find(shell, ToolBar.class, "filter.options").getItem(0);
        regex.setSelection(true);
        regex.notifyListeners(SWT.Selection, new Event());
        field.setText("SEND=1(");
        assertThat(said()).startsWith("This is no regular expression yet");
        field.setText("SEND=1(\\d)*0*7");
        untilSaid("11 of 100,000");
    }

    @Test
    void theLastFilterOfAConsoleComesBackWithIt() throws Exception {
        run("org.espbench.ui.console.filter");
        field.setText("CIPSEND");
        untilSaid("100 of 100,000");
        close();
        TrafficConsoles.show(ID, "Filtering", capture);
        look();
        assertThat(bar.isVisible()).isTrue();
        assertThat(field.getText()).isEqualTo("CIPSEND");
        untilSaid("100 of 100,000");
    }
}
