package org.espbench.simulator.chip.stack;

/**
 * A link to be passed through from boot on (reference 2.4, SAVETRANSLINK).
 *
 * @param type {@code TCP}, {@code UDP} or {@code SSL}
 * @param keepAlive of a stream, in seconds
 * @param localPort of datagrams; 0: any
 */
public record TransLink(String host, int port, String type, int keepAlive, int localPort) {

    /** Whether it carries datagrams. */
    public boolean datagrams() {
        return type.equals("UDP");
    }
}
