package org.espbench.modem.at;

/** The three families of AT firmware on the ESP8266 (reference, introduction). */
public enum Generation {
    /** Not found out yet; read like {@link #NONOS}. */
    UNKNOWN,
    /** 0.9 to 0.5x. */
    EARLY,
    /** "NONOS AT" 1.x. */
    NONOS,
    /** "ESP-AT" 2.x. */
    ESP_AT
}
