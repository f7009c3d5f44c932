package org.espbench.simulator.firmware;

/** Reasons to refuse a command that some firmware gives a text (reference 2.2 to 2.4). The texts here are those of G1. */
public enum Refusal {
    /** Nobody says why. */
    UNNAMED(""),
    NO_IP("no ip"),
    LINK_ID("ID ERROR"),
    LINK_TYPE("Link type ERROR"),
    HOST("IP ERROR"),
    PORT("ENTRY ERROR"),
    MISSING("Miss param"),
    CONNECTED("ALREADY CONNECTED"),
    UNKNOWN_NAME("DNS Fail"),
    SSL_BUSY("ssl reach max"),
    NOT_OPEN("link is not valid"),
    TOO_LONG("too long"),
    SEND_TAIL("type error"),
    PASS_THROUGH("IPMODE=1"),
    SINGLE("MUX=0"),
    MULTIPLEXED("MUX=1"),
    UDP_HOST("ip error"),
    UDP_PORT_MISSING("no port"),
    UDP_PORT("port error"),
    BUFFER_FULL("BUFFER FULL"),
    QUEUE_FULL("QUEUE FULL"),
    NOTHING_TO_CLOSE("UNLINK"),
    LINKED("link is builded"),
    SERVING("CIPSERVER must be 0"),
    PASSING("IPMODE must be 0"),
    SERVER_STARTED("Server has started"),
    RESTART_NEEDED("we must restart"),
    NO_CHANGE("no change"),
    NO_REPLY("+timeout"),
    MDNS_MODE("opmode mismatch when mdns"),
    MDNS_ADDRESS("ip invalid when mdns"),
    WPS_MODE("opmode mismatch when wps");

    private final String text;

    Refusal(String text) {
        this.text = text;
    }

    /** The words of G1, without line end; empty for none. */
    public String text() {
        return text;
    }
}
