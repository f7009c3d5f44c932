package org.espbench.ui.secret;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.espbench.ui.Ids;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.PasswordField;
import org.espbench.ui.form.Values;

/**
 * Asks for one network's password: which network, for which connection, and why. Other windows can be used meanwhile, since a session may ask long
 * after the user has turned to something else. UI thread only.
 */
public final class PasswordDialog extends TitleAreaDialog {

    private final Prompt prompt;
    private final Consumer<Optional<Answer>> answered;
    private final Values values = new Values();
    private final WritableValue<String> password = values.text(""); //$NON-NLS-1$
    private final WritableValue<Boolean> ticked;
    private Optional<Answer> answer = Optional.empty();

    /**
     * Not open yet; {@link #open()} returns at once.
     *
     * @param answered told once, when the dialog has been closed: nothing when it was cancelled
     */
    public PasswordDialog(@Nullable Shell parent, Prompt prompt, Consumer<Optional<Answer>> answered) {
        super(parent);
        this.prompt = prompt;
        ticked = values.flag(prompt.ticked());
        this.answered = answered;
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE | SWT.MODELESS | getDefaultOrientation());
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(prompt.title());
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, Ids.HELP + "password"); //$NON-NLS-1$
        // Also when the window that it belongs to is closed.
        shell.addDisposeListener(event -> answered.accept(answer));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(prompt.heading());
        setMessage(prompt.sentence());
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(Fields.COLUMNS).margins(10, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        DataBindingContext bindings = new DataBindingContext();
        Fields fields = new Fields(bindings);
        if (prompt.rule().isPresent()) {
            new PasswordField(area, fields, "askedPassword", password, text -> Optional.empty()); //$NON-NLS-1$
        }
        fields.check(area, "rememberPassword", prompt.check(), ticked); //$NON-NLS-1$
        // Said above the fields, not as a rule of the field: what is wrong has to be seen here, too.
        fields.adjust(() -> {
            String text = password.getValue();
            Optional<String> objection = text.isEmpty() ? Optional.empty() : objection(text);
            setErrorMessage(objection.orElse(null));
            Button ok = getButton(IDialogConstants.OK_ID);
            if (ok != null) {
                ok.setEnabled(complete(text) && objection.isEmpty());
            }
        });
        values.onChange(fields::adjust);
        area.addDisposeListener(event -> bindings.dispose());
        applyDialogFont(area);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setEnabled(complete("")); //$NON-NLS-1$
    }

    @Override
    protected void okPressed() {
        answer = Optional.of(new Answer(password.getValue().toCharArray(), ticked.getValue()));
        super.okPressed();
    }

    private boolean complete(String text) {
        return prompt.rule().isEmpty() || !text.isEmpty();
    }

    private Optional<String> objection(String text) {
        return prompt.rule().flatMap(rule -> rule.apply(text.toCharArray()));
    }
}
