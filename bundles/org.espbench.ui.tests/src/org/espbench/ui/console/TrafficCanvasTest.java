package org.espbench.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.espbench.traffic.Row;
import org.espbench.ui.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of the console on a real display, with captures that need no file. */
class TrafficCanvasTest {

    private static final long PATIENCE = 20_000_000_000L;
    private static final int PAUSE = 5;

    private final Display display = Display.getDefault();
    private final Shell shell = new Shell(display);
    private final TrafficCanvas canvas = new TrafficCanvas(shell, "Traffic of a test");

    @BeforeEach
    void open() {
        shell.setLayout(new FillLayout());
        shell.setSize(900, 500);
        shell.open();
        canvas.forceFocus();
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    /** Runs the event loop until {@code condition} holds. */
    private void until(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new AssertionError("waited in vain until " + what + "; in view are " + numbers());
            }
            if (!display.readAndDispatch()) {
                // Wakes the loop again, in case nothing else does.
                display.timerExec(PAUSE, () -> { });
                display.sleep();
            }
        }
    }

    private List<Long> numbers() {
        return canvas.visibleRows().stream().map(Row::number).toList();
    }

    private void untilInView(long row) {
        until("row " + row + " is in view", () -> numbers().contains(row));
    }

    private void untilAtTop(long row) {
        until("row " + row + " is at the top", () -> !numbers().isEmpty() && numbers().getFirst() == row);
    }

    private void key(int code, int mask) {
        Event event = new Event();
        event.keyCode = code;
        event.stateMask = mask;
        canvas.notifyListeners(SWT.KeyDown, event);
    }

    @Test
    void theEndOfTenMillionRowsIsShownAtOnceWithFewRowsRead() {
        MemoryCapture capture = new MemoryCapture(10_000_000, "x");
        canvas.show(capture);
        untilInView(9_999_999);
        assertThat(numbers()).hasSizeLessThan(100).isSorted();
        key(SWT.HOME, 0);
        untilAtTop(0);
        assertThat(capture.most()).isLessThan(300);
    }

    @Test
    void followsWhileTheCaptureGrows() {
        MemoryCapture capture = new MemoryCapture(0, "x");
        canvas.show(capture);
        capture.grow(5);
        untilInView(4);
        capture.grow(1000);
        untilInView(1004);
        assertThat(canvas.following()).isTrue();
    }

    @Test
    void scrolledBackNothingMovesWhileTheCaptureGrows() {
        MemoryCapture capture = new MemoryCapture(1000, "x");
        canvas.show(capture);
        untilInView(999);
        canvas.scrollBy(-500);
        until("the page has scrolled", () -> !numbers().contains(999L));
        List<Long> before = numbers();
        capture.grow(1000);
        until("the scroll bar knows of the new rows", () -> canvas.getVerticalBar().getMaximum() == 2000);
        assertThat(numbers()).isEqualTo(before);
        key(SWT.END, 0);
        untilInView(1999);
        assertThat(canvas.following()).isTrue();
    }

    @Test
    void aPausedPageStandsStillAndTheEndResumes() {
        MemoryCapture capture = new MemoryCapture(1000, "x");
        canvas.show(capture);
        untilInView(999);
        canvas.setPaused(true);
        List<Long> before = numbers();
        capture.grow(500);
        capture.grow(500);
        // A second page sees the new rows: they have come.
        TrafficCanvas other = new TrafficCanvas(shell, "Another page");
        shell.layout();
        other.show(capture);
        until("the other page stands at the end", () -> other.visibleRows().stream().anyMatch(r -> r.number() == 1999));
        assertThat(canvas.getVerticalBar().getMaximum()).isEqualTo(1000);
        assertThat(numbers()).first().isEqualTo(before.getFirst());
        assertThat(canvas.following()).isFalse();
        key(SWT.END, 0);
        untilInView(1999);
        assertThat(canvas.paused()).isFalse();
    }

    @Test
    void arrowsAndShiftSelectRows() {
        canvas.show(new MemoryCapture(1000, "x"));
        untilInView(999);
        key(SWT.ARROW_UP, 0);
        key(SWT.ARROW_UP, SWT.SHIFT);
        key(SWT.ARROW_UP, SWT.SHIFT);
        assertThat(canvas.selection().from()).isEqualTo(997);
        assertThat(canvas.selection().size()).isEqualTo(3);
        assertThat(canvas.following()).as("a selected row must not run away").isFalse();
        key(SWT.ESC, 0);
        assertThat(canvas.selection().isEmpty()).isTrue();
    }

    @Test
    void pageKeysKeepOneRowInView() {
        canvas.show(new MemoryCapture(1000, "x"));
        untilInView(999);
        key(SWT.HOME, 0);
        untilAtTop(0);
        key(SWT.PAGE_DOWN, 0);
        assertThat(canvas.selection().lead()).isEqualTo(canvas.pageStep());
        untilInView(canvas.pageStep());
    }

    @Test
    void aClickSelectsTheRowUnderIt() {
        canvas.show(new MemoryCapture(1000, "x"));
        untilInView(999);
        key(SWT.HOME, 0);
        untilAtTop(0);
        Event down = new Event();
        down.button = 1;
        down.x = 50;
        down.y = canvas.getClientArea().height / 2;
        canvas.notifyListeners(SWT.MouseDown, down);
        assertThat(numbers()).contains(canvas.selection().lead());
        assertThat(canvas.selection().lead()).isPositive();
    }

    @Test
    void selectAllCostsNoReading() {
        MemoryCapture capture = new MemoryCapture(10_000_000, "x");
        canvas.show(capture);
        untilInView(9_999_999);
        canvas.selectAll();
        assertThat(canvas.selection().size()).isEqualTo(10_000_000);
        assertThat(capture.most()).isLessThan(300);
    }

    @Test
    void aClearedPageShowsOnlyWhatComesAfter() {
        MemoryCapture capture = new MemoryCapture(100, "x");
        canvas.show(capture);
        untilInView(99);
        canvas.clearView();
        until("nothing is in view", () -> numbers().isEmpty());
        capture.grow(1);
        until("only the new row is in view", () -> numbers().equals(List.of(100L)));
        canvas.showAll();
        untilInView(99);
    }

    @Test
    void anotherCaptureReplacesTheFirstAndLetsGoOfIt() {
        MemoryCapture first = new MemoryCapture(100, "x");
        canvas.show(first);
        untilInView(99);
        MemoryCapture second = new MemoryCapture(7, "y");
        canvas.show(second);
        until("the second capture is shown", () -> canvas.visibleRows().stream().map(Row::text).toList().equals(List.of("y", "y", "y", "y", "y", "y", "y")));
        assertThat(first.listeners()).isZero();
        shell.dispose();
        assertThat(second.listeners()).isZero();
    }

    @Test
    void twoPagesOnOneCaptureScrollIndependently() {
        MemoryCapture capture = new MemoryCapture(1000, "x");
        TrafficCanvas other = new TrafficCanvas(shell, "Another page");
        shell.layout();
        canvas.show(capture);
        other.show(capture);
        untilInView(999);
        key(SWT.HOME, 0);
        untilAtTop(0);
        assertThat(other.following()).isTrue();
        until("the other page stands at the end", () -> other.visibleRows().stream().anyMatch(r -> r.number() == 999));
    }

    @Test
    void aCaptureThatCannotBeReadSaysSoAndStays() {
        MemoryCapture capture = new MemoryCapture(1000, "x");
        capture.fail("The capture file is gone.");
        canvas.show(capture);
        until("the failure has arrived", () -> canvas.failure().equals("The capture file is gone."));
        assertThat(canvas.visibleRows()).isEmpty();
    }

    @Test
    void everyLengthOfTextAndWidthOfPageCanBePainted() {
        for (String text : List.of("", "\u240d\u240a", "x".repeat(Row.MAX_TEXT), "\u240a".repeat(Row.MAX_TEXT), "\ud83d\ude80".repeat(200))) {
            MemoryCapture capture = new MemoryCapture(50, text);
            canvas.show(capture);
            until("the text is in view", () -> !canvas.visibleRows().isEmpty() && canvas.visibleRows().getFirst().text().equals(text));
            for (int width : new int[] {1, 40, 333, 900}) {
                shell.setSize(width, 500);
                canvas.shiftText(width);
                Image image = new Image(display, 900, 500);
                GC gc = new GC(image);
                canvas.paint(gc);
                gc.dispose();
                image.dispose();
                canvas.shiftText(-width);
            }
        }
    }

    @Test
    void testsFindThePageByItsId() {
        assertThat(canvas.getData(Ids.WIDGET)).isEqualTo("console.canvas");
    }
}
