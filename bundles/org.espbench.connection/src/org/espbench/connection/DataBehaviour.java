package org.espbench.connection;

/** What a session does with the data that arrive on a link. */
public enum DataBehaviour {
    /** Takes the data, counts them and hands them to whoever listens; sends nothing by itself. */
    NOTHING,
    /** Sends back what arrives, in order. */
    ECHO
}
