package org.espbench.ui.bench;

import java.time.Duration;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.espbench.ui.Ids;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.wizard.ConnectionWizard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * For how long a user waits when something is opened: the longest turn of the event loop, from the second opening on; the first one loads classes. Run by
 * {@code ./espbench bench console}.
 */
class OpeningBench {

    private static final int OPENINGS = 6;
    private static final double GOAL_MILLIS = 100;
    private static final Duration OPEN = Duration.ofMillis(1500);
    private static final Duration CLOSED = Duration.ofMillis(500);

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    /** Opens something, and gives what closes it. */
    @FunctionalInterface
    private interface Opening {
        Runnable open();
    }

    @Test
    void nothingIsHeldUp() {
        Table.begin();
        measure("the wizard", OpeningBench::wizard);
        measure("the preferences", OpeningBench::preferences);
        measure("the Connections view", () -> view(Ids.CONNECTIONS_VIEW));
        measure("the Console view", () -> view("org.eclipse.ui.console.ConsoleView"));
    }

    private void measure(String what, Opening opening) {
        Shell shell = workbench.page().getWorkbenchWindow().getShell();
        Display display = shell.getDisplay();
        double[] stalls = new double[OPENINGS - 1];
        Pulse worst = null;
        for (int i = 0; i < OPENINGS; i++) {
            Runnable[] close = new Runnable[1];
            display.asyncExec(() -> close[0] = opening.open());
            Pulse open = Pulse.during(OPEN, shell);
            display.asyncExec(close[0]);
            Pulse closed = Pulse.during(CLOSED, shell);
            if (i > 0) {
                Pulse longer = open.longest() > closed.longest() ? open : closed;
                stalls[i - 1] = longer.longestMillis();
                worst = worst == null || longer.longest() > worst.longest() ? longer : worst;
            }
        }
        double most = Table.quantile(stalls, 1);
        Table.atMost(what + " opened and closed: longest stall", most, GOAL_MILLIS, " ms", "median " + Math.round(Table.quantile(stalls, 0.5)) + " ms; the worst: "
                + (worst == null ? "" : worst.busiestInWords()));
    }

    private static Runnable wizard() {
        ConnectionWizard wizard = new ConnectionWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        return dialog::close;
    }

    private static Runnable preferences() {
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(null, "org.espbench.ui.preferences.root", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        return dialog::close;
    }

    private Runnable view(String id) {
        IWorkbenchPage page = workbench.page();
        try {
            IViewPart view = page.showView(id);
            return () -> page.hideView(view);
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }
}
