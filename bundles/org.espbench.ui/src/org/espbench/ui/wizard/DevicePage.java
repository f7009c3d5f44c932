package org.espbench.ui.wizard;

import java.util.Optional;

import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.databinding.wizard.WizardPageSupport;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.modem.port.LineSettings;

/** First page: which module, on which port, at which rate. */
final class DevicePage extends WizardPage {

    /** 74880 and 76800: the chip's boot log with a 26 MHz crystal, and an early firmware's default (reference 1.1). */
    private static final String[] USUAL_RATES = {"9600", "57600", "74880", "76800", "115200", "230400", "460800", "921600"}; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$

    private final Draft draft;

    DevicePage(Draft draft) {
        super("device", Messages.deviceTitle, null); //$NON-NLS-1$
        this.draft = draft;
        setDescription(Messages.deviceDescription);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(Fields.COLUMNS).applyTo(area);
        DataBindingContext bindings = new DataBindingContext();
        Fields fields = new Fields(bindings);
        fields.text(area, "name", Messages.name, draft.name, ProfileRules::name); //$NON-NLS-1$
        new PortField(area, fields, draft.port);
        Fields.label(area, Messages.baud);
        Combo baud = new Combo(area, SWT.DROP_DOWN);
        baud.setItems(USUAL_RATES);
        Fields.place(baud, "baud", Fields.COLUMNS - 1); //$NON-NLS-1$
        fields.bind(WidgetProperties.text().observe(baud), draft.baud, DevicePage::rate, text -> Integer.valueOf(text.strip()), String::valueOf);
        setControl(area);
        Dialog.applyDialogFont(area);
        WizardPageSupport.create(this, bindings);
        area.addDisposeListener(event -> bindings.dispose());
    }

    private static Optional<String> rate(String text) {
        try {
            int rate = Integer.parseInt(text.strip());
            if (rate >= LineSettings.MIN_BAUD && rate <= LineSettings.MAX_BAUD) {
                return Optional.empty();
            }
        } catch (NumberFormatException e) {
            // Falls through to the sentence, which says what a rate is.
        }
        return Optional.of(NLS.bind(Messages.baudRange, Integer.toString(LineSettings.MIN_BAUD), Integer.toString(LineSettings.MAX_BAUD)));
    }
}
