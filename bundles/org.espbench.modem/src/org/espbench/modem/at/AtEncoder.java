package org.espbench.modem.at;

import java.util.Optional;

/**
 * Writes the commands of one dialect. Total: what can't be said is refused before a byte leaves (reference 2, 3.1).
 *
 * @param unstoredForms whether {@code _CUR} forms exist
 * @param escapes whether strings are escaped with backslashes
 * @param maxCommand bytes of a line, CR LF included
 */
public record AtEncoder(boolean unstoredForms, boolean escapes, int maxCommand) {

    /** {@code AT}: is anybody there? */
    public AtCommand probe() {
        return fixed("AT");
    }

    /** {@code ATE0}: no echo. */
    public AtCommand echoOff() {
        return fixed("ATE0");
    }

    /** {@code AT+GMR}: which firmware? */
    public AtCommand version() {
        return fixed("AT+GMR");
    }

    /** {@code AT+CIPMUX?}: one link or several? */
    public AtCommand askMux() {
        return fixed("AT+CIPMUX?");
    }

    /** {@code AT+CIPMUX}: one link or several. */
    public AtCommand mux(boolean several) {
        return fixed(several ? "AT+CIPMUX=1" : "AT+CIPMUX=0");
    }

    /** {@code AT+CIPSTATUS}: which links? */
    public AtCommand status() {
        return fixed("AT+CIPSTATUS");
    }

    /** {@code AT+CWQAP}: leave the access point. */
    public AtCommand leave() {
        return fixed("AT+CWQAP");
    }

    /** {@code AT+CIPSTA?}: address, gateway, netmask. */
    public AtCommand askStationAddress() {
        return fixed("AT+CIPSTA?");
    }

    /** {@code AT+CIFSR}: addresses, in every generation. */
    public AtCommand askAddresses() {
        return fixed("AT+CIFSR");
    }

    /** {@code AT+CWMODE}: 1 station, 2 soft-AP, 3 both. */
    public AtCommand wifiMode(int mode) throws UnencodableException {
        return AtCommand.set(unstored("CWMODE"), escapes).number(mode, 1, Operand.MODE).end(maxCommand);
    }

    /** {@code AT+CWJAP}; the password is secret. */
    public AtCommand join(String ssid, char[] password, Optional<String> bssid) throws UnencodableException {
        AtCommand.Writer writer = AtCommand.set(unstored("CWJAP"), escapes).text(ssid, Operand.SSID).secret(password, Operand.PASSWORD);
        if (bssid.isPresent()) {
            writer.text(bssid.get(), Operand.BSSID);
        }
        return writer.end(maxCommand);
    }

    /** {@code AT+CIPSTART} for TCP with several links. */
    public AtCommand openTcp(int link, String host, int remotePort) throws UnencodableException {
        return AtCommand.set("CIPSTART", escapes).number(link, 0, Operand.LINK).text("TCP", Operand.TYPE)
                .text(host, Operand.HOST).number(remotePort, 1, Operand.REMOTE_PORT).end(maxCommand);
    }

    /** {@code AT+CIPSEND} with several links; the payload follows the prompt. */
    public AtCommand send(int link, int length) throws UnencodableException {
        return AtCommand.set("CIPSEND", escapes).number(link, 0, Operand.LINK).number(length, 1, Operand.LENGTH).end(maxCommand);
    }

    /** {@code AT+CIPCLOSE} with several links. */
    public AtCommand close(int link) throws UnencodableException {
        return AtCommand.set("CIPCLOSE", escapes).number(link, 0, Operand.LINK).end(maxCommand);
    }

    /** {@code AT+CIPCLOSE} with one link. */
    public AtCommand closeOnly() {
        return fixed("AT+CIPCLOSE");
    }

    /** {@code AT+CIPSERVER=1}. */
    public AtCommand listen(int localPort) throws UnencodableException {
        return AtCommand.set("CIPSERVER", escapes).number(1, 0, Operand.MODE).number(localPort, 1, Operand.LOCAL_PORT).end(maxCommand);
    }

    /** {@code AT+CIPSERVER=0}. */
    public AtCommand stopListening() {
        return fixed("AT+CIPSERVER=0");
    }

    private String unstored(String name) {
        return unstoredForms ? name + "_CUR" : name;
    }

    private static AtCommand fixed(String line) {
        try {
            return AtCommand.of(line);
        } catch (UnencodableException e) {
            throw new AssertionError(line, e);
        }
    }
}
