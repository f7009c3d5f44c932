package org.espbench.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.connection.SessionState.Step;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.modem.Link;
import org.espbench.modem.Modem;
import org.espbench.modem.Subscription;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.time.Time;

/** Keeps one opened port's module in the state the profile wants, until the port is lost or given back. On the session's thread. */
final class Watch {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration TIDY_BUDGET = Duration.ofSeconds(1);

    private final ConnectionProfile profile;
    private final Modem modem;
    private final Conversation conversation;
    private final Translation translation;
    private final Setup setup;
    private final Facts facts;
    private final StationLife stationLife;
    private final SoftApLife softApLife;
    private final Board board;
    private final Inbox inbox;
    private final Vigil vigil;
    private final Serving serving;
    private final Time time;
    private final Supplier<Duration> refresh;
    private final Runnable greeted;
    private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    private volatile @Nullable Keepers keepers;

    /**
     * @param refresh how long to wait between two looks at what changes unasked
     * @param greeted called each time the module has answered
     */
    Watch(ConnectionProfile profile, Modem modem, Passwords passwords, Hearing hearing, int baud, Board board, Inbox inbox, Serving serving, Time time,
            Supplier<Duration> refresh, Runnable greeted) {
        this.profile = profile;
        this.modem = modem;
        this.board = board;
        this.inbox = inbox;
        this.serving = serving;
        this.time = time;
        this.refresh = refresh;
        this.greeted = greeted;
        translation = new Translation(profile.port(), inbox, hearing);
        conversation = new Conversation(profile, modem, passwords, baud, hearing, inbox, translation);
        vigil = new Vigil(inbox, board, translation, time);
        setup = new Setup(profile, modem, passwords, translation);
        facts = new Facts(profile, modem, board, hearing, translation);
        stationLife = new StationLife(profile, conversation, facts, board, inbox, vigil, time, refresh);
        softApLife = new SoftApLife(facts, board, inbox, vigil, refresh);
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
                    vigil.pause(e, Step.GREET, backoff, inbox::hasLostPort);
                    if (inbox.hasLostPort()) {
                        throw translation.portLost();
                    }
                }
            }
        }
    }

    /** Returns when the module has been reset and has to be greeted again. */
    private void greetAndStay() throws Trouble, Stopped {
        inbox.forgetModule();
        board.module(Optional.of(conversation.greet()));
        greeted.run();
        board.sayUnlessLeaving(new SessionState.Ready());
        Keepers ours = new Keepers(profile, modem, board, serving, time);
        keepers = ours;
        try {
            ours.start();
            stay(ours);
        } catch (ResetAsked e) {
            ours.over();
            board.sayUnlessLeaving(new SessionState.Resetting());
            conversation.reset();
        } finally {
            board.address(Optional.empty());
            board.softAp(Optional.empty(), List.of());
            ours.end(TIDY_BUDGET);
        }
    }

    private void stay(Keepers ours) throws Trouble, Stopped, ResetAsked {
        Optional<StationAddress> own = setup.bringAbout();
        vigil.check();
        backoff.succeeded();
        board.softAp(own.map(StationAddress::ip), List.of());
        ours.network(own.isPresent());
        if (profile.station().isPresent() || own.isEmpty() && profile.wantsLinks()) {
            stationLife.live(ours, own);
        } else if (own.isPresent()) {
            softApLife.live(ours, own.get(), modem.dialect().can(Ability.SOFT_AP_MESSAGES));
        } else {
            idle();
        }
    }

    private void idle() throws Trouble, Stopped, ResetAsked {
        facts.addresses();
        while (true) {
            inbox.forgetNews();
            facts.idle();
            vigil.await(inbox::wantsRefresh, refresh.get());
        }
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
        case ModemEvent.ClientJoined joined -> inbox.softApChanged();
        case ModemEvent.ClientLeft left -> inbox.softApChanged();
        case ModemEvent.ClientAddressed addressed -> inbox.softApChanged();
        case ModemEvent.ModuleRestarted restarted -> inbox.restart();
        case ModemEvent.PortLost lost -> inbox.losePort();
        }
    }

    /** Ends the pauses between attempts to connect clients and to start the server. By any thread. */
    void hurry() {
        Keepers now = keepers;
        if (now != null) {
            now.hurry();
        }
    }

    private void accept(Link link) {
        Keepers now = keepers;
        if (now != null) {
            now.accept(link);
        }
    }
}
