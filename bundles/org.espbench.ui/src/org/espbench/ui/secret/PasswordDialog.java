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
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.SecretKind;
import org.espbench.connection.SecretQuestion;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.connection.profile.Security;
import org.espbench.ui.Ids;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.PasswordField;
import org.espbench.ui.form.Values;

/**
 * Asks for one network's password: which network, for which connection, and why. Other windows can be used meanwhile, since a session may ask long
 * after the user has turned to something else. UI thread only.
 */
public final class PasswordDialog extends TitleAreaDialog {

    private final SecretQuestion question;
    private final boolean canForget;
    private final Consumer<Optional<Answer>> answered;
    private final Values values = new Values();
    private final WritableValue<String> password = values.text(""); //$NON-NLS-1$
    private final WritableValue<Boolean> remember = values.flag(true);
    private Optional<Answer> answer = Optional.empty();

    /**
     * Not open yet; {@link #open()} returns at once.
     *
     * @param canForget whether the user may say that the password isn't to be kept
     * @param answered told once, when the dialog has been closed: nothing when it was cancelled
     */
    public PasswordDialog(@Nullable Shell parent, SecretQuestion question, boolean canForget, Consumer<Optional<Answer>> answered) {
        super(parent);
        this.question = question;
        this.canForget = canForget;
        this.answered = answered;
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE | SWT.MODELESS | getDefaultOrientation());
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.dialogTitle);
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
        setTitle(NLS.bind(Messages.dialogHeading, question.ssid()));
        setMessage(question.sentence());
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(Fields.COLUMNS).margins(10, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        DataBindingContext bindings = new DataBindingContext();
        Fields fields = new Fields(bindings);
        new PasswordField(area, fields, "askedPassword", password, text -> Optional.empty()); //$NON-NLS-1$
        Button keep = fields.check(area, "rememberPassword", Messages.remember, remember); //$NON-NLS-1$
        keep.setVisible(canForget);
        // Said above the fields, not as a rule of the field: what is wrong has to be seen here, too.
        fields.adjust(() -> {
            String text = password.getValue();
            Optional<String> objection = text.isEmpty() ? Optional.empty() : objection(text);
            setErrorMessage(objection.orElse(null));
            Button ok = getButton(IDialogConstants.OK_ID);
            if (ok != null) {
                ok.setEnabled(!text.isEmpty() && objection.isEmpty());
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
        getButton(IDialogConstants.OK_ID).setEnabled(false);
    }

    @Override
    protected void okPressed() {
        answer = Optional.of(new Answer(password.getValue().toCharArray(), remember.getValue()));
        super.okPressed();
    }

    private Optional<String> objection(String text) {
        char[] characters = text.toCharArray();
        return question.kind() == SecretKind.STATION
                ? ProfileRules.stationPassword(question.profile().station().map(station -> station.security()).orElse(Security.WPA), characters)
                : ProfileRules.softApPassword(question.profile().softAp().map(softAp -> softAp.encryption()).orElse(Encryption.WPA2), characters);
    }
}
