package org.espbench.simulator.injection;

/** What a fault can do to a module beside its bytes. Called on the module's loop. */
public interface Effects {

    /** Says this, line ends included. */
    void say(byte[] text);

    /** Falls silent at once and is reset by its watchdog soon after. */
    void watchdog();

    /** Falls silent at once, but for the text of an exception, and starts anew soon after. */
    void exception();

    /** The reset pin. */
    void reset();

    /** Neither hears nor speaks until a reset. */
    void freeze();

    /** The peer ends a link, if there is one. @param abort with a reset */
    void endLink(int id, boolean abort);

    /** Any open link is reset. */
    void resetSomeLink();

    /** The access point that the station is on goes off. @return what brings it back */
    Runnable loseAccessPoint();

    /** The adapter goes. */
    void unplug();

    /** The adapter comes back. */
    void plug();
}
