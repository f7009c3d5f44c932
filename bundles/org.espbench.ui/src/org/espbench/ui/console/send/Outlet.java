package org.espbench.ui.console.send;

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.espbench.connection.Session;
import org.espbench.connection.SessionEvent;
import org.espbench.modem.Subscription;

/** A connection as those see it who send over it. Any thread. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
public interface Outlet {

    /** The latest session, to send with; the next connect replaces it. */
    Session session();

    /** Tells {@code listener} what happens in this and all later sessions, under the terms of {@link Session#subscribe}. */
    Subscription subscribe(Consumer<? super SessionEvent> listener);
}
