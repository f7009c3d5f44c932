package org.espbench.simulator.firmware;

/** How one firmware version behaves beyond its words and figures. */
public interface Manners {

    /** What goes to flash. */
    Storing storing();

    /** The Wi-Fi mode of a new or restored module. */
    int defaultMode();

    /** Whether {@code AT+CWMODE} has a second parameter that says whether to join the stored network. */
    boolean modeTakesAutoConnect();

    /** Whether {@code AT+CIPDOMAIN} puts the address in quotes. */
    boolean quotesResolved();

    /** Whether a command's name may be in lower case (reference 1.2). */
    boolean anyCase();

    /** Whether the head may mix cases ({@code At}). */
    boolean mixedHead();

    /** Whether a backslash takes the next character of a string literally (reference 3.1). */
    boolean escapes();

    /** Whether a parameter may be left out between commas (reference 3.1). */
    boolean omissions();

    /** Whether lines turned away as busy are echoed (reference 1.3). */
    boolean echoesRejected();

    /** Whether payload is echoed (reference 1.3). */
    boolean echoesPayload();

    /** Whether three plus signs as a packet of their own end the payload phase (reference 2.4). */
    boolean cancelsSends();

    /** Whether SEND OK waits until the peer has everything, not only the module's own stack (reference 1.4). */
    boolean sentWhenAcknowledged();

    /** Whether a full link announces data again only after some were fetched (reference 1.7). */
    boolean announcesOnce();

    /** Whether a link's end is told only when its data have been fetched (reference 2.4). */
    boolean closesAfterFetch();

    /** Whether {@code AT+CIPSTATUS} tells the local port of a TCP link (reference 2.4). */
    boolean tellsLocalPort();

    /** Whether the station says what happens to it ({@code WIFI ...}). */
    boolean reportsStation();

    /** Whether the AT port is on the pins on which the boot ROM speaks: not in a build for the WROOM-02, where both are swapped (reference 1.1). */
    boolean romOnAtPins();

    /** Whether the soft-AP says who comes and goes ({@code +STA_CONNECTED} and its siblings). */
    boolean reportsSoftAp();
}
