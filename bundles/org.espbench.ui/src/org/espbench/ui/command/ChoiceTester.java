package org.espbench.ui.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.expressions.PropertyTester;
import org.espbench.connection.LinkSnapshot;
import org.espbench.connection.LinkState;
import org.espbench.connection.SessionState;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.item.Item;
import org.espbench.ui.secret.Wanted;

/** Says in core expressions what can be done with the chosen connection; what is tested (the receiver) doesn't matter. UI thread. */
public final class ChoiceTester extends PropertyTester {

    private static final String CHOSEN = "chosen"; //$NON-NLS-1$
    private static final String CAN_CONNECT = "canConnect"; //$NON-NLS-1$
    private static final String CAN_DISCONNECT = "canDisconnect"; //$NON-NLS-1$
    private static final String CAN_SHOW = "canShowConsole"; //$NON-NLS-1$

    private static final String CAN_RESET = "canReset"; //$NON-NLS-1$
    private static final String CAN_REJOIN = "canRejoin"; //$NON-NLS-1$
    private static final String CAN_LEND = "canLend"; //$NON-NLS-1$
    private static final String CAN_TAKE_BACK = "canTakeBack"; //$NON-NLS-1$
    private static final String CAN_TRY_NOW = "canTryNow"; //$NON-NLS-1$
    private static final String CAN_SCAN = "canScan"; //$NON-NLS-1$
    private static final String CAN_ENTER_PASSWORD = "canEnterPassword"; //$NON-NLS-1$
    private static final String CAN_CLOSE_LINK = "canCloseLink"; //$NON-NLS-1$
    private static final String CAN_OPEN_LINK = "canOpenLink"; //$NON-NLS-1$
    private static final String CAN_SEND_FILE = "canSendFile"; //$NON-NLS-1$
    private static final String CAN_COPY_ADDRESS = "canCopyAddress"; //$NON-NLS-1$

    static final List<String> PROPERTIES = Stream.of(CHOSEN, CAN_CONNECT, CAN_DISCONNECT, CAN_SHOW, CAN_RESET, CAN_REJOIN, CAN_LEND, CAN_TAKE_BACK,
            CAN_TRY_NOW, CAN_SCAN, CAN_ENTER_PASSWORD, CAN_CLOSE_LINK, CAN_OPEN_LINK, CAN_SEND_FILE, CAN_COPY_ADDRESS).map(ChoiceTester::qualified).toList();

    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        Optional<Connection> choice = Choice.now();
        return switch (property) {
            case CHOSEN -> choice.isPresent();
            case CAN_CONNECT -> choice.filter(ChoiceTester::canConnect).isPresent();
            case CAN_DISCONNECT -> choice.filter(ChoiceTester::canDisconnect).isPresent();
            case CAN_SHOW -> choice.filter(ChoiceTester::canShow).isPresent();
            case CAN_RESET -> choice.filter(one -> stands(one.snapshot().state())).isPresent();
            // A module that is no station can do neither, and one that is only listened to isn't told anything.
            case CAN_SCAN, CAN_REJOIN -> choice.filter(ChoiceTester::canRejoin).isPresent();
            case CAN_LEND -> choice.filter(one -> canDisconnect(one) && !lent(one)).isPresent();
            case CAN_TAKE_BACK -> choice.filter(ChoiceTester::lent).isPresent();
            case CAN_TRY_NOW -> choice.filter(ChoiceTester::waits).isPresent();
            case CAN_ENTER_PASSWORD -> choice.flatMap(one -> Wanted.usual(one.profile())).isPresent();
            case CAN_CLOSE_LINK -> link().filter(link -> !(link.state() instanceof LinkState.Shut)).isPresent();
            case CAN_OPEN_LINK -> link().filter(link -> link.state() instanceof LinkState.Shut).isPresent();
            case CAN_SEND_FILE -> link().filter(link -> link.state() instanceof LinkState.Open).isPresent();
            case CAN_COPY_ADDRESS -> Choice.item().flatMap(Item::address).isPresent();
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
        return connection.recorded();
    }

    private static Optional<LinkSnapshot> link() {
        return Choice.item().filter(item -> item.connection().snapshot().state().active()).flatMap(Item::link);
    }

    /** All that decides what can be done, as text. */
    static String fingerprint(Item item) {
        Connection connection = item.connection();
        String link = item.link().map(now -> now.key() + now.state().getClass()).orElse(""); //$NON-NLS-1$
        return link + item.address() + connection.id() + canConnect(connection) + canShow(connection) + stands(connection.snapshot().state()) + canRejoin(connection)
                + lent(connection) + waits(connection) + Wanted.usual(connection.profile());
    }

    private static boolean canRejoin(Connection connection) {
        SessionState state = connection.snapshot().state();
        return stands(state) && !(state instanceof SessionState.Listening) && connection.snapshot().profile().station().isPresent();
    }

    private static boolean lent(Connection connection) {
        return connection.snapshot().state() instanceof SessionState.Lent;
    }

    /** Whether something is to be tried again after a pause. */
    private static boolean waits(Connection connection) {
        return connection.snapshot().state() instanceof SessionState.BackingOff
                || connection.snapshot().links().stream().anyMatch(link -> link.state() instanceof LinkState.Retrying);
    }

    /** Whether the module has answered and can be told something. */
    private static boolean stands(SessionState state) {
        return state instanceof SessionState.Ready || state instanceof SessionState.Online || state instanceof SessionState.Joining
                || state instanceof SessionState.AwaitingAddress || state instanceof SessionState.Listening;
    }

    private static String qualified(String property) {
        return "org.espbench.ui." + property; //$NON-NLS-1$
    }
}
