package org.espbench.ui.preference;

import java.util.Optional;

import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.databinding.preference.PreferencePageSupport;
import org.eclipse.jface.dialogs.Dialog;
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
import org.espbench.ui.Ids;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.Numbers;
import org.espbench.ui.form.Values;
import org.osgi.service.prefs.BackingStoreException;

/** Preferences > ESP8266 > Captures and Console: how much is kept on the disk, and how consoles begin. */
public final class CapturePage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final String CONSOLE = "org.espbench.ui/console"; //$NON-NLS-1$
    private static final String STATISTICS = "statistics"; //$NON-NLS-1$

    private final Values values = new Values();
    private final WritableValue<String> budget = values
            .number(Recorded.number(Recorded.BUDGET, Recorded.USUAL_BUDGET, Recorded.LEAST_BUDGET, Recorded.MOST_BUDGET));
    private final WritableValue<String> file = values.number(Recorded.number(Recorded.FILE, Recorded.USUAL_FILE, 1, Recorded.MOST_BUDGET));
    private final WritableValue<String> hours = values.number(Recorded.number(Recorded.HOURS, Recorded.USUAL_HOURS, 0, Recorded.MOST_HOURS));
    private final WritableValue<Boolean> statistics = values.flag(console().getBoolean(STATISTICS, false));

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.captureDescription);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(Fields.COLUMNS).applyTo(area);
        DataBindingContext bindings = new DataBindingContext();
        Fields fields = new Fields(bindings);
        Group kept = Fields.group(area, Messages.captureGroup);
        fields.text(kept, "captureBudget", Messages.captureBudget, budget, //$NON-NLS-1$
                Numbers.from(Recorded.LEAST_BUDGET, Recorded.MOST_BUDGET, () -> true));
        fields.text(kept, "captureFile", Messages.captureFile, file, this::fileSize); //$NON-NLS-1$
        fields.text(kept, "captureHours", Messages.captureHours, hours, Numbers.from(0, Recorded.MOST_HOURS, () -> true)); //$NON-NLS-1$
        Fields.note(kept, "captureNote").setText(Messages.captureNote); //$NON-NLS-1$
        Group shown = Fields.group(area, Messages.consoleGroup);
        fields.check(shown, "consoleStatistics", Messages.consoleStatistics, statistics); //$NON-NLS-1$
        Dialog.applyDialogFont(area);
        PreferencePageSupport.create(this, bindings);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, Ids.HELP + "preferences_capture"); //$NON-NLS-1$
        area.addDisposeListener(event -> bindings.dispose());
        values.onChange(fields::adjust);
        fields.adjust();
        return area;
    }

    @Override
    protected void performDefaults() {
        budget.setValue(Integer.toString(Recorded.USUAL_BUDGET));
        file.setValue(Integer.toString(Recorded.USUAL_FILE));
        hours.setValue(Integer.toString(Recorded.USUAL_HOURS));
        statistics.setValue(false);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        IEclipsePreferences node = Preferred.node();
        Wishes.put(node, Recorded.BUDGET, budget, Recorded.USUAL_BUDGET);
        Wishes.put(node, Recorded.FILE, file, Recorded.USUAL_FILE);
        Wishes.put(node, Recorded.HOURS, hours, Recorded.USUAL_HOURS);
        console().putBoolean(STATISTICS, statistics.getValue());
        Job job = Job.create(Messages.captureDescription, (IJobFunction) monitor -> {
            Optional<BackingStoreException> trouble = Wishes.keep(node);
            return trouble.isEmpty() ? Status.OK_STATUS : Status.error(NLS.bind(Messages.notKept, trouble.get().getLocalizedMessage()), trouble.get());
        });
        job.setSystem(true);
        job.schedule();
        return true;
    }

    /** Two files at least have to fit, or nothing would be left when a new one begins. */
    private Optional<String> fileSize(String text) {
        String all = budget.getValue();
        int most = Numbers.within(all, Recorded.LEAST_BUDGET, Recorded.MOST_BUDGET) ? Integer.parseInt(all.strip()) / 2 : Recorded.MOST_BUDGET;
        return Numbers.from(1, most, () -> true).apply(text);
    }

    private static IEclipsePreferences console() {
        return InstanceScope.INSTANCE.getNode(CONSOLE);
    }
}
