package org.espbench.simulator.firmware;

import java.util.Optional;

import org.espbench.simulator.air.Timings;

/** What the NONOS AT versions have in common (G1). Texts from the reference, 1.3 to 1.10 and 2. */
abstract class Nonos implements Firmware {

    private final String version;
    private final Catalogue catalogue;

    Nonos(String version) {
        this.version = version;
        catalogue = Catalogue.of(version);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Generation generation() {
        return Generation.G1;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public Timings timings() {
        return Timings.NONOS;
    }

    @Override
    public String bootText(ResetCause cause) {
        return BootRom.text(cause) + "2nd boot version : 1.7(5d6f877)\r\n  SPI Speed      : 40MHz\r\n  SPI Mode       : QIO\r\n"
                + "  SPI Flash Size & Map: 16Mbit(1024KB+1024KB)\r\njump to run user1 @ 1000\r\n\r\n";
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
    public String echoedLineFeed() {
        return "\r\n";
    }

    @Override
    public String echoedStrayLineFeed() {
        return "";
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
    public String refused(Refusal reason) {
        return reason.text().isEmpty() ? error() : reason.text() + "\r\n" + error();
    }

    @Override
    public String joinFailed(int code) {
        return "+CWJAP:" + code + "\r\n\r\nFAIL\r\n";
    }

    @Override
    public String prompt() {
        return "\r\nOK\r\n> ";
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
    public String sendFail() {
        return "SEND FAIL\r\n";
    }

    @Override
    public String sendCanceled() {
        return "\r\nSEND Canceled\r\n";
    }

    @Override
    public String leftPassThrough() {
        return "+QUITT\r\n";
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
    public String fetched(int id, int length, String from) {
        return "\r\n+CIPRECVDATA," + length + ":";
    }

    @Override
    public String sender(String ip, int port) {
        return "," + ip + "," + port;
    }

    @Override
    public String closedByPeer(boolean accepted) {
        return "";
    }

    @Override
    public Optional<String> serverFull(int links) {
        return Optional.empty();
    }

    @Override
    public int lineLimit() {
        return 128;
    }

    @Override
    public int sendLimit() {
        return 2048;
    }

    @Override
    public int segment() {
        return 1460;
    }

    @Override
    public int window() {
        return 2 * 1460;
    }

    @Override
    public int waitingRoom() {
        return 2920;
    }

    @Override
    public int fetchLimit() {
        return 2048;
    }

    @Override
    public int passThroughPacket() {
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
    public int lowestBaud() {
        return 110;
    }

    @Override
    public int highestBaud() {
        return 4_608_000;
    }

    @Override
    public int sleepModes() {
        return 2;
    }

    @Override
    public int messageBits() {
        return 2;
    }

    @Override
    public int joinedNumbers() {
        return 3;
    }

    @Override
    public int scanFields() {
        return 11;
    }

    @Override
    public int memoryNumbers() {
        return 1;
    }

    @Override
    public Storing storing() {
        return Storing.SUFFIX;
    }

    @Override
    public int defaultMode() {
        return 2;
    }

    @Override
    public boolean modeTakesAutoConnect() {
        return false;
    }

    @Override
    public boolean quotesResolved() {
        return false;
    }

    @Override
    public boolean anyCase() {
        return true;
    }

    @Override
    public boolean mixedHead() {
        return false;
    }

    @Override
    public boolean escapes() {
        return true;
    }

    @Override
    public boolean omissions() {
        return false;
    }

    @Override
    public boolean echoesRejected() {
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
    public boolean sentWhenAcknowledged() {
        return true;
    }

    @Override
    public boolean announcesOnce() {
        return false;
    }

    @Override
    public boolean closesAfterFetch() {
        return false;
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
