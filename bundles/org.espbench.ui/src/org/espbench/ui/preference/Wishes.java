package org.espbench.ui.preference;

import java.util.Optional;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.espbench.connection.Session;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.modem.port.LineSettings;
import org.espbench.ui.form.Values;
import org.osgi.service.prefs.BackingStoreException;

/** What the page's fields hold. UI thread only, but for {@link #keep}. */
final class Wishes {

    final Values values = new Values();
    final WritableValue<Scheme> scheme = values.of(Preferred.scheme(), Scheme.class);
    final WritableValue<String> baud = values.number(Preferred.baud());
    final WritableValue<String> attempts = values.number(Preferred.reconnect().attempts());
    final WritableValue<String> firstPause = values.number(Preferred.reconnect().firstPauseSeconds());
    final WritableValue<String> longestPause = values.number(Preferred.reconnect().longestPauseSeconds());
    final WritableValue<String> refresh = values.number((int) Preferred.refresh().toSeconds());

    /** As nobody has ever wished anything. */
    void reset() {
        scheme.setValue(Scheme.SIM);
        baud.setValue(Integer.toString(LineSettings.DEFAULT.baud()));
        attempts.setValue(Integer.toString(ReconnectPolicy.DEFAULT.attempts()));
        longestPause.setValue(Integer.toString(ReconnectPolicy.DEFAULT.longestPauseSeconds()));
        firstPause.setValue(Integer.toString(ReconnectPolicy.DEFAULT.firstPauseSeconds()));
        refresh.setValue(Long.toString(Session.REFRESH.toSeconds()));
    }

    /** Puts them into force. The caller has them written to the disk. */
    void apply(IEclipsePreferences node) {
        put(node, Preferred.SCHEME, scheme.getValue().text(), Scheme.SIM.text());
        put(node, Preferred.BAUD, baud, LineSettings.DEFAULT.baud());
        put(node, Preferred.ATTEMPTS, attempts, ReconnectPolicy.DEFAULT.attempts());
        put(node, Preferred.FIRST_PAUSE, firstPause, ReconnectPolicy.DEFAULT.firstPauseSeconds());
        put(node, Preferred.LONGEST_PAUSE, longestPause, ReconnectPolicy.DEFAULT.longestPauseSeconds());
        put(node, Preferred.REFRESH, refresh, (int) Session.REFRESH.toSeconds());
    }

    /** Writes what is in force to the disk. Blocks. */
    static Optional<BackingStoreException> keep(IEclipsePreferences node) {
        try {
            node.flush();
            return Optional.empty();
        } catch (BackingStoreException e) {
            return Optional.of(e);
        }
    }

    /** Wishes for a number, unless it is the usual one. */
    static void put(IEclipsePreferences node, String key, WritableValue<String> number, int usual) {
        put(node, key, Integer.toString(Values.number(number)), Integer.toString(usual));
    }

    /** The usual value isn't a wish: a later version may have another one. */
    private static void put(IEclipsePreferences node, String key, String value, String usual) {
        if (value.equals(usual)) {
            node.remove(key);
        } else {
            node.put(key, value);
        }
    }
}
