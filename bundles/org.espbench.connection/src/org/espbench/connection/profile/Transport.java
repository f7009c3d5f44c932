package org.espbench.connection.profile;

/** What a client's link is. */
public enum Transport {
    TCP, UDP,
    /** TCP with TLS; one at a time on this chip (reference 3.2). */
    TLS
}
