package org.espbench.ui.wizard;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.wizard.WizardPage;

/**
 * A short stay at the module while the wizard is open: runs in the wizard's container, with progress and cancel.
 *
 * @param <T> what one comes back with
 */
interface Visit<T> {

    /**
     * Off the UI thread.
     *
     * @throws VisitException when it can't be done, in words for the user
     * @throws InterruptedException when it was cancelled
     */
    T visit(IProgressMonitor monitor) throws VisitException, InterruptedException;

    /** Makes a visit for a page, which says why when it fails; nothing when it failed or was cancelled. UI thread, returns when it is over. */
    static <T> Optional<T> make(WizardPage page, Visit<T> visit) {
        List<T> result = new ArrayList<>();
        try {
            page.getWizard().getContainer().run(true, true, monitor -> {
                try {
                    result.add(CancelWatch.interrupting(monitor, () -> visit.visit(monitor)));
                } catch (VisitException e) {
                    throw new InvocationTargetException(e);
                }
            });
            page.setErrorMessage(null);
            return result.stream().findFirst();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof VisitException failure) {
                page.setErrorMessage(failure.getLocalizedMessage());
                return Optional.empty();
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            return Optional.empty();
        }
    }
}
