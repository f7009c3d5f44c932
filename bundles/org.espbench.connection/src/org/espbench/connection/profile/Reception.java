package org.espbench.connection.profile;

/** How the module hands over what it receives (reference 1.7, 1.8). */
public enum Reception {
    /** At once. */
    ACTIVE,
    /** When it is asked; nothing is lost when data come faster than they are taken. From 1.7 on. */
    PASSIVE
}
