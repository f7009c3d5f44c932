package org.espbench.ui.command;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.espbench.connection.SecretQuestion;
import org.espbench.connection.SecretsException;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.secret.Answer;
import org.espbench.ui.secret.PasswordDialog;
import org.espbench.ui.secret.Prompt;
import org.espbench.ui.secret.Wanted;

/** Enter Another Password: asks for it, keeps it if wanted, and connects with it. */
public final class PasswordHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Choice.of(event).ifPresent(connection -> Wanted.question(connection.profile(), connection.failure()).ifPresent(question ->
                new PasswordDialog(HandlerUtil.getActiveShell(event), Prompt.of(question), answer -> take(connection, question, answer)).open()));
        return null;
    }

    private static void take(Connection connection, SecretQuestion question, Optional<Answer> answer) {
        answer.ifPresent(given -> {
            Job job = Job.create(NLS.bind(Messages.keepingPassword, question.ssid()), (IJobFunction) monitor -> connect(connection, question, given));
            job.setUser(true);
            job.schedule();
        });
    }

    private static IStatus connect(Connection connection, SecretQuestion question, Answer answer) {
        IStatus status = Status.OK_STATUS;
        try {
            Connections.get().secrets().accept(question, answer);
        } catch (SecretsException e) {
            // Who has just cancelled knows; the password serves for this time.
            status = e.wasCancelled() ? Status.OK_STATUS : Status.warning(e.getLocalizedMessage(), e);
        }
        connection.reconnect();
        return status;
    }
}
