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
 * sending has better things to do. On the session's thread.
 */
final class Facts {

    private static final Duration BUDGET = Duration.ofSeconds(3);

    private final ConnectionProfile profile;
    private final Modem modem;
    private final Board board;
    private final Translation translation;

    Facts(ConnectionProfile profile, Modem modem, Board board, Translation translation) {
        this.profile = profile;
        this.modem = modem;
        this.board = board;
        this.translation = translation;
    }

    /** What stays as it is until the module starts anew. */
    void addresses() throws Trouble, Stopped {
        if (profile.station().isPresent() && modem.dialect().can(Ability.STATION_MAC)) {
            ask(() -> modem.station().addressing().mac(BUDGET)).ifPresent(mac -> board.module(module -> new ModuleSnapshot(module.firmware(),
                    module.dialect(), Optional.of(mac), module.softApMac(), module.freeMemory())));
        }
        if (profile.softAp().isPresent() && modem.dialect().can(Ability.SOFT_AP_MAC)) {
            ask(() -> modem.softAp().mac(BUDGET)).ifPresent(mac -> board.module(module -> new ModuleSnapshot(module.firmware(), module.dialect(),
                    module.stationMac(), Optional.of(mac), module.freeMemory())));
        }
    }

    void memory() throws Trouble, Stopped {
        if (modem.dialect().can(Ability.FREE_MEMORY)) {
            ask(() -> modem.board().freeMemory(BUDGET)).ifPresent(memory -> board.module(module -> new ModuleSnapshot(module.firmware(),
                    module.dialect(), module.stationMac(), module.softApMac(), OptionalInt.of(memory.free()))));
        }
    }

    /** Which access point the station has joined, and how strong it hears it. */
    void signal() throws Trouble, Stopped {
        Optional<Joined> joined = ask(() -> modem.station().joined(BUDGET)).flatMap(told -> told);
        if (joined.isPresent()) {
            board.joined(joined);
        }
    }

    /** @return whether anybody has an address on the module's own network */
    boolean visitors(Optional<StationAddress> own) throws Trouble, Stopped {
        if (own.isEmpty()) {
            return false;
        }
        Optional<List<SoftApClient>> clients = ask(() -> modem.softAp().clients(BUDGET));
        clients.ifPresent(present -> board.softAp(own.map(StationAddress::ip), present));
        return !clients.orElse(List.of()).isEmpty();
    }

    /** A question to the module. */
    private interface Question<T> {
        T ask() throws ModemException;
    }

    private <T> Optional<T> ask(Question<T> question) throws Trouble, Stopped {
        try {
            return Optional.of(question.ask());
        } catch (ModemException.Refused | ModemException.TimedOut | ModemException.Unsupported e) {
            return Optional.empty();
        } catch (ModemException e) {
            throw translation.trouble(e, Step.GREET);
        }
    }
}
