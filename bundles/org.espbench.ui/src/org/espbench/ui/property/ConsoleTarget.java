package org.espbench.ui.property;

import java.util.Optional;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.item.Item;

/** Show In &gt; Console: brings the console of the connection in question to the front, or says that there is none. */
final class ConsoleTarget implements IShowInTarget {

    @Override
    public boolean show(ShowInContext context) {
        Optional<Connection> connection = context.getSelection() instanceof IStructuredSelection chosen
                ? LiveSheet.of(chosen.getFirstElement()).map(Item::connection).filter(Connection::recorded) : Optional.empty();
        connection.ifPresent(Connection::showRecorded);
        return connection.isPresent();
    }
}
