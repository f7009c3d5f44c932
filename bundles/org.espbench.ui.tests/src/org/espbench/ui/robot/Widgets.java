package org.espbench.ui.robot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.espbench.ui.Ids;

/** Finds widgets by the ids they carry under {@link Ids#WIDGET}, and uses them as a user would. */
public final class Widgets {

    private static final int LOOK_MILLIS = 20;

    private Widgets() {
    }

    /** The widget with this id below {@code parent}. */
    public static <T extends Control> T find(Composite parent, Class<T> type, String id) {
        return all(parent).stream().filter(control -> id.equals(control.getData(Ids.WIDGET))).map(type::cast).findFirst()
                .orElseThrow(() -> new AssertionError("no widget has the id " + id));
    }

    /** The first widget of this type below {@code parent}, of a dialog of the platform's that has no ids. */
    public static <T extends Control> T only(Composite parent, Class<T> type) {
        return all(parent).stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow(() -> new AssertionError("no " + type));
    }

    /** Clicks a button: check boxes and radio buttons change first. */
    public static void click(Button button) {
        if (!button.isEnabled()) {
            throw new AssertionError("\"" + button.getText() + "\" is disabled");
        }
        if ((button.getStyle() & SWT.CHECK) != 0) {
            button.setSelection(!button.getSelection());
        } else if ((button.getStyle() & SWT.RADIO) != 0) {
            for (Control sibling : button.getParent().getChildren()) {
                if (sibling instanceof Button radio && radio != button && radio.getSelection()) {
                    radio.setSelection(false);
                    radio.notifyListeners(SWT.Selection, new Event());
                }
            }
            button.setSelection(true);
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    /** The push button with this label, mnemonic left out, in the shell. */
    public static Button button(Shell shell, String label) {
        return all(shell).stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> button.getText().replace("&", "").equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError("no button says " + label));
    }

    /** The open shell with this title. */
    public static Optional<Shell> shell(String title) {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (!shell.isDisposed() && shell.isVisible() && shell.getText().equals(title)) {
                return Optional.of(shell);
            }
        }
        return Optional.empty();
    }

    /** Opens a dialog that returns when it is closed, and does {@code answer} in it; what that finds wrong is thrown here. */
    public static void inDialog(String title, Consumer<Shell> answer, Runnable opener) {
        List<Throwable> wrong = new ArrayList<>();
        Runnable[] look = new Runnable[1];
        look[0] = () -> shell(title).ifPresentOrElse(shell -> {
            try {
                answer.accept(shell);
            } catch (RuntimeException | AssertionError e) {
                wrong.add(e);
            }
            if (!shell.isDisposed()) {
                shell.close();
            }
        }, () -> Display.getCurrent().timerExec(LOOK_MILLIS, look[0]));
        Display.getCurrent().timerExec(LOOK_MILLIS, look[0]);
        opener.run();
        if (!wrong.isEmpty()) {
            throw new AssertionError("in the dialog " + title, wrong.get(0));
        }
    }

    /** All that is written in labels and texts below {@code parent}. */
    public static List<String> texts(Composite parent) {
        List<String> texts = new ArrayList<>();
        for (Control control : all(parent)) {
            if (control instanceof Label label) {
                texts.add(label.getText());
            } else if (control instanceof Text text) {
                texts.add(text.getText());
            }
        }
        return texts;
    }

    private static List<Control> all(Composite parent) {
        List<Control> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            found.add(child);
            if (child instanceof Composite composite) {
                found.addAll(all(composite));
            }
        }
        return found;
    }
}
