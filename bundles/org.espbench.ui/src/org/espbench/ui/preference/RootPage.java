package org.espbench.ui.preference;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.databinding.preference.PreferencePageSupport;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferenceLinkArea;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.modem.port.LineSettings;
import org.espbench.ui.Ids;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.Numbers;
import org.osgi.service.prefs.BackingStoreException;

/** Preferences > ESP8266: how new connections begin, and how often modules are asked. Other parts have pages below this one. */
public final class RootPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int LONGEST_REFRESH = 3600;
    private static final String COLORS_PAGE = "org.eclipse.ui.preferencePages.ColorsAndFonts"; //$NON-NLS-1$
    private static final String COLORS = "selectCategory:org.espbench.ui.console"; //$NON-NLS-1$

    private final Wishes wishes = new Wishes();

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.description);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(Fields.COLUMNS).applyTo(area);
        DataBindingContext bindings = new DataBindingContext();
        Fields fields = new Fields(bindings);
        Group fresh = Fields.group(area, Messages.freshGroup);
        fields.choice(fresh, "scheme", Messages.scheme, Scheme.class, wishes.scheme, List.of(Scheme.values()), RootPage::name); //$NON-NLS-1$
        fields.text(fresh, "newBaud", Messages.baud, wishes.baud, Numbers.from(LineSettings.MIN_BAUD, LineSettings.MAX_BAUD, () -> true)); //$NON-NLS-1$
        fields.text(fresh, "newAttempts", Messages.attempts, wishes.attempts, Numbers.from(0, ReconnectPolicy.MAX_ATTEMPTS, () -> true)); //$NON-NLS-1$
        fields.text(fresh, "newFirstPause", Messages.firstPause, wishes.firstPause, //$NON-NLS-1$
                Numbers.from(1, ReconnectPolicy.MAX_PAUSE_SECONDS, () -> true));
        fields.text(fresh, "newLongestPause", Messages.longestPause, wishes.longestPause, this::longest); //$NON-NLS-1$
        Group session = Fields.group(area, Messages.sessionGroup);
        fields.text(session, "refresh", Messages.refresh, wishes.refresh, Numbers.from(0, LONGEST_REFRESH, () -> true)); //$NON-NLS-1$
        if (getContainer() instanceof IWorkbenchPreferenceContainer container) {
            PreferenceLinkArea link = new PreferenceLinkArea(area, SWT.NONE, COLORS_PAGE, Messages.colors, container, COLORS);
            link.getControl().setToolTipText(Messages.colorsTip);
            GridDataFactory.fillDefaults().span(Fields.COLUMNS, 1).indent(0, 8).applyTo(link.getControl());
        }
        Dialog.applyDialogFont(area);
        PreferencePageSupport.create(this, bindings);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, Ids.HELP + "preferences"); //$NON-NLS-1$
        area.addDisposeListener(event -> bindings.dispose());
        wishes.values.onChange(fields::adjust);
        fields.adjust();
        return area;
    }

    @Override
    protected void performDefaults() {
        wishes.reset();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        wishes.apply(Preferred.node());
        Job job = Job.create(Messages.description, (IJobFunction) monitor -> {
            Optional<BackingStoreException> trouble = Wishes.keep(Preferred.node());
            return trouble.isEmpty() ? Status.OK_STATUS : Status.error(NLS.bind(Messages.notKept, trouble.get().getLocalizedMessage()), trouble.get());
        });
        job.setSystem(true);
        job.schedule();
        return true;
    }

    private Optional<String> longest(String text) {
        String first = wishes.firstPause.getValue();
        int lowest = Numbers.within(first, 1, ReconnectPolicy.MAX_PAUSE_SECONDS) ? Integer.parseInt(first.strip()) : 1;
        return Numbers.from(lowest, ReconnectPolicy.MAX_PAUSE_SECONDS, () -> true).apply(text);
    }

    private static String name(Scheme scheme) {
        return switch (scheme) {
            case SIM -> Messages.schemeSim;
            case SERIAL -> Messages.schemeSerial;
            case RFC2217 -> Messages.schemeRfc2217;
            case TCP -> Messages.schemeTcp;
        };
    }
}
