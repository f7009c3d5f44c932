package org.espbench.codegen;

/** What firmware for an ESP8266 is built with. */
public enum Sdk {
    /** ESP8266_NONOS_SDK 2.0 to 2.2: callbacks, {@code espconn}. */
    NONOS_2,
    /** ESP8266_NONOS_SDK 3.x: the same calls, and a partition table that the program registers. */
    NONOS_3,
    /** ESP8266_RTOS_SDK 3.3 and later 3.x: tasks, BSD sockets, the event loop library, CMake. */
    RTOS_3,
    /** The Arduino core for the ESP8266, 3.1 and later: a sketch with ESP8266WiFi. */
    ARDUINO;

    /** Whether the size of the flash is a matter of the program. With Arduino it is one of the board that is chosen in its tools. */
    public boolean namesFlash() {
        return this != ARDUINO;
    }

    /** What people call it. */
    public String title() {
        return Said.WORDS.say("sdk." + name());
    }
}
