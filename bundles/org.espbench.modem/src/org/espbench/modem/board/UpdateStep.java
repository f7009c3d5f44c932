package org.espbench.modem.board;

/** How far a firmware update has come ({@code +CIPUPDATE:<n>}, all generations). */
public enum UpdateStep {
    SERVER_FOUND, CONNECTED, VERSION_RECEIVED, LOADED
}
