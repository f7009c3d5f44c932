package org.espbench.ui.secret;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.espbench.connection.SecretQuestion;
import org.espbench.connection.SecretsException;
import org.espbench.ui.door.UiDoor;

/** One question put to the user by a thread that waits for the answer, and can be called off it by an interrupt. */
final class Inquiry {

    private final SecretQuestion question;
    private final CompletableFuture<Optional<Answer>> answered = new CompletableFuture<>();
    private final AtomicReference<@Nullable PasswordDialog> dialog = new AtomicReference<>();

    private Inquiry(SecretQuestion question) {
        this.question = question;
    }

    /**
     * Blocks until the user has answered.
     *
     * @return nothing when there is no workbench
     * @throws SecretsException when the user cancelled, or the calling thread was interrupted
     */
    static Optional<Answer> make(SecretQuestion question) throws SecretsException {
        if (!PlatformUI.isWorkbenchRunning()) {
            return Optional.empty();
        }
        return new Inquiry(question).await();
    }

    /** Tells the user what went wrong beside the main thing. Any thread. */
    static void tell(String sentence, SecretsException why) {
        if (!why.wasCancelled()) {
            IStatus status = Status.warning(sentence, why);
            UiDoor.post(() -> StatusManager.getManager().handle(status, StatusManager.SHOW | StatusManager.LOG));
        }
    }

    private Optional<Answer> await() throws SecretsException {
        UiDoor.post(this::open);
        try {
            Optional<Answer> answer = answered.get();
            if (answer.isEmpty()) {
                throw cancelled();
            }
            return answer;
        } catch (InterruptedException e) {
            // Before the dialog is closed: its own end must not count as an answer any more.
            answered.cancel(false);
            UiDoor.post(this::close);
            throw cancelled();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private SecretsException cancelled() {
        return SecretsException.cancelled(NLS.bind(Messages.questionCancelled, question.ssid()));
    }

    /** UI thread. */
    private void open() {
        if (answered.isDone()) {
            return;
        }
        PasswordDialog opened = new PasswordDialog(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), Prompt.of(question), answered::complete);
        dialog.set(opened);
        opened.open();
    }

    /** UI thread. */
    private void close() {
        PasswordDialog opened = dialog.get();
        if (opened != null) {
            opened.close();
        }
    }
}
