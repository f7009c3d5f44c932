package org.espbench.simulator.firmware;

import java.util.Optional;

import org.espbench.simulator.air.Timings;

/** What the NONOS AT versions have in common (G1). Texts from the reference, 1.3 to 1.10 and 2. */
abstract class Nonos extends Usual {

    Nonos(String version) {
        super(version);
    }

    @Override
    public Generation generation() {
        return Generation.G1;
    }

    @Override
    public Timings timings() {
        return Timings.NONOS;
    }

    @Override
    public boolean romOnAtPins() {
        return true;
    }

    @Override
    public String bootText(ResetCause cause) {
        return BootRom.text(cause) + "2nd boot version : 1.7(5d6f877)\r\n  SPI Speed      : 40MHz\r\n  SPI Mode       : QIO\r\n"
                + "  SPI Flash Size & Map: 16Mbit(1024KB+1024KB)\r\njump to run user1 @ 1000\r\n\r\n";
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
    public String sendFail() {
        return "SEND FAIL\r\n";
    }

    @Override
    public String leftPassThrough() {
        return "+QUITT\r\n";
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
    public Optional<String> serverFull(int links) {
        return Optional.empty();
    }

    @Override
    public int lineLimit() {
        return 128;
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
    public int joinParameters() {
        return 4;
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
    public boolean mixedHead() {
        return false;
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
}
