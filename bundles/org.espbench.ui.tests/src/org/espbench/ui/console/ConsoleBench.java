package org.espbench.ui.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleManager;
import org.eclipse.ui.console.IOConsole;
import org.eclipse.ui.console.IOConsoleOutputStream;
import org.eclipse.ui.handlers.IHandlerService;
import org.espbench.modem.time.Time;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.CaptureFile;
import org.espbench.traffic.LinkFlow;
import org.espbench.traffic.LinkFlows;
import org.espbench.traffic.LiveCapture;
import org.espbench.traffic.Row;
import org.espbench.traffic.search.Filter;
import org.espbench.ui.bench.Chatter;
import org.espbench.ui.bench.Pulse;
import org.espbench.ui.bench.Table;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the console costs, in a real workbench: a full line followed, beside the platform's own console on the same stream, and a capture of ten million
 * records. Run by {@code ./espbench bench console}; with the system property {@code quick} at a tenth of the size.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleBench {

    private static final boolean QUICK = Boolean.getBoolean("quick");
    private static final int SECONDS = QUICK ? 5 : 20;
    private static final int ROUNDS = QUICK ? 200_000 : 2_000_000;
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final int PAGES = QUICK ? 100 : 500;
    private static final String ID = "bench";
    /** In a later half, so that what is found lies far from where looking began, or near. */
    private static final String NEEDLE = "needle in the haystack";
    private static final double MEGA = 1 << 20;

    @TempDir
    private Path folder;
    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private IConsoleManager consoles;
    private Shell shell;

    /** Work beside the UI thread. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    @BeforeEach
    void open() throws Exception {
        IWorkbenchPage page = workbench.page();
        shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
        page.showView("org.eclipse.ui.console.ConsoleView");
        page.toggleZoom(page.getActivePartReference());
        consoles = ConsolePlugin.getDefault().getConsoleManager();
        EventLoop.settle();
    }

    @AfterEach
    void close() {
        consoles.removeConsoles(consoles.getConsoles());
        workbench.page().toggleZoom(workbench.page().getActivePartReference());
    }

    @Test
    @Order(1)
    void aFullLineIsFollowed() throws Exception {
        Table.begin();
        Path file = folder.resolve("line.pcapng");
        LiveCapture live = EventLoop.inJob(() -> create(file));
        try {
            Chatter chatter = chatter(live);
            EventLoop.inJob(() -> written(live));
            TrafficConsoles.show(ID, "Bench", live);
            TrafficCanvas canvas = canvas();
            Pulse idle = Pulse.during(IDLE, canvas);
            // The second opening counts: the first one loads classes.
            BooleanSupplier warm = beside(() -> chatter.atLineSpeed(2000));
            Pulse.until(warm, canvas);
            BooleanSupplier over = beside(() -> chatter.atLineSpeed(SECONDS * 1000));
            Pulse busy = Pulse.until(over, canvas);
            String rate = String.format(Locale.ROOT, "%.0f kB/s both ways together, %d s", 2.0 * 450, SECONDS);
            Table.atLeast("4.5 Mbaud followed: repaints a second", busy.paintsPerSecond(), 10, "", rate);
            Table.atMost("4.5 Mbaud followed: UI thread above idle", busy.share() - idle.share(), 10, " %", percent(busy, idle));
            Table.atMost("4.5 Mbaud followed: longest stall", busy.longestMillis(), 50, " ms", busy.busiestInWords());
            EventLoop.inJob(() -> written(live));
            long seen = EventLoop.inJob(() -> LinkFlows.of(file)).stream().mapToLong(LinkFlow::bytesIn).sum();
            long said = (2000L + SECONDS * 1000L) * 390;
            Table.atMost("4.5 Mbaud followed: payload bytes lost", said - seen, 0, "", seen + " of " + said);
        } finally {
            EventLoop.inJob(() -> {
                live.close();
                return true;
            });
        }
    }

    @Test
    @Order(2)
    void thePlatformsOwnConsoleOnTheSameStream() throws Exception {
        IOConsole console = new IOConsole("Beside", null);
        consoles.addConsoles(new IConsole[] {console});
        consoles.showConsoleView(console);
        EventLoop.until("the platform's console is there", () -> !styled().isEmpty());
        Control text = styled().getFirst();
        try (IOConsoleOutputStream out = console.newOutputStream()) {
            Chatter chatter = new Chatter((host, at, said) -> {
                try {
                    out.write(said);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Pulse idle = Pulse.during(IDLE, text);
            BooleanSupplier warm = beside(() -> chatter.atLineSpeed(2000));
            Pulse.until(warm, text);
            BooleanSupplier over = beside(() -> chatter.atLineSpeed(SECONDS * 1000));
            Pulse busy = Pulse.until(over, text);
            Table.beside("the platform's IOConsole: repaints a second", busy.paintsPerSecond(), "", "");
            Table.beside("the platform's IOConsole: UI thread above idle", busy.share() - idle.share(), " %", percent(busy, idle));
            Table.beside("the platform's IOConsole: longest stall", busy.longestMillis(), " ms", busy.busiestInWords());
        }
    }

    @Test
    @Order(3)
    void tenMillionRecords() throws Exception {
        TrafficConsoles.show(ID, "Bench", new MemoryCapture(1, "x"));
        TrafficCanvas empty = canvas();
        double heap = heap();
        consoles.removeConsoles(consoles.getConsoles());
        Path file = folder.resolve("large.pcapng");
        Pulse.until(beside(() -> write(file)), empty);
        String size = String.format(Locale.ROOT, "%.1f million records, %.0f MB", ROUNDS * 5 / 1e6, Files.size(file) / 1e6);
        TrafficCanvas[] found = new TrafficCanvas[1];
        CaptureLauncher.open(file);
        Pulse open = Pulse.until(() -> {
            found[0] = there();
            return found[0] != null && !found[0].visibleRows().isEmpty();
        }, shell);
        TrafficCanvas canvas = found[0];
        open = new Pulse(open.wall() + painted(canvas).wall(), open.computed(), open.longest(), open.busiest(), open.paints());
        Table.atMost("open to the first painted page, index saved", open.millis(), 1000, " ms", size);
        Capture capture = Objects.requireNonNull(canvas.capture());
        Pulse.until(() -> !capture.growing(), canvas);
        pages(canvas, capture.rows());
        find(canvas, capture.rows());
        filter(canvas);
        Table.atMost("heap above an empty console, with all that", (heap() - heap) / MEGA, 64, " MB", "");
    }

    private void pages(TrafficCanvas canvas, long rows) {
        Random random = new Random(1);
        double[] jumps = new double[PAGES];
        double[] keys = new double[PAGES];
        double stall = 0;
        for (int i = 0; i < PAGES; i++) {
            long target = (long) (random.nextDouble() * (rows - 100));
            canvas.showRow(target);
            Pulse jump = Pulse.until(() -> canvas.visibleRows().stream().anyMatch(row -> row.number() == target), canvas);
            jumps[i] = jump.millis();
            // To the window's last row at most; the next one turns the page.
            pageDown(canvas);
            painted(canvas);
            long before = top(canvas);
            boolean[] seen = {false};
            Listener painted = e -> seen[0] = top(canvas) != before;
            canvas.addListener(SWT.Paint, painted);
            long begin = System.nanoTime();
            pageDown(canvas);
            Pulse key = Pulse.until(() -> seen[0], canvas);
            keys[i] = (System.nanoTime() - begin) / 1e6;
            canvas.removeListener(SWT.Paint, painted);
            stall = Math.max(stall, Math.max(jump.longestMillis(), key.longestMillis()));
        }
        int lines = canvas.visibleRows().size();
        Table.atMost("key press (Page Down) to painted, median", Table.quantile(keys, 0.5), 16, " ms",
                String.format(Locale.ROOT, "%d rows; 95 %% within %.1f ms", lines, Table.quantile(keys, 0.95)));
        Table.beside("a jump to anywhere, until its rows are there, median", Table.quantile(jumps, 0.5), " ms", lines + " rows");
        Table.atMost("paging: longest stall", stall, 50, " ms", "");
    }

    private static void pageDown(TrafficCanvas canvas) {
        Event event = new Event();
        event.keyCode = SWT.PAGE_DOWN;
        canvas.notifyListeners(SWT.KeyDown, event);
    }

    private void find(TrafficCanvas canvas, long rows) throws Exception {
        canvas.toFirst(false);
        Pulse.until(() -> top(canvas) == 0, canvas);
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.findReplace", null);
        Text field = Widgets.find(shell, Text.class, "find.field");
        long place = canvas.place();
        long begin = System.nanoTime();
        field.setText("humidity");
        Pulse near = Pulse.until(() -> canvas.place() != place, canvas);
        painted(canvas);
        Table.atMost("find as you type: a near hit on screen", (System.nanoTime() - begin) / 1e6, 100, " ms", "");
        long far = rows - 2;
        begin = System.nanoTime();
        field.setText(NEEDLE);
        Pulse whole = Pulse.until(() -> canvas.place() >= far, canvas);
        Table.beside("find as you type: the last row's hit on screen", (System.nanoTime() - begin) / 1e6, " ms", "");
        Table.atMost("finding: longest stall", Math.max(near.longestMillis(), whole.longestMillis()), 50, " ms", whole.busiestInWords());
        field.setText("");
    }

    private void filter(TrafficCanvas canvas) throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.espbench.ui.console.filter", null);
        canvas.filter(Filter.ALL.withLinks(Set.of(1)));
        long begin = System.nanoTime();
        Pulse whole = Pulse.until(() -> canvas.sifted() < 0 && !canvas.visibleRows().isEmpty(), canvas);
        painted(canvas);
        Table.atMost("filter to one link, until its rows are painted", (System.nanoTime() - begin) / 1e6, 1000, " ms", Objects.requireNonNull(canvas.listing()).end() + " rows");
        Table.atMost("filtering: longest stall", whole.longestMillis(), 50, " ms", whole.busiestInWords());
    }

    private static LiveCapture create(Path file) throws CaptureException {
        return LiveCapture.create(file, Time.real(), e -> {
            throw new UncheckedIOException(e);
        });
    }

    private static boolean written(LiveCapture live) throws CaptureException {
        live.write();
        return true;
    }

    private static Chatter chatter(LiveCapture live) {
        return new Chatter((host, at, said) -> {
            if (host) {
                live.transmitted(at, said, 0, said.length);
            } else {
                live.received(at, said, 0, said.length);
            }
        });
    }

    private static void write(Path file) throws Exception {
        try (LiveCapture live = create(file)) {
            Chatter chatter = chatter(live);
            for (int i = 0; i < ROUNDS; i++) {
                chatter.shortRound(i);
                if (i % 10_000 == 0) {
                    // What is measured here is reading: nothing may be lost to a machine that is busy.
                    live.write();
                }
            }
            chatter.say("\r\n+IPD,0,26:ab" + NEEDLE.substring(0, 7));
            chatter.say(NEEDLE.substring(7) + "cd");
            live.write();
        }
        try (CaptureFile capture = CaptureFile.open(file)) {
            capture.await(Duration.ofMinutes(20));
        }
    }

    /** Until the canvas has been painted once more. */
    private static Pulse painted(TrafficCanvas canvas) {
        boolean[] seen = {false};
        Listener painted = e -> seen[0] = true;
        canvas.addListener(SWT.Paint, painted);
        canvas.redraw();
        Pulse pulse = Pulse.until(() -> seen[0], canvas);
        canvas.removeListener(SWT.Paint, painted);
        return pulse;
    }

    private static long top(TrafficCanvas canvas) {
        return canvas.visibleRows().stream().findFirst().map(Row::number).orElse(-1L);
    }

    private TrafficCanvas canvas() {
        EventLoop.until("the console is there", () -> there() != null);
        TrafficCanvas canvas = there();
        EventLoop.until("it has rows", () -> !canvas.visibleRows().isEmpty());
        return canvas;
    }

    private TrafficCanvas there() {
        try {
            return Widgets.find(shell, TrafficCanvas.class, "console.canvas");
        } catch (AssertionError e) {
            return null;
        }
    }

    private List<StyledText> styled() {
        List<StyledText> all = new ArrayList<>();
        collect(shell, all);
        return all;
    }

    private static void collect(Composite parent, List<StyledText> into) {
        for (Control child : parent.getChildren()) {
            if (child instanceof StyledText text && text.isVisible()) {
                into.add(text);
            } else if (child instanceof Composite inner) {
                collect(inner, into);
            }
        }
    }

    private static String percent(Pulse busy, Pulse idle) {
        return String.format(Locale.ROOT, "%.1f %% / idle %.1f %%", busy.share(), idle.share());
    }

    private static double heap() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Begins the work on a thread of its own; the result tells whether it is over, and fails as it did. */
    private static BooleanSupplier beside(Work work) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                work.run();
                done.complete(true);
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return () -> {
            try {
                return done.isDone() && done.get();
            } catch (ExecutionException | InterruptedException e) {
                throw new AssertionError(e);
            }
        };
    }
}
