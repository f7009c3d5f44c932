package org.espbench.connection;

import java.time.Duration;
import java.util.function.Supplier;

import org.espbench.modem.net.StationAddress;

/** A module that only opens a network: clients work while somebody has joined it and has an address. On the session's thread. */
final class SoftApLife {

    /** Asked this often for who has joined, beside listening for the module's events, which old firmware doesn't have. */
    private static final Duration POLL = Duration.ofSeconds(2);

    private final Facts facts;
    private final Board board;
    private final Inbox inbox;
    private final Vigil vigil;
    private final Supplier<Duration> refresh;

    SoftApLife(Facts facts, Board board, Inbox inbox, Vigil vigil, Supplier<Duration> refresh) {
        this.facts = facts;
        this.board = board;
        this.inbox = inbox;
        this.vigil = vigil;
        this.refresh = refresh;
    }

    /**
     * Ends by a failure only.
     *
     * @param told whether the firmware tells who joins and leaves
     */
    void live(Keepers keepers, StationAddress own, boolean told) throws Trouble, Stopped, ResetAsked {
        board.sayUnlessLeaving(new SessionState.Online(own));
        facts.addresses();
        while (true) {
            inbox.forgetNews();
            keepers.online(facts.softAp(own));
            Duration pause = refresh.get();
            vigil.await(() -> inbox.hasSoftApNews() || inbox.wantsRefresh(), told || pause.compareTo(POLL) < 0 ? pause : POLL);
            // Without a network to join there is nothing to join again.
            inbox.takeRejoin();
        }
    }
}
