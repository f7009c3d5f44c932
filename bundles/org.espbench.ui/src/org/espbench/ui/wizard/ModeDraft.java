package org.espbench.ui.wizard;

import java.util.List;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Reception;
import org.espbench.connection.profile.Use;
import org.espbench.ui.form.Values;

/** The fields about what the module is to be. UI thread only. */
final class ModeDraft {

    final WritableValue<Mode> mode;
    final WritableValue<Reception> reception;
    /** One command on each line. */
    final WritableValue<String> startUp;

    ModeDraft(Values values, ConnectionProfile base) {
        mode = values.of(mode(base), Mode.class);
        reception = values.of(base.reception(), Reception.class);
        startUp = values.text(String.join("\n", base.startUp())); //$NON-NLS-1$
    }

    List<String> startUp() {
        return commands(startUp.getValue());
    }

    static List<String> commands(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Mode mode(ConnectionProfile base) {
        if (base.use() == Use.LISTEN) {
            return Mode.LISTEN;
        }
        if (base.station().isPresent()) {
            return base.softAp().isPresent() ? Mode.BOTH : Mode.STATION;
        }
        return base.softAp().isPresent() ? Mode.SOFT_AP : Mode.OWN;
    }
}
