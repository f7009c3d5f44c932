package org.espbench.modem.board;

/** What rests while there is nothing to do ({@code AT+SLEEP}; the numbers on the wire differ between generations, reference Q29). */
public enum SleepMode {
    /** Nothing. */
    OFF,
    /** The radio, between the access point's DTIM beacons; the module's default in 1.x. */
    MODEM,
    /** Radio and processor; what is sent to a sleeping module may be lost. */
    LIGHT,
    /** The radio, for the listen interval that was joined with (2.x). */
    MODEM_BY_LISTEN_INTERVAL
}
