package org.espbench.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.espbench.connection.SessionState;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The wizard without a mouse: keys go to the window system, which gives them to whatever has the keyboard. */
@ExtendWith(FreshWorkbench.class)
class KeyboardTest {

    private static void key(int code, char character) {
        Event key = new Event();
        key.keyCode = code;
        key.character = character;
        key.type = SWT.KeyDown;
        Display.getCurrent().post(key);
        key.type = SWT.KeyUp;
        Display.getCurrent().post(key);
        EventLoop.settle();
    }

    private static void untilInFront(Shell shell) {
        EventLoop.until("the wizard has the keyboard", () -> {
            shell.forceActive();
            Control focus = Display.getCurrent().getFocusControl();
            return focus != null && focus.getShell() == shell;
        });
    }

    private static Control focus() {
        return Display.getCurrent().getFocusControl();
    }

    /** Presses Tab until something new has the keyboard. */
    private static Control tab() {
        Control before = focus();
        before.traverse(SWT.TRAVERSE_TAB_NEXT);
        EventLoop.settle();
        return focus();
    }

    /** All that Tab reaches on a page, buttons of the wizard included. */
    private static Set<Control> reached(Shell shell) {
        untilInFront(shell);
        Set<Control> seen = new HashSet<>();
        while (seen.add(focus())) {
            tab();
        }
        return seen;
    }

    private static List<Control> usable(Composite in) {
        List<Control> found = new ArrayList<>();
        for (Control child : in.getChildren()) {
            boolean entered = child instanceof Text || child instanceof Combo || child instanceof Table
                    || child instanceof Button button && ((button.getStyle() & SWT.RADIO) == 0 || button.getSelection());
            if (entered && child.isEnabled() && child.isVisible()) {
                found.add(child);
            } else if (child instanceof Composite composite && !entered) {
                found.addAll(usable(composite));
            }
        }
        return found;
    }

    @Test
    void everyFieldOfEveryPageIsReachedByTab() {
        WizardRobot wizard = WizardRobot.openNew();
        Shell shell = wizard.dialog().getShell();
        String last = "";
        while (!wizard.page().equals(last)) {
            last = wizard.page();
            assertThat(reached(shell)).as(last).containsAll(usable((Composite) wizard.dialog().getCurrentPage().getControl()));
            if (wizard.dialog().getCurrentPage().canFlipToNextPage()) {
                wizard.press(IDialogConstants.NEXT_LABEL.replace("&", ""));
            }
        }
        wizard.close();
    }

    @Test
    void aConnectionIsMadeWithKeysAlone() {
        WizardRobot wizard = WizardRobot.openNew();
        Shell shell = wizard.dialog().getShell();
        // Return presses the default button: Next, or Finish where the page is the last.
        while (!shell.isDisposed()) {
            String page = wizard.page();
            untilInFront(shell);
            key(SWT.CR, SWT.CR);
            EventLoop.until(page + " was left", () -> shell.isDisposed() || !wizard.page().equals(page));
        }
        EventLoop.until("it is saved", () -> Connections.get().all().size() == 1);
        Connection made = Connections.get().all().getFirst();
        EventLoop.until("it is online", () -> made.session().state() instanceof SessionState.Online);
    }
}
