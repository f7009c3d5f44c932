package org.espbench.connection.profile;

/** What protects the network to join, as far as it decides what its password looks like. */
public enum Security {
    /** No password. */
    OPEN,
    /** A WEP key: 5 or 13 characters, or 10 or 26 hex digits. */
    WEP,
    /** WPA, WPA2 or WPA3 for persons: a passphrase of 8 to 63 characters or a key of 64 hex digits. */
    WPA
}
