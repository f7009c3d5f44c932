package org.espbench.modem.softap;

/**
 * Which addresses the module's access point gives away ({@code AT+CWDHCPS}, reference 2.2). They have to lie in its own network.
 *
 * @param leaseMinutes 1 to 2880
 */
public record LeaseRange(int leaseMinutes, String first, String last) {
}
