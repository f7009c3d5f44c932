package org.espbench.modem.provisioning;

/** How far WPS has come. 2.x tells the last two only (reference 2.3). */
public enum WpsStep {
    /** The module waits for the access point's button. */
    STARTED,
    /** The access point has told the network. */
    NETWORK_TOLD,
    /** The module is associated with it. */
    ASSOCIATED,
    /** It has an address there. */
    ADDRESS_OBTAINED
}
