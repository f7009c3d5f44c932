package org.espbench.ui.console;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Makes a text of rows, for the clipboard. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
final class CopyJob extends Job {

    /** More characters than this are not copied. */
    static final int LIMIT = 1 << 24;

    private final Selected selected;
    private final Consumer<Optional<String>> sink;

    /** {@code sink} gets the text on the job's thread; empty when it would be longer than {@link #LIMIT}. It gets nothing when cancelled. */
    CopyJob(Selected selected, Consumer<Optional<String>> sink) {
        super(NLS.bind(Messages.CopyJob_name, selected.count()));
        this.selected = selected;
        this.sink = sink;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Limited text = new Limited();
        try {
            selected.write(text, SubMonitor.convert(monitor, selected.steps()));
            sink.accept(Optional.of(text.toString()));
            return Status.OK_STATUS;
        } catch (Full e) {
            sink.accept(Optional.empty());
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error(e.getLocalizedMessage(), e);
        }
    }

    /** There is more than the clipboard takes. */
    private static final class Full extends IOException {

        private static final long serialVersionUID = 1;
    }

    private static final class Limited extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] more, int from, int count) throws IOException {
            if (text.length() + count > LIMIT) {
                throw new Full();
            }
            text.append(more, from, count);
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // There is nothing to let go of.
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
