package org.espbench.ui.connection;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.PortTap;
import org.espbench.modem.time.Time;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.LiveCapture;
import org.espbench.ui.door.UiDoor;
import org.espbench.ui.preference.Recorded;

/** The capture of one session: created when its port is first open, then used for every further opening. Safe for use by any thread. */
final class Recording implements Supplier<Optional<PortTap>> {

    /** What the names of capture files end in. */
    static final String ENDING = ".pcapng"; //$NON-NLS-1$
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT); //$NON-NLS-1$

    private final Path folder;
    private final Time time;
    private final Consumer<Capture> begun;
    private final Runnable failed;
    private @Nullable LiveCapture capture;
    private volatile @Nullable CaptureException failure;

    /**
     * Touches no file yet.
     *
     * @param begun told once, when the capture exists
     * @param failed told once, when the file can't be written any more; see {@link #failure()}
     */
    Recording(Path folder, Time time, Consumer<Capture> begun, Runnable failed) {
        this.folder = folder;
        this.time = time;
        this.begun = begun;
        this.failed = failed;
    }

    /** The tap for a port that has just been opened. Creates a file: not for the UI thread. */
    @Override
    public synchronized Optional<PortTap> get() {
        UiDoor.keepOut("Recording.get"); //$NON-NLS-1$
        LiveCapture existing = capture;
        if (existing != null) {
            return Optional.of(existing);
        }
        Path file = folder.resolve(STAMP.format(LocalDateTime.now()) + ENDING);
        try {
            LiveCapture created = LiveCapture.create(file, Recorded.rolling(), time, this::stopped);
            capture = created;
            begun.accept(created);
            return Optional.of(created);
        } catch (CaptureException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the capture doesn't grow any more though the session goes on. */
    Optional<CaptureException> failure() {
        return Optional.ofNullable(failure);
    }

    private void stopped(CaptureException e) {
        failure = e;
        failed.run();
    }
}
