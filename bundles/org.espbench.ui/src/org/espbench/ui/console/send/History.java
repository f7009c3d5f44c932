package org.espbench.ui.console.send;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.espbench.ui.preference.Flush;

/**
 * What was sent before, the latest last; one list for commands and one for data, the same for all connections, kept over a restart. A line with a
 * secret is never taken in. UI thread only.
 */
final class History {

    /** So many are kept. */
    static final int MOST = 100;

    private static final String SEPARATOR = "\n"; //$NON-NLS-1$

    private final IEclipsePreferences node;
    private final String key;
    private final List<String> lines = new ArrayList<>();
    private int at;
    private String draft = ""; //$NON-NLS-1$

    /** @param key of the list in the preferences */
    History(IEclipsePreferences node, String key) {
        this.node = node;
        this.key = key;
        for (String line : node.get(key, "").split(SEPARATOR)) { //$NON-NLS-1$
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        at = lines.size();
    }

    /** Takes in what was sent, unless it holds a secret; the field is empty afterwards as far as {@link #earlier} is concerned. */
    void add(String text, boolean secret) {
        if (!secret && !text.isBlank() && text.indexOf('\n') < 0) {
            lines.remove(text);
            lines.add(text);
            while (lines.size() > MOST) {
                lines.removeFirst();
            }
            node.put(key, String.join(SEPARATOR, lines));
            Flush.soon();
        }
        at = lines.size();
        draft = ""; //$NON-NLS-1$
    }

    /** The line before the one in the field; the field's own text when there is none. */
    String earlier(String field) {
        if (at == lines.size()) {
            draft = field;
        }
        if (at == 0) {
            return field;
        }
        at--;
        return lines.get(at);
    }

    /** The line behind the one in the field; at the end what was being typed. */
    String later(String field) {
        if (at == lines.size()) {
            return field;
        }
        at++;
        return at == lines.size() ? draft : lines.get(at);
    }
}
