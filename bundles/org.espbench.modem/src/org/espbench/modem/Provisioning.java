package org.espbench.modem;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.espbench.modem.net.Security;
import org.espbench.modem.provisioning.MdnsService;
import org.espbench.modem.provisioning.SmartConfigOptions;
import org.espbench.modem.provisioning.SmartConfigStep;
import org.espbench.modem.provisioning.WpsStep;

/**
 * Ways to introduce a module to a network without typing; the module keeps that network in its flash. Contract as for {@link Modem}; what this
 * firmware can't do, or can't be told, fails as {@link ModemException.Unsupported} before a byte is sent.
 */
public interface Provisioning {

    /**
     * Listens for a phone that tells network and password, and joins. Needs to be a station; the module is for nobody else meanwhile. Allow minutes.
     * However it ends, SmartConfig is stopped in the module: no sooner than 6 s after it said that it is connected, so that the phone hears of it
     * (reference 2.3); an interrupt waits for that too.
     *
     * @param each is told each step as it comes, on the calling thread; never the password
     * @throws ModemException.Refused when the module says that it failed
     */
    void smartConfig(SmartConfigOptions options, Consumer<? super SmartConfigStep> each, Duration budget) throws ModemException;

    /**
     * Joins an access point whose WPS button is pressed. Needs to be a station. Takes up to 120 s. However it ends, WPS is off
     * in the module afterwards.
     *
     * @param leastSecurity weakest network to accept (2.x)
     * @param each is told each step as it comes, on the calling thread
     * @throws ModemException.Refused when the module says that it failed
     */
    void wps(Optional<Security> leastSecurity, Consumer<? super WpsStep> each, Duration budget) throws ModemException;

    /** Announces the module by mDNS. Needs a station's address. */
    void announce(MdnsService service, Duration budget) throws ModemException;

    /** Ends the announcement. */
    void endAnnouncement(Duration budget) throws ModemException;
}
