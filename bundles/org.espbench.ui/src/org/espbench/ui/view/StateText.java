package org.espbench.ui.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.espbench.connection.LinkSnapshot;
import org.espbench.connection.LinkState;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionSnapshot;
import org.espbench.connection.SessionState;
import org.espbench.connection.StationSnapshot;
import org.espbench.ui.icon.Icons;

/** What a session's state is called and looks like. */
public final class StateText {

    private StateText() {
    }

    /** The state in a few words; the sentence of a failure isn't among them. */
    public static String of(SessionSnapshot snapshot) {
        return switch (snapshot.state()) {
            case SessionState.Closed closed -> closed.failure().isPresent() ? Messages.failed : Messages.closed;
            case SessionState.Opening opening -> attempted(NLS.bind(Messages.opening, snapshot.profile().port()), opening.attempt());
            case SessionState.Ready ready -> Messages.ready;
            case SessionState.Joining joining -> attempted(NLS.bind(Messages.joining, joining.ssid()), joining.attempt());
            case SessionState.AwaitingAddress awaiting -> Messages.awaitingAddress;
            case SessionState.Online online -> NLS.bind(Messages.online, online.address().ip());
            case SessionState.BackingOff backingOff -> backingOff(backingOff);
            case SessionState.Closing closing -> Messages.closing;
            case SessionState.Listening listening -> Messages.listeningOnly;
            case SessionState.Resetting resetting -> Messages.resetting;
            case SessionState.Lent lent -> Messages.lent;
        };
    }

    /** A link's state in a few words. */
    public static String of(LinkSnapshot link) {
        return switch (link.state()) {
            case LinkState.Waiting waiting -> Messages.linkWaiting;
            case LinkState.Connecting connecting -> Messages.linkConnecting;
            case LinkState.Open open -> link.id().isPresent() ? NLS.bind(Messages.linkOpen, Integer.toString(link.id().getAsInt())) : Messages.linkOpening;
            case LinkState.Retrying retrying -> NLS.bind(Messages.linkRetrying, Amounts.duration(retrying.pause()));
            case LinkState.Shut shut -> Messages.linkShut;
        };
    }

    /** The state in a few words, with how long it has lasted unless nothing is going on. */
    static String of(SessionSnapshot snapshot, Instant since, Instant now) {
        String text = of(snapshot);
        return snapshot.state().active() ? NLS.bind(Messages.lasting, text, Amounts.duration(Duration.between(since, now))) : text;
    }

    /** Why the session has ended, or pauses. */
    static Optional<SessionFailure> failure(SessionState state) {
        return switch (state) {
            case SessionState.Closed closed -> closed.failure();
            case SessionState.BackingOff backingOff -> Optional.of(backingOff.failure());
            case SessionState.Opening opening -> Optional.empty();
            case SessionState.Ready ready -> Optional.empty();
            case SessionState.Joining joining -> Optional.empty();
            case SessionState.AwaitingAddress awaiting -> Optional.empty();
            case SessionState.Online online -> Optional.empty();
            case SessionState.Closing closing -> Optional.empty();
            case SessionState.Listening listening -> Optional.empty();
            case SessionState.Resetting resetting -> Optional.empty();
            case SessionState.Lent lent -> Optional.empty();
        };
    }

    /** The overlay for the connection's icon. */
    static Optional<Icons> overlay(SessionState state) {
        return switch (state) {
            case SessionState.Closed closed -> closed.failure().map(failure -> Icons.STATE_ERROR);
            case SessionState.Ready ready -> Optional.of(Icons.STATE_ONLINE);
            case SessionState.Online online -> Optional.of(Icons.STATE_ONLINE);
            case SessionState.BackingOff backingOff -> Optional.of(Icons.STATE_ERROR);
            case SessionState.Opening opening -> Optional.of(Icons.STATE_BUSY);
            case SessionState.Joining joining -> Optional.of(Icons.STATE_BUSY);
            case SessionState.AwaitingAddress awaiting -> Optional.of(Icons.STATE_BUSY);
            case SessionState.Closing closing -> Optional.of(Icons.STATE_BUSY);
            case SessionState.Listening listening -> Optional.of(Icons.STATE_ONLINE);
            case SessionState.Resetting resetting -> Optional.of(Icons.STATE_BUSY);
            case SessionState.Lent lent -> Optional.empty();
        };
    }

    /** The overlay for the station's icon: a module may be joined by itself, too. */
    static Optional<Icons> stationOverlay(SessionState state, StationSnapshot station) {
        if (station.address().isPresent()) {
            return Optional.of(Icons.STATE_ONLINE);
        }
        boolean joining = state instanceof SessionState.Joining || state instanceof SessionState.AwaitingAddress;
        boolean failing = state instanceof SessionState.BackingOff pausing && (pausing.next() == SessionState.Step.JOIN || pausing.next() == SessionState.Step.ADDRESS);
        return joining ? Optional.of(Icons.STATE_BUSY) : failing ? Optional.of(Icons.STATE_ERROR) : Optional.empty();
    }

    private static String backingOff(SessionState.BackingOff state) {
        String pause = Amounts.duration(state.pause());
        return switch (state.next()) {
            case OPEN -> NLS.bind(Messages.opensAgain, pause);
            case GREET -> NLS.bind(Messages.greetsAgain, pause);
            case JOIN -> NLS.bind(Messages.joinsAgain, pause);
            case ADDRESS -> NLS.bind(Messages.asksAgain, pause);
        };
    }

    private static String attempted(String text, int attempt) {
        return attempt > 1 ? NLS.bind(Messages.attempt, text, Integer.toString(attempt)) : text;
    }
}
