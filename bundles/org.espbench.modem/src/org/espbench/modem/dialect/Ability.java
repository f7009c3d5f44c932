package org.espbench.modem.dialect;

/**
 * What some firmware can do and other firmware can't: commands, their forms and operands, with the versions that have them (reference 2, the
 * matrix made from the tables in Espressif's libraries; 9 for what 0.21 and 0.40 lack). Where no source tells whether a version has something, as of
 * those between 0.21 and 0.40, it is taken to have it: the module's own ERROR is a better answer than a guess. Ask through {@link Dialect}.
 */
public enum Ability {

    /** Settings that don't go to flash: the {@code _CUR} forms, and {@code SYSSTORE=0} in 2.1 and later. */
    UNSTORED_SETTINGS("_CUR, AT+SYSSTORE", "0.22-1", "2.1-2"),
    /** Names with {@code _CUR} and {@code _DEF}. */
    SUFFIXES("_CUR, _DEF", "0.22-1"),
    /** Backslash escapes in strings of commands (reference 3.1). */
    ESCAPES("\\", "0.40-2"),
    /** A parameter may be left out between commas (reference 3.1). */
    OMITTED_OPERANDS(",,", "2"),

    // The module itself.
    RESTORE("AT+RESTORE", "0.22-0.51", "1-2"),
    DEEP_SLEEP("AT+GSLP", "0-2"),
    SLEEP_MODES("AT+SLEEP", "0.22-2"),
    /** Modem sleep that wakes by the listen interval, number 3. */
    SLEEP_BY_LISTEN_INTERVAL("AT+SLEEP=3", "2"),
    /** Line settings with data bits, parity and flow control. */
    LINE_SETTINGS("AT+UART_CUR, AT+UART_DEF", "0.22-2"),
    /** Nothing but the rate. */
    RATE_ONLY("AT+IPR", "0.19-1"),
    RATE_ONLY_OLDEST("AT+CIOBAUD", "0-0.18"),
    FREE_MEMORY("AT+SYSRAM", "1.4-1", "2"),
    LEAST_FREE_MEMORY("AT+SYSRAM", "2"),
    MESSAGE_FORMS("AT+SYSMSG", "1.6-1", "2"),
    MESSAGE_FORMS_STORED("AT+SYSMSG_DEF", "1.7-1"),
    /** Wi-Fi and link messages while in pass-through: bit 2. */
    MESSAGES_IN_PASS_THROUGH("AT+SYSMSG=4", "2"),
    STORE_SWITCH("AT+SYSSTORE", "2.1-2"),
    ERROR_CODES("AT+SYSLOG", "2.1-2"),
    TIME_STAMP("AT+SYSTIMESTAMP", "2.1-2"),
    COMMAND_LIST("AT+CMD", "2.2-2"),

    // The station.
    RADIO_OFF("AT+CWMODE=0", "2"),
    /** Whether a change of mode starts the stored connection. */
    MODE_WITH_AUTO_CONNECT("AT+CWMODE", "2.1-2"),
    SCAN_TIMES("AT+CWLAP", "1.6-1", "2"),
    SCAN_FIELDS("AT+CWLAPOPT", "0.22-2"),
    SCAN_FILTER_BY_SIGNAL("AT+CWLAPOPT", "2.2-2"),
    JOIN_PCI("AT+CWJAP", "1.7", "2"),
    JOIN_RECONNECT("AT+CWJAP", "2"),
    JOIN_LISTEN_INTERVAL("AT+CWJAP", "2"),
    JOIN_SCAN_MODE("AT+CWJAP", "2.1-2"),
    JOIN_TIMEOUT("AT+CWJAP", "2.2-2"),
    JOIN_PMF("AT+CWJAP", "2.2-2"),
    REJOIN("AT+CWJAP", "2.2-2"),
    JOINED_RADIO("AT+CWJAP?", "0.22-2"),
    STATION_STATE("AT+CWSTATE", "2.2-2"),
    RECONNECT_POLICY("AT+CWRECONNCFG", "2.2-2"),
    AUTO_CONNECT("AT+CWAUTOCONN", "0.22-2"),
    AUTO_CONNECT_QUERY("AT+CWAUTOCONN?", "2.2.2-2"),
    HOST_NAME("AT+CWHOSTNAME", "1.4-1", "2"),
    COUNTRY("AT+CWCOUNTRY", "1.6-1", "2.1-2"),
    STATION_MAC("AT+CIPSTAMAC", "0-2"),
    FIXED_ADDRESS("AT+CIPSTA", "0-2"),
    GATEWAY_AND_NETMASK("AT+CIPSTA", "0.22-2"),
    DHCP("AT+CWDHCP", "0-2"),
    DHCP_QUERY("AT+CWDHCP?", "0-2"),
    DNS_SERVERS("AT+CIPDNS", "1.4-1", "2"),
    THIRD_DNS_SERVER("AT+CIPDNS", "2"),

    // The soft-AP.
    SOFT_AP("AT+CWSAP", "0-2"),
    SOFT_AP_LIMITS("AT+CWSAP", "0.22-2"),
    SOFT_AP_ADDRESS("AT+CIPAP", "0-2"),
    SOFT_AP_MAC("AT+CIPAPMAC", "0-2"),
    SOFT_AP_LEASES("AT+CWDHCPS", "0.22-2"),
    SOFT_AP_CLIENTS("AT+CWLIF", "0-2"),
    SOFT_AP_KICK("AT+CWQIF", "2"),
    SOFT_AP_MESSAGES("+STA_CONNECTED", "1.6-1", "2.1-2"),

    // Provisioning.
    SMART_CONFIG("AT+CWSTARTSMART", "0.22-2"),
    SMART_CONFIG_AUTH_FLOOR("AT+CWSTARTSMART", "2"),
    WPS("AT+WPS", "0.22-2"),
    WPS_AUTH_FLOOR("AT+WPS", "2"),
    MDNS("AT+MDNS", "0.22-2"),

    // Links.
    UDP_MODES("AT+CIPSTART", "0.19-2"),
    SSL("AT+CIPSTART=\"SSL\"", "0.22-2"),
    SSL_BUFFER("AT+CIPSSLSIZE", "0.41-1"),
    SSL_CONFIGURATION("AT+CIPSSLCCONF", "1.7", "2.1-2"),
    SSL_NAMES("AT+CIPSSLCCN, AT+CIPSSLCSNI, AT+CIPSSLCALPN, AT+CIPSSLCPSK", "2.1-2"),
    KEEP_ALIVE("AT+CIPSTART", "0.22-2"),
    TCP_OPTIONS("AT+CIPTCPOPT", "2.1-2"),
    LOCAL_ADDRESS("AT+CIPSTART", "2"),
    IPV6("AT+CIPV6", "2.2-2"),
    START_WITHOUT_ID("AT+CIPSTARTEX", "2"),
    /** A datagram to somebody else than the link's peer; the source of 0.20 takes nothing behind the length. */
    SEND_TO("AT+CIPSEND", "0.22-2"),
    SEND_ESCAPED("AT+CIPSENDEX", "0.22-2"),
    SEND_BUFFERED("AT+CIPSENDBUF", "0.22-1"),
    SENDER_ADDRESS("AT+CIPDINFO", "0.22-2"),
    PASSIVE_RECEIVE("AT+CIPRECVMODE", "1.7", "2"),
    /** The passive {@code +IPD}; without it, what waits has to be asked for (reference, end). */
    PASSIVE_NOTICE("+IPD", "1.7", "2.1-2"),
    CLOSE_MODE("AT+CIPCLOSEMODE", "1.7"),
    LINK_MESSAGES("+LINK_CONN", "1.6-1", "2"),
    LINK_STATE("AT+CIPSTATE", "2.2.2-2"),
    PASS_THROUGH("AT+CIPMODE", "0-2"),
    SAVED_PASS_THROUGH("AT+SAVETRANSLINK", "0.22-2"),
    PASS_THROUGH_RECONNECT("AT+CIPRECONNINTV", "2"),

    // The server.
    SERVER_CLIENTS("AT+CIPSERVERMAXCONN", "1.6-1", "2"),
    SERVER_IDLE_TIMEOUT("AT+CIPSTO", "0-2"),
    SERVER_CLOSES_CLIENTS("AT+CIPSERVER=0,1", "2"),
    SERVER_QUERY("AT+CIPSERVER?", "2"),
    SSL_SERVER("AT+CIPSERVER"),

    // Services.
    DNS_LOOKUP("AT+CIPDOMAIN", "0.41-2"),
    DNS_FAMILY("AT+CIPDOMAIN", "2.2-2"),
    PING("AT+PING", "0.22-2"),
    CLOCK("AT+CIPSNTPCFG, AT+CIPSNTPTIME", "1.4-1", "2"),
    UPDATE("AT+CIUPDATE", "0-2"),
    UPDATE_CHOICE("AT+CIUPDATE", "2");

    private final String command;
    private final Spans spans;

    Ability(String command, String... spans) {
        this.command = command;
        this.spans = Spans.of(spans);
    }

    /** The command, form or message it is about, for people. */
    public String command() {
        return command;
    }

    Spans spans() {
        return spans;
    }
}
