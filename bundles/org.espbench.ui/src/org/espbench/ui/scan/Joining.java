package org.espbench.ui.scan;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.espbench.connection.SecretsException;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileException;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.connection.profile.Security;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.station.Sighting;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.secret.Answer;
import org.espbench.ui.secret.PasswordDialog;
import org.espbench.ui.secret.Prompt;

/** Has a connection join an access point that was heard: for this time, or from now on if the user ticks so. */
final class Joining {

    private Joining() {
    }

    /** Asks for the password, where there is one, and joins. UI thread; returns at once. */
    static void ask(Shell parent, Connection connection, Sighting one) {
        Security security = security(one);
        boolean open = security == Security.OPEN;
        Optional<Function<char[], Optional<String>>> rule = open ? Optional.empty()
                : Optional.of(password -> ProfileRules.stationPassword(security, password));
        Prompt prompt = new Prompt(Messages.joinTitle, NLS.bind(Messages.joinHeading, one.ssid()),
                NLS.bind(open ? Messages.joinOpen : Messages.joinSecured, connection.profile().name()), rule, Messages.change, false);
        new PasswordDialog(parent, prompt, answer -> answer.ifPresent(given -> join(connection, network(connection, one.ssid(), security), given))).open();
    }

    private static void join(Connection connection, StationProfile network, Answer answer) {
        if (!answer.ticked()) {
            connection.join(network, answer.password());
            return;
        }
        Job job = Job.create(NLS.bind(Messages.joining, network.ssid()), (IJobFunction) monitor -> change(connection, network, answer.password()));
        job.setUser(true);
        job.schedule();
    }

    private static IStatus change(Connection connection, StationProfile network, char[] password) {
        Connections connections = Connections.get();
        ConnectionProfile changed = connection.profile().withStation(Optional.of(network));
        IStatus status = Status.OK_STATUS;
        try {
            connections.save(changed);
            connections.secrets().storeStation(changed, password);
            connection.reconnect();
        } catch (ProfileException e) {
            status = Status.error(e.getLocalizedMessage(), e);
        } catch (SecretsException e) {
            // It can't be kept; it serves all the same.
            connection.join(network, password);
            status = e.wasCancelled() ? Status.OK_STATUS : Status.warning(e.getLocalizedMessage(), e);
        } finally {
            Arrays.fill(password, '\0');
        }
        return status;
    }

    /** What else the connection says of its station goes on; a fixed address belongs to the network that it was for. */
    private static StationProfile network(Connection connection, String ssid, Security security) {
        StationProfile before = connection.profile().station().orElseGet(() -> new StationProfile(ssid, false).withReconnect(ReconnectPolicy.DEFAULT));
        StationProfile network = before.withNetwork(ssid, security);
        return ssid.equals(before.ssid()) ? network : network.withAddress(Optional.empty());
    }

    private static Security security(Sighting one) {
        return switch (one.security()) {
            case OPEN -> Security.OPEN;
            case WEP -> Security.WEP;
            case WPA, WPA2, WPA_WPA2, WPA3, WPA2_WPA3, WPA2_ENTERPRISE, UNKNOWN -> Security.WPA;
        };
    }
}
