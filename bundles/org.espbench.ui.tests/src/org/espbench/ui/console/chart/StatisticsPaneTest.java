package org.espbench.ui.console.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.espbench.modem.time.Time;
import org.espbench.traffic.LiveCapture;
import org.espbench.traffic.Row;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Pictures;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StatisticsPaneTest {

    private static final Instant BEGIN = Instant.parse("2026-03-04T05:06:07Z");

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private final List<Long> rows = new ArrayList<>();
    private Shell shell;
    private LiveCapture capture;

    @BeforeEach
    void open(@TempDir Path folder) {
        capture = EventLoop.inJob(() -> LiveCapture.create(folder.resolve("statistics.pcapng"), Time.real(), e -> { }));
        shell = new Shell(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), SWT.SHELL_TRIM);
        shell.setLayout(new FillLayout());
        shell.setSize(1000, 260);
    }

    @AfterEach
    void close() {
        shell.dispose();
        EventLoop.inJob(() -> {
            capture.close();
            return true;
        });
    }

    private StatisticsPane pane() {
        StatisticsPane pane = new StatisticsPane(shell, capture, rows::add);
        shell.open();
        return pane;
    }

    private void said(boolean out, Instant at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (out) {
            capture.transmitted(at, bytes, 0, bytes.length);
        } else {
            capture.received(at, bytes, 0, bytes.length);
        }
    }

    /** A minute of sends on link 0 and data from links 0 and 4, each second a command, each tenth refused. */
    private void traffic() {
        Random random = new Random(3);
        said(true, BEGIN, "AT+CIPMUX=1\r\n");
        said(false, BEGIN, "\r\nOK\r\n");
        for (int second = 0; second < 60; second++) {
            Instant at = BEGIN.plusSeconds(second);
            said(true, at, "AT+GMR\r\n");
            said(false, at.plusMillis(1 + random.nextInt(40)), second % 10 == 9 ? "\r\nERROR\r\n" : "\r\nOK\r\n");
            int length = 1 + random.nextInt(1200);
            said(true, at.plusMillis(100), "AT+CIPSEND=0," + length + "\r\n");
            said(false, at.plusMillis(102), "\r\nOK\r\n> ");
            said(true, at.plusMillis(103), "x".repeat(length));
            said(false, at.plusMillis(110 + random.nextInt(300)), "\r\nSEND OK\r\n");
            for (int link : new int[] {0, 4}) {
                int size = (int) (700 + 600 * Math.sin(second / 6.0 + link));
                said(false, at.plusMillis(600 + link), "\r\n+IPD," + link + ',' + size + ':' + "y".repeat(size));
            }
        }
        EventLoop.inJob(() -> {
            capture.flush();
            return true;
        });
    }

    private Control area(String id) {
        return Widgets.find(shell, Composite.class, id);
    }

    private void key(Control control, int code, int mask) {
        Event event = new Event();
        event.keyCode = code;
        event.stateMask = mask;
        control.notifyListeners(SWT.KeyDown, event);
    }

    private Row row(long number) {
        return EventLoop.inJob(() -> capture.rows(number, 1).getFirst());
    }

    private void untilDrawn() {
        EventLoop.until("all is added up", () -> {
            Table faults = Widgets.find(shell, Table.class, "faults");
            return faults.getItemCount() == 1 && faults.getItem(0).getText(1).equals("6");
        });
    }

    @Test
    void aGrowingCaptureIsDrawnWithItsStreamsAndErrors() {
        pane();
        traffic();
        untilDrawn();
        assertThat(area("throughputArea").getToolTipText()).contains("AT received").contains("Link 0 sent").contains("Link 4 received");
        assertThat(area("latenciesArea").getToolTipText()).contains("<4 ms");
        Pictures.take(shell, "statistics");
    }

    @Test
    void choosingAColumnByKeysShowsItsFirstRow() {
        pane();
        traffic();
        untilDrawn();
        key(area("throughputArea"), SWT.HOME, 0);
        assertThat(rows).containsExactly(0L);
        key(area("throughputArea"), SWT.END, 0);
        assertThat(row(rows.getLast()).at()).isAfter(BEGIN.plusSeconds(58));
        key(area("throughputArea"), SWT.ARROW_LEFT, SWT.SHIFT);
        assertThat(rows.getLast()).isLessThanOrEqualTo(rows.get(1));
        key(area("latenciesArea"), SWT.END, 0);
        assertThat(row(rows.getLast()).line()).isEqualTo("SEND OK");
    }

    @Test
    void choosingAnErrorShowsTheFirstOfItsKind() {
        pane();
        traffic();
        untilDrawn();
        Table faults = Widgets.find(shell, Table.class, "faults");
        faults.setSelection(0);
        faults.notifyListeners(SWT.Selection, new Event());
        assertThat(row(rows.getLast()).line()).isEqualTo("ERROR");
    }

    @Test
    void theChosenRowIsMarkedWhereItsTimeIs() {
        StatisticsPane pane = pane();
        traffic();
        untilDrawn();
        pane.mark(Optional.of(BEGIN.plusSeconds(30)));
        key(area("throughputArea"), SWT.CR, 0);
        assertThat(row(rows.getLast()).at()).isBetween(BEGIN.plusSeconds(29), BEGIN.plusSeconds(31));
        Pictures.take(shell, "statistics-marked");
    }

    @Test
    void nothingIsDrawnAsNothing() {
        pane();
        EventLoop.settle();
        assertThat(area("throughputArea").getToolTipText()).contains("No traffic yet");
        key(area("throughputArea"), SWT.ARROW_RIGHT, 0);
        key(area("latenciesArea"), SWT.ARROW_RIGHT, 0);
        assertThat(rows).isEmpty();
        Pictures.take(shell, "statistics-empty");
    }
}
