package org.espbench.ui.console.send;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.ValidationStatusProvider;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.databinding.dialog.TitleAreaDialogSupport;
import org.eclipse.jface.databinding.dialog.ValidationMessageProvider;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.espbench.ui.Ids;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.Values;

/** Asks for one macro. UI thread only. */
final class MacroDialog extends TitleAreaDialog {

    private final Values values = new Values();
    private final WritableValue<String> name;
    private final WritableValue<MacroTarget> target;
    private final WritableValue<String> text;
    private final WritableValue<Notation> notation;
    private final WritableValue<LineEnd> end;
    private Macro result;

    MacroDialog(Shell parent, Macro macro) {
        super(parent);
        setHelpAvailable(false);
        result = macro;
        name = values.text(macro.name());
        target = values.of(macro.target(), MacroTarget.class);
        text = values.text(macro.text());
        notation = values.of(macro.notation(), Notation.class);
        end = values.of(macro.end(), LineEnd.class);
    }

    /** What the user has entered, once the dialog was left with OK. */
    Macro macro() {
        return result;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.macroDialog);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, Ids.HELP + "macros"); //$NON-NLS-1$
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.macroTitle);
        setMessage(Messages.macroDescription);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(Fields.COLUMNS).margins(10, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        DataBindingContext bindings = new DataBindingContext();
        Fields fields = new Fields(bindings);
        fields.text(area, "macroName", Messages.macroName, name, //$NON-NLS-1$
                entered -> entered.isBlank() ? Optional.of(Messages.macroNameMissing) : Optional.empty());
        fields.choice(area, "macroTarget", Messages.macroTo, MacroTarget.class, target, List.of(MacroTarget.values()), MacroTarget::words); //$NON-NLS-1$
        fields.text(area, "macroText", Messages.macroText, text, entered -> Macro.objection(entered, notation.getValue())); //$NON-NLS-1$
        fields.choice(area, "macroNotation", Messages.macroNotation, Notation.class, notation, List.of(Notation.values()), Notation::words); //$NON-NLS-1$
        fields.choice(area, "macroEnd", Messages.macroEnd, LineEnd.class, end, List.of(LineEnd.values()), LineEnd::words); //$NON-NLS-1$
        values.onChange(fields::adjust);
        fields.adjust();
        TitleAreaDialogSupport.create(this, bindings).setValidationMessageProvider(new ValidationMessageProvider() {
            @Override
            public int getMessageType(@Nullable ValidationStatusProvider provider) {
                int type = super.getMessageType(provider);
                enable(type != IMessageProvider.ERROR);
                return type;
            }

            @Override
            public @Nullable String getMessage(@Nullable ValidationStatusProvider provider) {
                String message = super.getMessage(provider);
                return message == null || message.isEmpty() ? Messages.macroDescription : message;
            }
        });
        // What is missing at first has put it away without putting anything in its place.
        setMessage(Messages.macroDescription);
        area.addDisposeListener(event -> bindings.dispose());
        applyDialogFont(area);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        enable(!name.getValue().isBlank() && Macro.objection(text.getValue(), notation.getValue()).isEmpty());
    }

    @Override
    protected void okPressed() {
        result = new Macro(name.getValue().strip(), target.getValue(), text.getValue(), notation.getValue(), end.getValue());
        super.okPressed();
    }

    private void enable(boolean whole) {
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(whole);
        }
    }
}
