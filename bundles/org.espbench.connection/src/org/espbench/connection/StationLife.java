package org.espbench.connection;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.espbench.connection.SessionState.Step;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** A module that is a station: joins, waits for the address, stays online, comes back. On the session's thread. */
final class StationLife {

    /** Asked this often for the address, beside listening for the module's event. */
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration ADDRESS_BUDGET = Duration.ofSeconds(20);

    private final ConnectionProfile profile;
    private final Conversation conversation;
    private final Facts facts;
    private final Board board;
    private final Inbox inbox;
    private final Vigil vigil;
    private final Time time;
    private final Supplier<Duration> refresh;
    private final Backoff backoff;

    /** @param refresh how long to wait between two looks at what changes unasked */
    StationLife(ConnectionProfile profile, Conversation conversation, Facts facts, Board board, Inbox inbox, Vigil vigil, Time time,
            Supplier<Duration> refresh) {
        this.profile = profile;
        this.conversation = conversation;
        this.facts = facts;
        this.board = board;
        this.inbox = inbox;
        this.vigil = vigil;
        this.time = time;
        this.refresh = refresh;
        this.backoff = Backoff.of(profile.station().map(StationProfile::reconnect).orElse(ReconnectPolicy.DEFAULT));
    }

    /**
     * Ends by a failure only.
     *
     * @param own the module's own address, where it opens a network too
     */
    void live(Keepers keepers, Optional<StationAddress> own) throws Trouble, Stopped, ResetAsked {
        boolean join = profile.station().isPresent();
        while (true) {
            try {
                if (join) {
                    join(profile.station().orElseThrow());
                }
                board.sayUnlessLeaving(new SessionState.AwaitingAddress());
                StationAddress address = awaitAddress();
                backoff.succeeded();
                board.address(Optional.of(address));
                board.sayUnlessLeaving(new SessionState.Online(address));
                keepers.network(true);
                keepers.online(true);
                facts.addresses();
                if (lostNetwork(own)) {
                    throw Trouble.at(Step.JOIN, new SessionFailure.AccessPointLost(), null);
                }
                offline(keepers);
                join = profile.station().isPresent();
            } catch (Trouble e) {
                offline(keepers);
                if (e.isHopeless() || e.step() == Step.OPEN || e.step() == Step.GREET) {
                    throw e;
                }
                join = comeBack(e);
            }
        }
    }

    private void offline(Keepers keepers) {
        keepers.online(false);
        board.address(Optional.empty());
        inbox.forgetStation();
    }

    /** @return whether it has to join again */
    private boolean comeBack(Trouble trouble) throws Trouble, Stopped, ResetAsked {
        if (backoff.exhausted()) {
            throw Trouble.hopeless(new SessionFailure.GaveUp(backoff.failures(), trouble.failure()), trouble);
        }
        boolean station = profile.station().isPresent();
        vigil.pause(trouble, station ? Step.JOIN : Step.ADDRESS, backoff, () -> inbox.hasObtainedAddress() || inbox.hasLostModule());
        boolean rejoin = inbox.takeRejoin();
        vigil.check();
        // The module may have found its way back by itself meanwhile.
        return station && (rejoin || !inbox.hasObtainedAddress());
    }

    private void join(StationProfile station) throws Trouble, Stopped {
        board.sayUnlessLeaving(new SessionState.Joining(station.ssid(), backoff.failures() + 1));
        conversation.join(station);
    }

    /** By event and by asking: an event can be missed, and old firmware has none. */
    private StationAddress awaitAddress() throws Trouble, Stopped, ResetAsked {
        Deadline deadline = Deadline.in(time, ADDRESS_BUDGET);
        while (true) {
            vigil.check();
            Optional<StationAddress> address = conversation.address();
            if (address.isPresent()) {
                return address.get();
            }
            if (deadline.over()) {
                throw Trouble.at(Step.ADDRESS, new SessionFailure.NoAddress(), null);
            }
            inbox.forgetStation();
            vigil.await(inbox::hasObtainedAddress, POLL);
        }
    }

    /** @return false when somebody wants to join again */
    private boolean lostNetwork(Optional<StationAddress> own) throws Trouble, Stopped, ResetAsked {
        while (true) {
            inbox.forgetNews();
            facts.station(own);
            vigil.await(() -> inbox.hasLostStation() || inbox.hasWish() || inbox.wantsRefresh() || inbox.hasSoftApNews(), refresh.get());
            if (inbox.takeRejoin()) {
                return false;
            }
            if (inbox.hasLostStation()) {
                // A join begins with leaving, and its event may come late: what the module says now counts.
                inbox.forgetStation();
                if (conversation.address().isEmpty()) {
                    return true;
                }
            }
        }
    }
}
