package org.espbench.ui.wizard;

import java.util.List;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.Widgets;

/** Plays the user in an open wizard. */
final class WizardRobot {

    /** A password that occurs nowhere else. */
    static final String PASSWORD = "correct-horse-9";

    private final WizardDialog dialog;

    private WizardRobot(ConnectionWizard wizard) {
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        dialog = new WizardDialog(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        EventLoop.settle();
    }

    /** For a new connection, on the first page. */
    static WizardRobot openNew() {
        WizardRobot robot = new WizardRobot(new ConnectionWizard());
        // Ports are looked for in the background; the list must not come in between what the test types.
        EventLoop.until("ports are offered", () -> robot.find(Combo.class, "port").getItemCount() > 0);
        return robot;
    }

    /** For a new connection on a serial port, so many pages on. */
    static WizardRobot openNewSerial(int pages) {
        WizardRobot robot = openNew();
        robot.find(Combo.class, "port").setText("serial:COM7");
        for (int i = 0; i < pages; i++) {
            robot.press("Next >");
        }
        return robot;
    }

    /** For a connection that exists. */
    static WizardRobot edit(Connection connection) {
        return new WizardRobot(ConnectionWizard.editor(connection));
    }

    WizardDialog dialog() {
        return dialog;
    }

    String page() {
        return dialog.getCurrentPage().getName();
    }

    <T extends Control> T find(Class<T> type, String id) {
        return Widgets.find(dialog.getShell(), type, id);
    }

    void type(String id, String text) {
        find(Text.class, id).setText(text);
    }

    void press(String label) {
        Widgets.click(Widgets.button(dialog.getShell(), label));
        EventLoop.settle();
    }

    void click(String id) {
        Widgets.click(find(Button.class, id));
    }

    void choose(String combo, String text) {
        Combo found = find(Combo.class, combo);
        found.select(List.of(found.getItems()).indexOf(text));
        found.notifyListeners(SWT.Selection, new Event());
    }

    void addClient(String host, String port) {
        Widgets.inDialog("Add Client", shell -> {
            Widgets.find(shell, Text.class, "clientHost").setText(host);
            Widgets.find(shell, Text.class, "clientPort").setText(port);
            Widgets.click(Widgets.button(shell, "OK"));
        }, () -> click("addClient"));
    }

    boolean canFinish() {
        EventLoop.settle();
        return Widgets.button(dialog.getShell(), "Finish").isEnabled();
    }

    /** The page's complaint; {@code null} as a word when there is none. */
    String message() {
        EventLoop.settle();
        return String.valueOf(dialog.getCurrentPage().getErrorMessage());
    }

    void close() {
        dialog.close();
    }
}
