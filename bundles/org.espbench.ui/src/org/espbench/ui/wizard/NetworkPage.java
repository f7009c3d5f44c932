package org.espbench.ui.wizard;

import java.util.Optional;

import org.eclipse.core.databinding.Binding;
import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.databinding.observable.value.SelectObservableValue;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.databinding.wizard.WizardPageSupport;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.ui.Ids;

/** Second page: the network that the module joins. */
final class NetworkPage extends WizardPage {

    private static final int NOTE_WIDTH = 400;

    private final Draft draft;

    NetworkPage(Draft draft) {
        super("network", Messages.networkTitle, null); //$NON-NLS-1$
        this.draft = draft;
        setDescription(Messages.networkDescription);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(Fields.COLUMNS).applyTo(area);
        DataBindingContext bindings = new DataBindingContext();
        Fields fields = new Fields(bindings);

        fields.check(area, "joins", Messages.joins, draft.joins); //$NON-NLS-1$
        Fields.label(area, Messages.ssid);
        Text ssid = new Text(area, SWT.BORDER | SWT.SINGLE);
        Fields.place(ssid, "ssid", Fields.COLUMNS - 1); //$NON-NLS-1$
        Binding ssidBinding = fields.bind(WidgetProperties.text(SWT.Modify).observe(ssid), draft.ssid, this::ssid);
        Button[] security = security(area, bindings);
        PasswordField password = new PasswordField(area, fields, draft.password, this::password);
        Label note = new Label(area, SWT.WRAP);
        note.setData(Ids.WIDGET, "passwordNote"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(Fields.COLUMNS, 1).grab(true, false).hint(NOTE_WIDTH, SWT.DEFAULT).indent(0, 8).applyTo(note);

        Runnable adjust = () -> {
            ssid.setEnabled(draft.joins.getValue());
            for (Button button : security) {
                button.setEnabled(draft.joins.getValue());
            }
            password.setEnabled(draft.needsPassword());
            password.setHint(draft.keepsPassword() ? Messages.passwordKept : ""); //$NON-NLS-1$
            note.setText(note());
            password.check();
        };
        draft.joins.addChangeListener(event -> {
            // Not in adjust, which the SSID itself calls.
            ssidBinding.updateTargetToModel();
            adjust.run();
        });
        draft.open.addChangeListener(event -> adjust.run());
        draft.port.addChangeListener(event -> adjust.run());
        draft.ssid.addChangeListener(event -> adjust.run());
        adjust.run();

        setControl(area);
        Dialog.applyDialogFont(area);
        WizardPageSupport.create(this, bindings);
        area.addDisposeListener(event -> bindings.dispose());
    }

    private Button[] security(Composite area, DataBindingContext bindings) {
        Fields.label(area, Messages.security);
        Composite choices = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(choices);
        Fields.place(choices, "security", Fields.COLUMNS - 1); //$NON-NLS-1$
        Button secured = radio(choices, "secured", Messages.secured); //$NON-NLS-1$
        Button open = radio(choices, "open", Messages.open); //$NON-NLS-1$
        SelectObservableValue<Boolean> choice = new SelectObservableValue<>(Boolean.class);
        IObservableValue<Boolean> securedObserved = WidgetProperties.buttonSelection().observe(secured);
        IObservableValue<Boolean> openObserved = WidgetProperties.buttonSelection().observe(open);
        choice.addOption(Boolean.FALSE, securedObserved);
        choice.addOption(Boolean.TRUE, openObserved);
        bindings.bindValue(choice, draft.open);
        return new Button[] {secured, open};
    }

    private static Button radio(Composite parent, String id, String text) {
        Button button = new Button(parent, SWT.RADIO);
        button.setText(text);
        button.setData(Ids.WIDGET, id);
        return button;
    }

    private Optional<String> ssid(String text) {
        return draft.joins.getValue() ? ProfileRules.ssid(text) : Optional.empty();
    }

    private Optional<String> password(String text) {
        if (!draft.needsPassword() || text.isEmpty() && draft.keepsPassword()) {
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.of(Messages.passwordEmpty) : ProfileRules.stationPassword(text.toCharArray());
    }

    private String note() {
        if (!draft.joins.getValue()) {
            return Messages.noteOwn;
        }
        if (draft.open.getValue()) {
            return Messages.noteOpen;
        }
        return draft.published() ? Messages.notePublished : Messages.noteStored;
    }
}
