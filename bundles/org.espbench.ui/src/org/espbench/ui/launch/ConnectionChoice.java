package org.espbench.ui.launch;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;

/** A list of the workspace's connections to choose one from, which remembers it by id. UI thread only. */
final class ConnectionChoice {

    private final Combo combo;
    private List<Connection> offered = List.of();
    private String chosen = ""; //$NON-NLS-1$

    /** @param changed told when the user has chosen */
    ConnectionChoice(Composite parent, String widget, Runnable changed) {
        combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setData(Ids.WIDGET, widget);
        combo.addListener(SWT.Selection, event -> {
            int index = combo.getSelectionIndex();
            chosen = index < 0 ? chosen : offered.get(index).id();
            changed.run();
        });
    }

    /** Its widget. */
    Combo control() {
        return combo;
    }

    /** Chooses the connection with this id, among those there are now; one that is gone stays remembered. */
    void choose(String id) {
        offered = Connections.get().all();
        chosen = id;
        combo.setItems(offered.stream().map(one -> one.profile().name()).toArray(String[]::new));
        for (int i = 0; i < offered.size(); i++) {
            if (offered.get(i).id().equals(id)) {
                combo.select(i);
            }
        }
    }

    /** The id chosen; empty for none. */
    String chosen() {
        return chosen;
    }
}
