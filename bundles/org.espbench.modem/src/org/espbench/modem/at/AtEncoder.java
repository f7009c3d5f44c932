package org.espbench.modem.at;

/**
 * Writes the commands of one dialect. Total: what can't be said is refused before a byte leaves (reference 2, 3.1).
 *
 * @param unstoredForms whether {@code _CUR} forms exist
 * @param escapes whether strings are escaped with backslashes
 * @param maxCommand bytes of a line, CR LF included
 */
public record AtEncoder(boolean unstoredForms, boolean escapes, int maxCommand) {

    /** {@code AT}: is anybody there? */
    public static final AtCommand PROBE = fixed("AT");
    /** {@code ATE0}: no echo. */
    public static final AtCommand ECHO_OFF = fixed("ATE0");
    /** {@code AT+GMR}: which firmware? */
    public static final AtCommand VERSION = fixed("AT+GMR");
    /** {@code AT+CIPMUX?}: one link or several? */
    public static final AtCommand ASK_MUX = fixed("AT+CIPMUX?");
    /** {@code AT+CIPMUX=1}: several links. */
    public static final AtCommand MUX = fixed("AT+CIPMUX=1");
    /** {@code AT+CIPSTATUS}: which links? */
    public static final AtCommand STATUS = fixed("AT+CIPSTATUS");
    /** {@code AT+SYSSTORE?}: 2.1 and later understand it. */
    public static final AtCommand ASK_STORE_SWITCH = fixed("AT+SYSSTORE?");
    /** {@code AT+CIPSTAMAC_CUR?}: understood where there are suffixes. */
    public static final AtCommand ASK_MAC_UNSTORED = fixed("AT+CIPSTAMAC_CUR?");
    /** {@code AT+CIPRECVMODE?}: 1.7, 2.0 and later understand it. */
    public static final AtCommand ASK_RECEIVE_MODE = fixed("AT+CIPRECVMODE?");
    /** {@code AT+SYSRAM?}: 1.4, 2.0 and later understand it. */
    public static final AtCommand ASK_FREE_MEMORY = fixed("AT+SYSRAM?");
    /** {@code AT+CIPRECONNINTV?}: 2.x understands it. */
    public static final AtCommand ASK_PASS_THROUGH_RECONNECT = fixed("AT+CIPRECONNINTV?");
    /** {@code AT+CWSTATE?}: 2.2 and later understand it. */
    public static final AtCommand ASK_STATION_STATE = fixed("AT+CWSTATE?");
    /** {@code AT+CIPCLOSE} with one link. */
    public static final AtCommand CLOSE = fixed("AT+CIPCLOSE");
    /** {@code AT+CIPSERVER=0}. */
    public static final AtCommand STOP_LISTENING = fixed("AT+CIPSERVER=0");

    /**
     * {@code AT+CIPCLOSE} with several links.
     *
     * @throws IllegalArgumentException when there is no such link
     */
    public static AtCommand closing(int link) {
        if (link < 0 || link > Operand.LINK.limit()) {
            throw new IllegalArgumentException("link " + link);
        }
        return fixed("AT+CIPCLOSE=" + link);
    }

    /** {@code AT+CIPSERVER=1}. */
    public AtCommand listen(int localPort) throws UnencodableException {
        return grammar().set("CIPSERVER").number(1, 0, Operand.MODE).number(localPort, 1, Operand.LOCAL_PORT).end();
    }

    private Grammar grammar() {
        return new Grammar(unstoredForms, escapes, false, maxCommand);
    }

    static AtCommand fixed(String line) {
        try {
            return AtCommand.of(line);
        } catch (UnencodableException e) {
            throw new AssertionError(line, e);
        }
    }
}
