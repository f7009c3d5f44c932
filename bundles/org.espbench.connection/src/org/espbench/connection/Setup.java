package org.espbench.connection;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.connection.SessionState.Step;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.FixedAddress;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.Addressing;
import org.espbench.modem.Budgets;
import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.SoftAp;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.net.Reception;
import org.espbench.modem.net.Security;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.softap.LeaseRange;
import org.espbench.modem.softap.SoftApAddress;
import org.espbench.modem.softap.SoftApSettings;

/**
 * Brings a module that has been greeted to where the profile wants it before anything is joined: mode, start-up commands, reception, the module's
 * own network, addresses. On the session's thread.
 */
final class Setup {

    /** The user's own commands may be slow ones, a ping or a look-up for instance. */
    private static final Duration START_UP = Duration.ofSeconds(30);

    private final ConnectionProfile profile;
    private final Modem modem;
    private final Passwords passwords;
    private final Translation translation;
    private boolean startedUpBefore;

    Setup(ConnectionProfile profile, Modem modem, Passwords passwords, Translation translation) {
        this.profile = profile;
        this.modem = modem;
        this.passwords = passwords;
        this.translation = translation;
    }

    /** @return the module's own address, where it opens a network */
    Optional<StationAddress> bringAbout() throws Trouble, Stopped {
        try {
            mode();
            startUp();
            reception();
        } catch (ModemException e) {
            throw translation.trouble(e, Step.GREET);
        }
        Optional<StationAddress> own = profile.softAp().isPresent() ? Optional.of(softAp(profile.softAp().get())) : Optional.empty();
        if (profile.station().isPresent()) {
            station(profile.station().get());
        }
        return own;
    }

    private void mode() throws ModemException {
        boolean station = profile.station().isPresent();
        boolean softAp = profile.softAp().isPresent();
        if (!station && !softAp) {
            return;
        }
        WifiMode mode = !softAp ? WifiMode.STATION : station ? WifiMode.STATION_AND_SOFT_AP : WifiMode.SOFT_AP;
        if (modem.dialect().can(Ability.MODE_WITH_AUTO_CONNECT)) {
            // The network to join is the profile's, not the one in flash.
            modem.radio().setMode(mode, false, Budgets.COMMAND);
        } else {
            modem.radio().setMode(mode, Budgets.COMMAND);
        }
    }

    private void startUp() throws ModemException, Trouble, Stopped {
        for (String command : profile.startUp()) {
            try {
                modem.command(command, START_UP);
            } catch (ModemException.Refused | ModemException.Unsupported | ModemException.ModuleRestarted e) {
                // A restart too: it would come again each time, and undo what was set before.
                SessionFailure failure = new SessionFailure.StartUpFailed(command, String.valueOf(e.getMessage()));
                throw startedUpBefore ? translation.trouble(e, Step.GREET, failure) : Trouble.hopeless(failure, e);
            } catch (ModemException e) {
                throw translation.trouble(e, Step.GREET, new SessionFailure.StartUpFailed(command, String.valueOf(e.getMessage())));
            }
        }
        startedUpBefore = true;
    }

    /** What an earlier session has set is still in force: the module keeps it over a restart. */
    private void reception() throws ModemException {
        if (profile.wantsLinks() && modem.dialect().can(Ability.PASSIVE_RECEIVE)) {
            modem.setReception(switch (profile.reception()) {
            case ACTIVE -> Reception.ACTIVE;
            case PASSIVE -> Reception.PASSIVE;
            }, Budgets.COMMAND);
        }
    }

    private StationAddress softAp(SoftApProfile wanted) throws Trouble, Stopped {
        char[] password = passwords.get(SecretKind.SOFT_AP);
        try {
            SoftAp softAp = modem.softAp();
            softAp.start(settings(wanted), password, Budgets.COMMAND);
            SoftApAddress now = softAp.address(Budgets.COMMAND);
            FixedAddress own = wanted.address().orElse(SoftApProfile.USUAL_ADDRESS);
            if (!now.ip().equals(own.address()) || wanted.address().isPresent() && !now.netmask().equals(own.netmask())) {
                now = wanted.address().isPresent() ? new SoftApAddress(own.address(), own.gateway(), own.netmask())
                        : new SoftApAddress(own.address(), "", "");
                softAp.setAddress(now, Budgets.COMMAND);
            }
            if (wanted.range().isPresent()) {
                softAp.setLeases(wanted.range().map(range -> new LeaseRange(range.leaseMinutes(), range.first(), range.last())), Budgets.COMMAND);
            }
            // Its address being set ends it (reference 2.2); so may have whoever used the module before.
            softAp.setDhcp(true, Budgets.COMMAND);
            return new StationAddress(now.ip(), now.gateway(), now.netmask());
        } catch (ModemException e) {
            throw translation.trouble(e, Step.GREET, new SessionFailure.SoftApRefused(wanted.ssid(), String.valueOf(e.getMessage())));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private SoftApSettings settings(SoftApProfile wanted) {
        boolean limits = modem.dialect().can(Ability.SOFT_AP_LIMITS);
        return new SoftApSettings(wanted.ssid(), wanted.channel(), security(wanted.encryption()),
                limits ? OptionalInt.of(wanted.maxStations()) : OptionalInt.empty(), limits ? Optional.of(wanted.hidden()) : Optional.empty());
    }

    private static Security security(Encryption encryption) {
        return switch (encryption) {
        case OPEN -> Security.OPEN;
        case WPA -> Security.WPA;
        case WPA2 -> Security.WPA2;
        case WPA_WPA2 -> Security.WPA_WPA2;
        };
    }

    private void station(StationProfile wanted) throws Trouble, Stopped {
        Addressing addressing = modem.station().addressing();
        try {
            if (wanted.hostName().isPresent()) {
                addressing.setHostName(wanted.hostName().get(), Budgets.COMMAND);
            }
            if (wanted.address().isPresent()) {
                FixedAddress fixed = wanted.address().get();
                addressing.setFixed(new StationAddress(fixed.address(), fixed.gateway(), fixed.netmask()), Budgets.COMMAND);
            } else if (!asksForAddress(addressing)) {
                addressing.setDhcp(true, Budgets.COMMAND);
            }
        } catch (ModemException e) {
            throw translation.trouble(e, Step.GREET);
        }
    }

    /** A fixed address of before is still in force, in some firmware for good. Where that can't be found out, it is left as it is. */
    private boolean asksForAddress(Addressing addressing) throws ModemException {
        if (!modem.dialect().can(Ability.DHCP_QUERY)) {
            return true;
        }
        try {
            return addressing.dhcp(Budgets.COMMAND);
        } catch (ModemException.Refused e) {
            return true;
        }
    }
}
