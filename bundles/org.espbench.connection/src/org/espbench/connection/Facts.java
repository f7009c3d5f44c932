package org.espbench.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.connection.SessionState.Step;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.softap.SoftApClient;
import org.espbench.modem.station.Joined;

/**
 * Asks the module for what it doesn't tell unasked, for those who look at the session. What isn't answered stays as it was: a module that is busy
 * sending has better things to do. One that lets several looks in a row pass without saying a single byte hangs, and has to be greeted again. On the
 * session's thread.
 */
final class Facts {

    private static final Duration BUDGET = Duration.ofSeconds(3);
    /** A send to a peer that is gone keeps a module silent for about 20 s (reference 2.4), which is less. */
    private static final int MOST_SILENT_LOOKS = 3;

    private final ConnectionProfile profile;
    private final Modem modem;
    private final Board board;
    private final Hearing hearing;
    private final Translation translation;
    private boolean unanswered;
    private int silentLooks;
    private long heardBefore;

    Facts(ConnectionProfile profile, Modem modem, Board board, Hearing hearing, Translation translation) {
        this.hearing = hearing;
        this.profile = profile;
        this.modem = modem;
        this.board = board;
        this.translation = translation;
    }

    /** What stays as it is until the module starts anew. */
    void addresses() throws Trouble, Stopped {
        unanswered = false;
        if (profile.station().isPresent() && modem.dialect().can(Ability.STATION_MAC)) {
            ask(() -> modem.station().addressing().mac(BUDGET)).ifPresent(mac -> board.module(module -> new ModuleSnapshot(module.firmware(),
                    module.dialect(), Optional.of(mac), module.softApMac(), module.freeMemory())));
        }
        if (profile.softAp().isPresent() && modem.dialect().can(Ability.SOFT_AP_MAC)) {
            ask(() -> modem.softAp().mac(BUDGET)).ifPresent(mac -> board.module(module -> new ModuleSnapshot(module.firmware(), module.dialect(),
                    module.stationMac(), Optional.of(mac), module.freeMemory())));
        }
    }

    /** How the station hears its network. */
    void station(Optional<StationAddress> own) throws Trouble, Stopped {
        beginLook();
        signal();
        memory();
        visitors(own);
        endLook();
    }

    /** @return whether anybody has an address on the module's own network */
    boolean softAp(StationAddress own) throws Trouble, Stopped {
        beginLook();
        boolean any = visitors(Optional.of(own));
        memory();
        endLook();
        return any;
    }

    /** What there is to ask of a module without a network. */
    void idle() throws Trouble, Stopped {
        beginLook();
        memory();
        endLook();
    }

    private void beginLook() {
        unanswered = false;
        if (silentLooks == 0) {
            heardBefore = hearing.count();
        }
    }

    private void endLook() throws Trouble {
        silentLooks = unanswered && hearing.count() == heardBefore ? silentLooks + 1 : 0;
        if (silentLooks >= MOST_SILENT_LOOKS) {
            silentLooks = 0;
            throw Trouble.at(Step.GREET, new SessionFailure.ModuleSilent(profile.port()), null);
        }
    }

    private void memory() throws Trouble, Stopped {
        if (modem.dialect().can(Ability.FREE_MEMORY)) {
            ask(() -> modem.board().freeMemory(BUDGET)).ifPresent(memory -> board.module(module -> new ModuleSnapshot(module.firmware(),
                    module.dialect(), module.stationMac(), module.softApMac(), OptionalInt.of(memory.free()))));
        }
    }

    /** Which access point the station has joined, and how strong it hears it. */
    private void signal() throws Trouble, Stopped {
        Optional<Joined> joined = ask(() -> modem.station().joined(BUDGET)).flatMap(told -> told);
        if (joined.isPresent()) {
            board.joined(joined);
        }
    }

    private boolean visitors(Optional<StationAddress> own) throws Trouble, Stopped {
        if (own.isEmpty()) {
            return false;
        }
        Optional<List<SoftApClient>> clients = ask(() -> modem.softAp().clients(BUDGET));
        clients.ifPresent(present -> board.softAp(own.map(StationAddress::ip), present));
        return !clients.orElseGet(board::softApClients).isEmpty();
    }

    /** A question to the module. */
    private interface Question<T> {
        T ask() throws ModemException;
    }

    private <T> Optional<T> ask(Question<T> question) throws Trouble, Stopped {
        if (unanswered) {
            // Who didn't answer once would only cost the same time again.
            return Optional.empty();
        }
        try {
            return Optional.of(question.ask());
        } catch (ModemException.TimedOut e) {
            unanswered = true;
            return Optional.empty();
        } catch (ModemException.Refused | ModemException.Unsupported e) {
            return Optional.empty();
        } catch (ModemException e) {
            throw translation.trouble(e, Step.GREET);
        }
    }
}
