package org.espbench.ui.console.filter;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.espbench.ui.preference.Flush;
import org.osgi.service.prefs.BackingStoreException;

/** Choices by name, kept in the preferences. Any thread. */
record SavedFilters(String node) {

    /** Those that users save. */
    static final SavedFilters NAMED = new SavedFilters("org.espbench.ui/console/filters"); //$NON-NLS-1$
    /** The last one of each console. */
    static final SavedFilters LAST = new SavedFilters("org.espbench.ui/console/filter"); //$NON-NLS-1$

    /** All names, sorted. */
    List<String> names() {
        try {
            return Stream.of(preferences().keys()).sorted(String.CASE_INSENSITIVE_ORDER).toList();
        } catch (BackingStoreException e) {
            ILog.get().log(Status.error(e.getLocalizedMessage(), e));
            return List.of();
        }
    }

    Choice get(String name) {
        return Choice.decoded(preferences().get(name, "")); //$NON-NLS-1$
    }

    void put(String name, Choice choice) {
        if (choice.equals(Choice.ALL)) {
            preferences().remove(name);
        } else {
            preferences().put(name, choice.encoded());
        }
        Flush.soon();
    }

    void remove(String name) {
        preferences().remove(name);
        Flush.soon();
    }

    private IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode(node);
    }
}
