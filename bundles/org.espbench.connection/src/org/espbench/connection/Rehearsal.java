package org.espbench.connection;

import java.util.List;
import java.util.Optional;

import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Security;
import org.espbench.connection.profile.StationProfile;
import org.espbench.connection.profile.Use;
import org.espbench.modem.Budgets;
import org.espbench.modem.Exchange;
import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.time.Time;

/**
 * Tells which commands a session would send for a profile, by going through it with a port behind which everything succeeds. So they are what the
 * driver really writes, not what somebody believes that it writes.
 */
public final class Rehearsal {

    /** Nothing is waited for but threads of this program. */
    private static final Time TIME = Time.real();

    private Rehearsal() {
    }

    /**
     * The commands, in the order of a session that meets no trouble, each as it is written, without line end, its secrets masked. Clients and server
     * are started side by side in a real session, so that theirs may come in another order; what is asked now and then for views isn't here.
     * Takes some milliseconds; not for a UI thread. Asks for no password.
     *
     * @param dialect the module's; of one that isn't known yet, the one it is believed to have
     * @return empty for a profile that only listens
     * @throws ModemException.Unsupported when the firmware can't do it; {@link Demands#objections} tells all that it can't
     * @throws ModemException when the calling thread is interrupted
     */
    public static List<String> commands(ConnectionProfile profile, Dialect dialect) throws ModemException {
        if (profile.use() == Use.LISTEN) {
            return List.of();
        }
        Agreeable port = new Agreeable(dialect);
        try (Modem modem = Modem.open(port, TIME)) {
            modem.initialise(Budgets.COMMAND);
            rehearse(profile, modem);
        } catch (Stopped e) {
            // The wait for a stand-in's password ended with an interrupt, as all waits do.
            throw new ModemException.Cancelled(Said.WORDS.say("rehearsal.cancelled"), Exchange.NONE);
        } catch (Trouble e) {
            if (e.getCause() instanceof ModemException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
        return port.commands();
    }

    private static void rehearse(ConnectionProfile profile, Modem modem) throws ModemException, Trouble, Stopped {
        Inbox inbox = new Inbox(TIME);
        Hearing hearing = new Hearing(Optional.empty());
        Translation translation = new Translation(profile.port(), inbox, hearing);
        Passwords passwords = new Passwords(profile, new StandIns(), inbox);
        Conversation conversation = new Conversation(profile, modem, passwords, profile.line().baud(), hearing, inbox, translation);
        new Setup(profile, modem, passwords, translation).bringAbout();
        if (profile.station().isPresent()) {
            conversation.join(profile.station().get());
        }
        for (ClientProfile client : profile.clients()) {
            modem.open(Requests.of(client), Budgets.JOIN);
        }
        if (profile.server().isPresent()) {
            modem.listen(Requests.of(profile.server().get(), modem.dialect()), Budgets.COMMAND);
        }
    }

    /** Passwords of the right shape, which are masked anyway. */
    private static final class StandIns implements Secrets {

        private static final String PASSPHRASE = "********";
        private static final String WEP_KEY = "*****";

        @Override
        public Optional<char[]> stationPassword(ConnectionProfile profile) {
            boolean wep = profile.station().map(StationProfile::security).equals(Optional.of(Security.WEP));
            return Optional.of((wep ? WEP_KEY : PASSPHRASE).toCharArray());
        }

        @Override
        public Optional<char[]> softApPassword(ConnectionProfile profile) {
            return Optional.of(PASSPHRASE.toCharArray());
        }
    }
}
