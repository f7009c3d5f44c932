package org.espbench.modem.at;

/** The operands of commands, with their limits in bytes or as a highest number (reference 3.2). */
public enum Operand {
    /** The command as a whole, CR LF included; the limit depends on the firmware. */
    COMMAND(0), TYPE(5), SSID(32), PASSWORD(64), BSSID(17), HOST(255), REMOTE_PORT(65_535), LOCAL_PORT(65_535), LINK(4), LENGTH(2048), MODE(3),
    // Numbers and addresses whose limits come with the command.
    MAC(17), IP(39), CHANNEL(14), SECURITY(7), CLIENTS(10), HOST_NAME(32), COUNTRY(3), SECONDS(0), MILLISECONDS(0), MINUTES(0), TIMES(0), BEACONS(100),
    BAUD(4_608_000), SIGNAL(0), FIELDS(0x7FF), TIME_ZONE(0), SERVICE(64), VERSION(32), PARTITION(32), SWITCH(1), PMF(3),
    // Of links.
    READ(8192), SSL_BUFFER(8192), SEGMENT(Integer.MAX_VALUE), KEEP_ALIVE(7200), IDLE(28_800), SERVER_CLIENTS(5), TENTHS(36_000), LINGER(Integer.MAX_VALUE), SEND_TIMEOUT(Integer.MAX_VALUE),
    // Of TLS links; the name of a protocol has to fit into the command.
    COMMON_NAME(64), SERVER_NAME(64), PROTOCOL(255), PROTOCOLS(5), KEY(32), HINT(32);

    private final int limit;

    Operand(int limit) {
        this.limit = limit;
    }

    /** The most bytes of a text, or the highest number; 0 when it depends. */
    public int limit() {
        return limit;
    }
}
