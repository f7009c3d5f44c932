package org.espbench.connection;

/** Which of a profile's two passwords is meant. */
public enum SecretKind {
    /** The password of the access point that the module joins. */
    STATION,
    /** The password of the network that the module opens itself. */
    SOFT_AP
}
