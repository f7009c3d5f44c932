package org.espbench.ui.command;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.expressions.PropertyTester;
import org.espbench.connection.SessionState;
import org.espbench.ui.connection.Connection;

/** Says in core expressions what can be done with the chosen connection; what is tested (the receiver) doesn't matter. UI thread. */
public final class ChoiceTester extends PropertyTester {

    private static final String CHOSEN = "chosen"; //$NON-NLS-1$
    private static final String CAN_CONNECT = "canConnect"; //$NON-NLS-1$
    private static final String CAN_DISCONNECT = "canDisconnect"; //$NON-NLS-1$
    private static final String CAN_SHOW = "canShowConsole"; //$NON-NLS-1$

    static final List<String> PROPERTIES = List.of(qualified(CHOSEN), qualified(CAN_CONNECT), qualified(CAN_DISCONNECT), qualified(CAN_SHOW));

    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        Optional<Connection> choice = Choice.now();
        return switch (property) {
            case CHOSEN -> choice.isPresent();
            case CAN_CONNECT -> choice.filter(ChoiceTester::canConnect).isPresent();
            case CAN_DISCONNECT -> choice.filter(ChoiceTester::canDisconnect).isPresent();
            case CAN_SHOW -> choice.filter(ChoiceTester::canShow).isPresent();
            default -> false;
        };
    }

    static boolean canConnect(Connection connection) {
        return connection.snapshot().state() instanceof SessionState.Closed || connection.snapshot().state() instanceof SessionState.Closing;
    }

    static boolean canDisconnect(Connection connection) {
        return !canConnect(connection);
    }

    static boolean canShow(Connection connection) {
        return connection.capture().isPresent();
    }

    private static String qualified(String property) {
        return "org.espbench.ui." + property; //$NON-NLS-1$
    }
}
