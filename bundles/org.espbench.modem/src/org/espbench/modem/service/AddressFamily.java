package org.espbench.modem.service;

/** Which kind of address to look for ({@code AT+CIPDOMAIN}, second operand, 2.2 and later). */
public enum AddressFamily {
    PREFER_IPV4, IPV4_ONLY, IPV6_ONLY
}
