package org.espbench.ui.launch;

import java.util.Objects;

import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.PlatformUI;
import org.espbench.ui.Ids;
import org.espbench.ui.icon.Icons;

/** In launch configurations of other types: which connection lends its port to the launch. */
public final class LendTab extends AbstractLaunchConfigurationTab {

    private static final int MOST_SECONDS = 3600;
    private static final int INDENT = 20;

    private @Nullable Button lend;
    private @Nullable ConnectionChoice choice;
    private @Nullable Spinner back;

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).applyTo(body);
        Button check = new Button(body, SWT.CHECK);
        check.setText(Messages.lend);
        check.setData(Ids.WIDGET, "launch.lend"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(3, 1).applyTo(check);
        check.addListener(SWT.Selection, event -> changed());
        lend = check;
        label(body, Messages.lendConnection);
        ConnectionChoice fresh = new ConnectionChoice(body, "launch.lend.connection", this::changed); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(fresh.control());
        choice = fresh;
        label(body, Messages.back);
        Spinner seconds = new Spinner(body, SWT.BORDER);
        seconds.setMaximum(MOST_SECONDS);
        seconds.setData(Ids.WIDGET, "launch.back"); //$NON-NLS-1$
        seconds.addListener(SWT.Modify, event -> updateLaunchConfigurationDialog());
        back = seconds;
        new Label(body, SWT.NONE).setText(Messages.backHint);
        Label explained = new Label(body, SWT.WRAP);
        explained.setText(Messages.lendExplained);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(300, SWT.DEFAULT).indent(0, 10).applyTo(explained);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, Ids.HELP + "lend"); //$NON-NLS-1$
        setControl(body);
    }

    private static void label(Composite body, String text) {
        Label label = new Label(body, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(INDENT, 0).applyTo(label);
    }

    private void changed() {
        choice().control().setEnabled(lend().getSelection());
        updateLaunchConfigurationDialog();
    }

    private Button lend() {
        return Objects.requireNonNull(lend);
    }

    private ConnectionChoice choice() {
        return Objects.requireNonNull(choice);
    }

    private Spinner back() {
        return Objects.requireNonNull(back);
    }

    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
        // Nothing is lent unless asked for: no attribute.
    }

    @Override
    public void initializeFrom(ILaunchConfiguration configuration) {
        String id = Attributes.text(configuration, Attributes.LEND);
        lend().setSelection(!id.isEmpty());
        choice().choose(id);
        choice().control().setEnabled(!id.isEmpty());
        back().setSelection(Attributes.number(configuration, Attributes.BACK));
    }

    /** Leaves no trace in configurations that lend nothing. */
    @Override
    public void performApply(ILaunchConfigurationWorkingCopy configuration) {
        String id = lend().getSelection() ? choice().chosen() : ""; //$NON-NLS-1$
        int seconds = back().getSelection();
        if (id.isEmpty()) {
            configuration.removeAttribute(Attributes.LEND);
        } else {
            configuration.setAttribute(Attributes.LEND, id);
        }
        if (seconds == 0) {
            configuration.removeAttribute(Attributes.BACK);
        } else {
            configuration.setAttribute(Attributes.BACK, seconds);
        }
    }

    @Override
    public boolean isValid(ILaunchConfiguration configuration) {
        boolean incomplete = lend != null && lend().getSelection() && choice().chosen().isEmpty();
        setErrorMessage(incomplete ? Messages.lendChoose : null);
        return !incomplete;
    }

    @Override
    public String getName() {
        return Messages.lendTab;
    }

    @Override
    public Image getImage() {
        return Icons.LEND.image();
    }

    @Override
    public String getId() {
        return "org.espbench.ui.launch.lendTab"; //$NON-NLS-1$
    }
}
