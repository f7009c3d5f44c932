package org.espbench.modem;

import java.time.Duration;

import org.espbench.modem.port.LineSettings;

/**
 * The line between host and module, as both ends have it set. Contract as for {@link Modem}. Bytes that the module sends just while the line changes
 * are lost, so it is best changed while no data flow.
 */
public interface SerialLine {

    /** How the host's end is set. */
    LineSettings host();

    /** How the module says its end is set ({@code AT+UART_CUR?}, 0.40 and later); the rate may differ by rounding. */
    LineSettings module(Duration budget) throws ModemException;

    /**
     * Changes the line at both ends until the module restarts, or for good where the firmware knows no other way: tells the module, follows with the host, asks whether it still answers. When nothing
     * answers, both go back to the old settings. Flow control is switched on at the host only if the module can be heard with it and CTS is raised
     * at this end, so that a missing wire locks nobody out. Allow 10 s. The way back is gone to its end even when the budget is used up or the caller
     * is interrupted; it may take 15 s more.
     *
     * @throws ModemException.Refused when the module refuses, or both went back
     * @throws ModemException.TimedOut when the module couldn't be found again at all
     * @throws ModemException.Unsupported when firmware or port can't do it; nothing was sent
     */
    void change(LineSettings settings, Duration budget) throws ModemException;

    /** The same, and once both ends have shown that it works, the module keeps it in flash. */
    void changeForGood(LineSettings settings, Duration budget) throws ModemException;
}
