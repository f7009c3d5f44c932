package org.espbench.modem;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

import org.espbench.modem.service.AddressFamily;
import org.espbench.modem.service.ClockSettings;

/**
 * What the module can do in a network besides links. Contract as for {@link Modem}; what this firmware can't do, or can't be told, fails as
 * {@link ModemException.Unsupported} before a byte is sent.
 */
public interface Services {

    /**
     * Looks up the address of a host. Takes 5 to 20 s when nobody answers.
     *
     * @return in the usual notation
     * @throws ModemException.Refused when the name isn't known, or nobody could be asked
     */
    String lookUp(String host, Duration budget) throws ModemException;

    /** The same for a certain kind of address (2.2 and later). */
    String lookUp(String host, AddressFamily family, Duration budget) throws ModemException;

    /**
     * Asks a host for a sign of life. Allow 10 s.
     *
     * @return how long it took, in whole milliseconds; empty when none came
     * @throws ModemException.Refused when the module refused without having tried
     */
    Optional<Duration> ping(String host, Duration budget) throws ModemException;

    /** Where the module's clock gets its time. The first answer takes 1 to 5 s. */
    void setClock(ClockSettings settings, Duration budget) throws ModemException;

    /** Where it gets its time. */
    ClockSettings clock(Duration budget) throws ModemException;

    /** The module's time in its own zone; empty before a server has told it. */
    Optional<LocalDateTime> time(Duration budget) throws ModemException;
}
