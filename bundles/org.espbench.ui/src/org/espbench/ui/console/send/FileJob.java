package org.espbench.ui.console.send;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.SendProgress;
import org.espbench.connection.Session;
import org.espbench.modem.ModemException;

/**
 * Sends a file over a link, or as it is on a line that is only listened to; with progress. Cancelling ends it behind the portion under
 * way: an interrupt would leave the module waiting for the rest of one.
 */
final class FileJob extends Job {

    private static final int PORTION = 1024;
    private static final int STEPS = 1000;

    private final Session session;
    private final Target target;
    private final Path file;
    private final SendProgress progress;
    private final Consumer<Outcome> done;

    /**
     * @param target a link, or the raw line
     * @param progress told on the job's thread
     */
    FileJob(Session session, Target target, Path file, ISchedulingRule rule, SendProgress progress, Consumer<Outcome> done) {
        super(NLS.bind(Messages.fileJob, file.getFileName()));
        this.session = session;
        this.target = target;
        this.file = file;
        this.progress = progress;
        this.done = done;
        setRule(rule);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor steps = SubMonitor.convert(monitor, STEPS);
        int[] reached = new int[1];
        SendProgress both = (sent, total) -> {
            int now = total == 0 ? STEPS : (int) (sent * STEPS / total);
            steps.worked(now - reached[0]);
            reached[0] = now;
            return progress.sent(sent, total) && !steps.isCanceled();
        };
        done.accept(send(both, monitor));
        return Status.OK_STATUS;
    }

    private Outcome send(SendProgress both, IProgressMonitor monitor) {
        try {
            long sent = target instanceof Target.Link link ? session.sendFile(link.key(), file, both) : type(both);
            return monitor.isCanceled() ? new Outcome.Stopped() : new Outcome.Sent(sent);
        } catch (ModemException.Cancelled e) {
            return new Outcome.Stopped();
        } catch (ModemException e) {
            return new Outcome.Failed(String.valueOf(e.getLocalizedMessage()));
        } catch (IOException e) {
            return new Outcome.Failed(NLS.bind(Messages.fileFailed, file, e.getLocalizedMessage()));
        }
    }

    private long type(SendProgress both) throws IOException {
        long total = Files.size(file);
        long sent = 0;
        byte[] portion = new byte[PORTION];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(portion); count > 0; count = in.read(portion)) {
                session.type(Arrays.copyOf(portion, count));
                sent += count;
                if (!both.sent(sent, total)) {
                    break;
                }
            }
        }
        return sent;
    }
}
