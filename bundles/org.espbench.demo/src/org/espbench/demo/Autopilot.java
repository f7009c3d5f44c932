package org.espbench.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.espbench.connection.SessionState;
import org.espbench.demo.peer.EchoServer;
import org.espbench.demo.peer.Verdict;
import org.espbench.traffic.Capture;
import org.espbench.traffic.LiveCapture;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;

/**
 * Plays the tutorial without a user: connects through the command that a click runs, lets the conversation take place, takes the window's
 * picture, disconnects through the command, compares the capture with what the peers counted, writes the verdict to
 * {@code verdict.txt} in the workspace, and closes the workbench. One thread of its own; whatever goes wrong ends in a verdict.
 */
final class Autopilot {

    private static final Duration CONVERSATION = Duration.ofSeconds(90);
    private static final Duration CLOSING = Duration.ofSeconds(10);
    /** For the window to lay itself out, and to paint what came last. */
    private static final int SETTLE_MILLIS = 1_500;
    private static final Rectangle WINDOW = new Rectangle(0, 0, 1280, 800);

    private final Connection connection;
    private final Conversation conversation;
    private final EchoServer echo;
    private final Path picture;

    /** @param picture PNG file to write */
    Autopilot(Connection connection, Conversation conversation, EchoServer echo, Path picture) {
        this.connection = connection;
        this.conversation = conversation;
        this.echo = echo;
        this.picture = picture;
    }

    void start() {
        Thread thread = new Thread(this::fly, "espbench-demo-autopilot");
        thread.setDaemon(true);
        thread.start();
    }

    private void fly() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        Verdict verdict;
        try {
            verdict = play();
        } catch (InterruptedException e) {
            verdict = Verdict.failed("the autopilot was stopped");
        } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
            verdict = Verdict.failed(String.valueOf(e));
        }
        try {
            // By way of File, which takes the slash before a Windows drive.
            verdict.write(new File(Platform.getInstanceLocation().getURL().getPath(), "verdict.txt").toPath());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            display.asyncExec(() -> PlatformUI.getWorkbench().close());
        }
    }

    private Verdict play() throws InterruptedException, IOException, ExecutionException, TimeoutException {
        inWindow(shell -> shell.setBounds(WINDOW));
        settle();
        run(Ids.CONNECT);
        Optional<Conversation.Outcome> outcome = conversation.await(CONVERSATION);
        settle();
        inWindow(this::takePicture);
        if (outcome.isEmpty()) {
            return Verdict.failed("no conversation within " + CONVERSATION.toSeconds() + " s; the session is in " + connection.session().state());
        }
        outcome.get().visitor().close();
        run(Ids.DISCONNECT);
        if (!awaitClosed()) {
            return Verdict.failed("the session did not close; it is in " + connection.session().state());
        }
        if (outcome.get().failure().isPresent()) {
            return Verdict.failed(outcome.get().failure().get());
        }
        Capture capture = connection.capture().orElseThrow();
        if (capture instanceof LiveCapture live) {
            live.flush();
        }
        return Verdict.of(capture.file(), echo.received().getLast(), outcome.get().visitor().sent(), outcome.get().visitor().received());
    }

    private boolean awaitClosed() throws InterruptedException {
        long end = System.nanoTime() + CLOSING.toNanos();
        while (!(connection.session().state() instanceof SessionState.Closed)) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return true;
    }

    /** Runs a command the way a key, a menu or a toolbar does. */
    private void run(String command) throws InterruptedException, ExecutionException, TimeoutException {
        inWindow(shell -> {
            IWorkbench workbench = PlatformUI.getWorkbench();
            ParameterizedCommand call = ParameterizedCommand.generateCommand(
                    workbench.getService(ICommandService.class).getCommand(command), Map.of(Ids.CONNECTION, connection.id()));
            try {
                workbench.getService(IHandlerService.class).executeCommand(call, null);
            } catch (CommandException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void takePicture(Shell shell) {
        Rectangle inside = shell.getDisplay().map(shell, null, shell.getClientArea());
        Rectangle bounds = shell.getBounds();
        // Where there is no window manager, the bounds speak of a frame that nobody draws.
        bounds.width = inside.x + inside.width - bounds.x;
        bounds.height = inside.y + inside.height - bounds.y;
        Image image = new Image(shell.getDisplay(), bounds.width, bounds.height);
        GC gc = new GC(shell.getDisplay());
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { image.getImageData() };
            loader.save(picture.toString(), SWT.IMAGE_PNG);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private void settle() throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Boolean> settled = new CompletableFuture<>();
        inWindow(shell -> shell.getDisplay().timerExec(SETTLE_MILLIS, () -> settled.complete(true)));
        settled.get(30, TimeUnit.SECONDS);
    }

    private interface Act {
        void on(Shell shell);
    }

    /** Does something on the UI thread and waits for it here, off that thread. */
    private static void inWindow(Act act) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            try {
                act.on(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell());
                done.complete(true);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.get(30, TimeUnit.SECONDS);
    }
}
