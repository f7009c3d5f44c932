package org.espbench.simulator.firmware;

import java.util.Optional;

/** What most versions say and do; the classes of the generations and versions say what differs. Texts from the reference, 1.3 to 1.10 and 2. */
abstract class Usual implements Firmware {

    private final String version;
    private final Catalogue catalogue;

    Usual(String version) {
        this.version = version;
        catalogue = Catalogue.of(version);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public int bootBaud() {
        return BootRom.BAUD;
    }

    @Override
    public String ready() {
        return "\r\nready\r\n";
    }

    @Override
    public String busyProcessing() {
        return "\r\nbusy p...\r\n";
    }

    @Override
    public String busySending() {
        return "\r\nbusy s...\r\n";
    }

    @Override
    public Optional<String> forcedRestart() {
        return Optional.of("\r\nWill force to restart!!!\r\n");
    }

    @Override
    public String ok() {
        return "\r\nOK\r\n";
    }

    @Override
    public String error() {
        return "\r\nERROR\r\n";
    }

    @Override
    public String passThroughPrompt() {
        return "\r\nOK\r\n\r\n>";
    }

    @Override
    public String taken(int bytes) {
        return "\r\nRecv " + bytes + " bytes\r\n";
    }

    @Override
    public String sendOk() {
        return "\r\nSEND OK\r\n";
    }

    @Override
    public String sendCanceled() {
        return "\r\nSEND Canceled\r\n";
    }

    @Override
    public String incoming(String link, int length, String from) {
        return "\r\n+IPD" + link + "," + length + from + ":";
    }

    @Override
    public String incomingEnd() {
        return "";
    }

    @Override
    public Optional<String> waiting(String link, int length) {
        return Optional.of("\r\n+IPD" + link + "," + length + "\r\n");
    }

    @Override
    public String closedByPeer(boolean accepted) {
        return "";
    }

    @Override
    public int sendLimit() {
        return 2048;
    }

    @Override
    public int ssidLimit() {
        return 32;
    }

    @Override
    public int longestServerIdle() {
        return 7200;
    }

    @Override
    public int serverIdle() {
        return 180;
    }

    @Override
    public int scanFields() {
        return 11;
    }

    @Override
    public int joinParameters() {
        return 3;
    }

    @Override
    public int scanParameters() {
        return 6;
    }

    @Override
    public int scanOptions() {
        return 2;
    }

    @Override
    public boolean anyCase() {
        return true;
    }

    @Override
    public boolean escapes() {
        return true;
    }

    @Override
    public boolean echoesPayload() {
        return false;
    }

    @Override
    public boolean cancelsSends() {
        return true;
    }

    @Override
    public boolean tellsLocalPort() {
        return true;
    }

    @Override
    public boolean reportsStation() {
        return true;
    }

    @Override
    public boolean reportsSoftAp() {
        return true;
    }
}
