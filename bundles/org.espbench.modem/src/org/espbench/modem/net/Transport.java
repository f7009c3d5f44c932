package org.espbench.modem.net;

/** What a link runs on. */
public enum Transport {
    TCP, UDP, SSL
}
