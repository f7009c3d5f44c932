package org.espbench.ui.console.bytes;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Direction;
import org.espbench.traffic.Row;
import org.espbench.ui.door.UiDoor;

/** Reads the bytes of rows beside the UI thread. Only the newest wish counts. */
final class BytesJob extends Job {

    /** More rows than that nobody looks at together; they can be copied or saved. */
    static final int ROWS = 200;

    /** Milliseconds for which a selection stands before its bytes are read: who holds an arrow key down doesn't want those in between. */
    private static final int REST = 40;

    private final Display display;
    private final Consumer<String> sink;
    /** Guarded by this. */
    private Optional<Stretch> wish = Optional.empty();

    /** {@code sink} gets each dump on the UI thread, unless that is gone. */
    BytesJob(Display display, Consumer<String> sink) {
        super(Messages.BytesJob_name);
        this.display = display;
        this.sink = sink;
        setSystem(true);
    }

    /** Any thread; returns at once. */
    void want(Stretch stretch) {
        synchronized (this) {
            wish = Optional.of(stretch);
        }
        schedule(REST);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Optional<Stretch> now;
        synchronized (this) {
            now = wish;
            wish = Optional.empty();
        }
        if (now.isPresent() && !monitor.isCanceled()) {
            String text = dump(now.get());
            UiDoor.post(display, () -> sink.accept(text));
        }
        return Status.OK_STATUS;
    }

    private static String dump(Stretch stretch) {
        HexDump dump = new HexDump();
        try {
            List<Row> rows = stretch.first(ROWS);
            for (Row row : rows) {
                byte[] bytes = stretch.capture().bytes(row);
                if (rows.size() > 1) {
                    String arrow = row.direction() == Direction.TO_MODULE ? "\u2192" : "\u2190"; //$NON-NLS-1$ //$NON-NLS-2$
                    dump.heading(NLS.bind(Messages.BytesJob_row, arrow, bytes.length));
                }
                dump.bytes(bytes);
            }
            if (stretch.size() > rows.size()) {
                dump.heading(NLS.bind(Messages.BytesJob_rest, stretch.size() - rows.size()));
            }
        } catch (CaptureException e) {
            dump.heading(String.valueOf(e.getLocalizedMessage()));
        }
        return dump.toString();
    }
}
