package org.espbench.modem.station;

/**
 * How the station joins again by itself when it lost its access point ({@code AT+CWRECONNCFG}, 2.2 and later).
 *
 * @param intervalSeconds pause between attempts, 0 to 7200; 0 never
 * @param attempts 0 to 1000; 0 without limit
 */
public record ReconnectPolicy(int intervalSeconds, int attempts) {
}
