package org.espbench.modem.net;

/** Which certificates a TLS link checks and shows ({@code CIPSSLCCONF}, 1.7 and 2.1 and later, reference 2.4); they lie in the module's flash. */
public enum SslChecks {
    /** None: whoever answers is believed. What every module does unless told otherwise. */
    NONE,
    /** Shows the client's own certificate. */
    CLIENT,
    /** Checks the server's certificate. */
    SERVER,
    /** Both. */
    BOTH
}
