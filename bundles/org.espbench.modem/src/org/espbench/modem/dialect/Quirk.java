package org.espbench.modem.dialect;

/**
 * The known defects and peculiarities of the firmware, by the reference's numbers (section 5), with the versions that have them as far as the
 * evidence goes. Those seen on other chips only are listed for completeness and apply to no version of the ESP8266. Ask through {@link Dialect}.
 */
public enum Quirk {

    /** The echo ends in CR CR LF. */
    ECHO_CR_CR_LF(1, "0-1"),
    /** What comes unasked may stand inside an echo. */
    ECHO_CUT(2, "0-2"),
    /** SEND FAIL and then SEND OK for one send. */
    SEND_FAIL_THEN_OK(3, "1"),
    /** Data between the prompt and {@code Recv}, or before SEND OK. */
    DATA_INSIDE_SEND(4, "0-2"),
    /** That interleaving ends reception for good (seen on an ESP32). */
    RECEPTION_HANGS(5),
    /** SEND OK is missing, or not told which link it belongs to. */
    SEND_OK_MISSING(6, "0-2"),
    /** The text SEND OK inside a payload's count (seen on an ESP32). */
    SEND_OK_IN_PAYLOAD(7),
    /** The close message is glued to the last byte of data. */
    CLOSE_GLUED_TO_DATA(8, "1-2"),
    /** The close message comes before all data were delivered. */
    CLOSED_BEFORE_DATA(9, "1"),
    /** A close message follows the ERROR of a failed connect. */
    CLOSED_AFTER_FAILED_CONNECT(10, "1-2"),
    /** ALREADY CONNECTED: a link of before, or a client that was faster. */
    ALREADY_CONNECTED_AMBIGUOUS(11, "0.19-1"),
    /** ERROR on closing a link that the module has closed itself. */
    UNLINK_ON_CLOSE(12, "1-2"),
    /** {@code +CIPRECVDATA} is written otherwise than in the manual. */
    RECEIVED_DATA_FORM(13, "1.7", "2.0"),
    /** Passive mode: announced data can't be read, or are fewer. */
    PASSIVE_ANNOUNCES_TOO_MUCH(14, "2.1-2"),
    /** Passive server link: no notice of data that came right behind the connect. */
    PASSIVE_NOTICE_MISSING(15, "2"),
    /** busy behind OK, and the command is carried out nevertheless. */
    BUSY_AFTER_OK(16, "2"),
    /** CIPSTATUS doesn't follow UDP links and a lost access point. */
    STATUS_LAGS(17, "2"),
    /** {@code AT+CWJAP?} says nothing though the station has joined. */
    JOINED_NOT_TOLD(18, "2.1"),
    /** Some builds print lines for their makers on the AT line. */
    DEBUG_LINES(19, "2"),
    /** A join while joined says WIFI DISCONNECT first. */
    JOIN_DISCONNECTS_FIRST(20, "0.40-2"),
    /** Wi-Fi messages after a start without having been asked, by auto-connect. */
    WIFI_MESSAGES_AT_START(21, "0.40-2"),
    /** 0.2x: the id in CONNECT though there is one link only, CONNECT for a failed accept, OK behind every {@code +IPD}. */
    EARLY_LINK_MESSAGES(22, "0.19-0.21"),
    /** 0.2x: some refusals have no final result. */
    REFUSAL_WITHOUT_RESULT(23, "0.19-0.21"),
    /** A UDP link to a host name hangs the send. */
    UDP_HOST_NAME_HANGS(24, "0.19-0.21"),
    /** Closing a link that the peer has closed restarts the module. */
    CLOSE_RESTARTS(25, "0-0.18"),
    /** A TLS connect can restart the module for want of memory. */
    SSL_RESTARTS(26, "0.40-2"),
    /** Strings in answers aren't escaped. */
    REPLIES_UNESCAPED(27, "0-2"),
    /** {@code CWDHCP} has operands and bits the other way round than 1.x. */
    DHCP_OPERANDS_SWAPPED(28, "2"),
    /** {@code SLEEP} counts otherwise than 1.x. */
    SLEEP_NUMBERS_DIFFER(29, "2"),
    /** {@code CIPSENDEX} needs a pause before its terminator. */
    SEND_ESCAPED_PAUSE(30, "0.40-2"),
    /** Passive mode: the sender's address stands in {@code +CIPRECVDATA}, not in {@code +IPD}. */
    PASSIVE_ADDRESS_IN_DATA(31, "2.1-2"),
    /** {@code no change} instead of OK, or before it. */
    NO_CHANGE(32, "0-1"),
    /** A host that reads too slowly loses bytes inside lines. */
    LINE_OVERRUN(33, "0-2"),
    /** WIFI GOT IP may be the last that is heard of a join. */
    JOIN_WITHOUT_OK(34, "0.40-1"),
    /** Some vendors' builds start with a line of their own instead of {@code ready}. */
    NO_READY(35, "0-2");

    private final int number;
    private final Spans spans;

    Quirk(int number, String... spans) {
        this.number = number;
        this.spans = Spans.of(spans);
    }

    /** Its number in the reference: 1 for Q1. */
    public int number() {
        return number;
    }

    Spans spans() {
        return spans;
    }
}
