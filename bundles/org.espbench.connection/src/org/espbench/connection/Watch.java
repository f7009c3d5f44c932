package org.espbench.connection;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.connection.SessionState.Step;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.Link;
import org.espbench.modem.Modem;
import org.espbench.modem.Subscription;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** Keeps one opened port's module in the state the profile wants, until the port is lost or the session ends. On the session's thread. */
final class Watch {

    /** Asked this often for the address, beside listening for the module's event. */
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration ADDRESS_BUDGET = Duration.ofSeconds(20);
    /** Waits without an end of their own are checked again this often: nothing waits for ever. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration TIDY_BUDGET = Duration.ofSeconds(1);

    private final ConnectionProfile profile;
    private final Modem modem;
    private final Conversation conversation;
    private final Board board;
    private final Inbox inbox;
    private final Serving serving;
    private final Time time;
    private final Runnable greeted;
    private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    private boolean joinedBefore;
    private volatile @Nullable Keepers keepers;

    /** @param greeted called each time the module has answered */
    Watch(ConnectionProfile profile, Modem modem, Conversation conversation, Board board, Inbox inbox, Serving serving, Time time,
            Runnable greeted) {
        this.profile = profile;
        this.modem = modem;
        this.conversation = conversation;
        this.board = board;
        this.inbox = inbox;
        this.serving = serving;
        this.time = time;
        this.greeted = greeted;
    }

    /** Ends by a failure only. */
    void keep() throws Trouble, Stopped {
        try (Subscription events = modem.subscribe(this::happened)) {
            while (true) {
                try {
                    greetAndStay();
                } catch (Trouble e) {
                    if (e.isHopeless() || e.step() == Step.OPEN) {
                        throw e;
                    }
                    backOff(e, Step.GREET);
                    if (inbox.hasLostPort()) {
                        throw Trouble.at(Step.OPEN, conversation.gone(Said.WORDS.say("failure.port.lost", profile.port())), e);
                    }
                }
            }
        }
    }

    private void greetAndStay() throws Trouble, Stopped {
        inbox.forgetModule();
        board.firmware(conversation.greet());
        greeted.run();
        board.sayUnlessClosing(new SessionState.Ready());
        Keepers ours = new Keepers(profile, modem, board, serving, time);
        keepers = ours;
        try {
            ours.start();
            stay(ours);
        } finally {
            board.address(Optional.empty());
            ours.end(TIDY_BUDGET);
        }
    }

    private void stay(Keepers ours) throws Trouble, Stopped {
        if (profile.station().isPresent()) {
            conversation.becomeStation();
        } else if (!profile.wantsLinks()) {
            awaitTrouble(() -> false);
        }
        boolean join = profile.station().isPresent();
        while (true) {
            try {
                if (join) {
                    join(profile.station().orElseThrow());
                }
                board.sayUnlessClosing(new SessionState.AwaitingAddress());
                StationAddress address = awaitAddress();
                backoff.succeeded();
                board.address(Optional.of(address));
                board.sayUnlessClosing(new SessionState.Online(address));
                ours.online(true);
                awaitLossOfNetwork();
                throw Trouble.at(Step.JOIN, new SessionFailure.AccessPointLost(), null);
            } catch (Trouble e) {
                ours.online(false);
                board.address(Optional.empty());
                if (e.isHopeless() || e.step() == Step.OPEN || e.step() == Step.GREET) {
                    throw e;
                }
                inbox.forgetStation();
                backOff(e, profile.station().isPresent() ? Step.JOIN : Step.ADDRESS);
                checkModule();
                // The module may have found its way back by itself meanwhile.
                join = profile.station().isPresent() && !inbox.hasObtainedAddress();
            }
        }
    }

    private void join(StationProfile station) throws Trouble, Stopped {
        board.sayUnlessClosing(new SessionState.Joining(station.ssid(), backoff.failures() + 1));
        conversation.join(station, joinedBefore);
        joinedBefore = true;
    }

    /** By event and by asking: an event can be missed, and old firmware has none. */
    private StationAddress awaitAddress() throws Trouble, Stopped {
        Deadline deadline = Deadline.in(time, ADDRESS_BUDGET);
        while (true) {
            checkModule();
            Optional<StationAddress> address = conversation.address();
            if (address.isPresent()) {
                return address.get();
            }
            if (deadline.over()) {
                throw Trouble.at(Step.ADDRESS, new SessionFailure.NoAddress(), null);
            }
            inbox.forgetStation();
            inbox.await(() -> inbox.hasObtainedAddress() || inbox.hasLostModule(), POLL);
        }
    }

    private void awaitLossOfNetwork() throws Trouble, Stopped {
        while (true) {
            awaitTrouble(inbox::hasLostStation);
            // A join begins with leaving, and its event may come late: what the module says now counts.
            inbox.forgetStation();
            if (conversation.address().isEmpty()) {
                return;
            }
        }
    }

    /** Waits until the condition holds or the module is lost. */
    private void awaitTrouble(BooleanSupplier condition) throws Trouble, Stopped {
        while (true) {
            inbox.await(() -> condition.getAsBoolean() || inbox.hasLostModule(), LOOK_AGAIN);
            checkModule();
            if (condition.getAsBoolean()) {
                return;
            }
        }
    }

    private void checkModule() throws Trouble {
        if (inbox.hasLostPort()) {
            throw Trouble.at(Step.OPEN, conversation.gone(Said.WORDS.say("failure.port.lost", profile.port())), null);
        }
        if (inbox.hasLostModule()) {
            throw Trouble.at(Step.GREET, new SessionFailure.ModuleRestarted(), null);
        }
    }

    /** Waits, unless the module gets its address back or is lost meanwhile. */
    private void backOff(Trouble trouble, Step next) throws Stopped {
        Duration pause = backoff.next();
        board.sayUnlessClosing(new SessionState.BackingOff(trouble.failure(), next, backoff.failures(), pause, time.instant().plus(pause)));
        inbox.await(() -> inbox.hasLostPort() || next != Step.GREET && (inbox.hasObtainedAddress() || inbox.hasLostModule()), pause);
    }

    /** On the modem's event thread. */
    private void happened(ModemEvent event) {
        switch (event) {
        case ModemEvent.StationAssociated associated -> {
        }
        case ModemEvent.AddressObtained obtained -> inbox.obtainedAddress();
        case ModemEvent.StationLost lost -> inbox.lostStation();
        case ModemEvent.DhcpTimedOut late -> {
        }
        case ModemEvent.LinkOpened opened -> {
            if (opened.accepted()) {
                modem.link(opened.serial()).ifPresent(this::accept);
            }
        }
        case ModemEvent.LinkClosed closed -> {
        }
        case ModemEvent.DataReceived data -> board.received(data.serial(), data.count());
        case ModemEvent.DataSent data -> board.sent(data.serial(), data.count());
        case ModemEvent.SegmentSettled settled -> {
        }
        case ModemEvent.ClientTurnedAway away -> {
        }
        case ModemEvent.DataLost lost -> {
        }
        case ModemEvent.ClientJoined joined -> {
        }
        case ModemEvent.ClientLeft left -> {
        }
        case ModemEvent.ClientAddressed addressed -> {
        }
        case ModemEvent.ModuleRestarted restarted -> inbox.restart();
        case ModemEvent.PortLost lost -> inbox.losePort();
        }
    }

    private void accept(Link link) {
        Keepers now = keepers;
        if (now != null) {
            now.accept(link);
        }
    }
}
