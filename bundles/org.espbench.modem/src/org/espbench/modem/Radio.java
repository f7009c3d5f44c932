package org.espbench.modem;

import java.time.Duration;

import org.espbench.modem.net.WifiMode;

/** What the module's radio does. Contract as for {@link Station}, also for what is kept in flash. */
public interface Radio {

    /** The same radio; what is set through it is kept in the module's flash. */
    Radio storing();

    /** Switches to this mode; may disconnect the station. In 2.1 and later the stored network is joined, if there is one. */
    void setMode(WifiMode mode, Duration budget) throws ModemException;

    /** The same, and whether the stored network is joined thereupon (2.1 and later). */
    void setMode(WifiMode mode, boolean autoConnect, Duration budget) throws ModemException;

    /** The mode. */
    WifiMode mode(Duration budget) throws ModemException;
}
