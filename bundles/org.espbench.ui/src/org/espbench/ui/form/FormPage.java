package org.espbench.ui.form;

import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.jface.databinding.wizard.WizardPageSupport;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.espbench.ui.Ids;

/** A page of fields that are bound to values. Its name ends the id of its help context. UI thread only. */
public abstract class FormPage extends WizardPage {

    private final Values values;

    public FormPage(String name, Values values, String title, String description) {
        super(name, title, null);
        this.values = values;
        setDescription(description);
    }

    @Override
    public final void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(Fields.COLUMNS).applyTo(area);
        DataBindingContext bindings = new DataBindingContext();
        Fields fields = new Fields(bindings);
        fill(area, fields);
        setControl(area);
        Dialog.applyDialogFont(area);
        WizardPageSupport.create(this, bindings);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, Ids.HELP + "wizard_" + getName()); //$NON-NLS-1$
        area.addDisposeListener(event -> bindings.dispose());
        // Last, so that the fields have taken over a changed value before their rules are applied anew.
        values.onChange(() -> {
            if (!area.isDisposed()) {
                fields.adjust();
            }
        });
        fields.adjust();
    }

    /** Makes the fields. */
    protected abstract void fill(Composite area, Fields fields);
}
