package org.espbench.simulator.firmware;

import java.util.Optional;

import org.espbench.simulator.air.Timings;

/** What the ESP-AT versions for the ESP8266 have in common (G2). Texts from the reference, 1.3 to 1.10 and 2. */
abstract class EspAt extends Usual {

    EspAt(String version) {
        super(version);
    }

    @Override
    public Generation generation() {
        return Generation.G2;
    }

    @Override
    public Timings timings() {
        return Timings.ESP_AT;
    }

    @Override
    public boolean romOnAtPins() {
        return false;
    }

    @Override
    public String bootText(ResetCause cause) {
        return BootRom.text(cause);
    }

    @Override
    public String echoedLineFeed() {
        return "\n";
    }

    @Override
    public String echoedStrayLineFeed() {
        return "\n";
    }

    /** It has one word for both. */
    @Override
    public String busySending() {
        return busyProcessing();
    }

    @Override
    public String refused(Refusal reason) {
        return reason == Refusal.NO_REPLY ? "+PING:TIMEOUT\r\n" + error() : error();
    }

    @Override
    public String joinFailed(int code) {
        return "+CWJAP:" + code + "\r\n\r\nERROR\r\n";
    }

    @Override
    public String prompt() {
        return "\r\nOK\r\n\r\n>";
    }

    @Override
    public String sendFail() {
        return "\r\nSEND FAIL\r\n";
    }

    @Override
    public String leftPassThrough() {
        return "\r\n+QUITT\r\n";
    }

    @Override
    public String fetched(int id, int length, String from) {
        return "+CIPRECVDATA:" + length + from + ",";
    }

    @Override
    public String sender(String ip, int port) {
        return ",\"" + ip + "\"," + port;
    }

    @Override
    public Optional<String> serverFull(int links) {
        return Optional.of("Have " + links + " Connections\r\n");
    }

    @Override
    public int lineLimit() {
        return 256;
    }

    @Override
    public int segment() {
        return 2920;
    }

    @Override
    public int window() {
        return 4 * 1440;
    }

    @Override
    public int waitingRoom() {
        return 5760;
    }

    @Override
    public int fetchLimit() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int passThroughPacket() {
        return 1460;
    }

    @Override
    public int lowestBaud() {
        return 80;
    }

    @Override
    public int highestBaud() {
        return 4_500_000;
    }

    @Override
    public int sleepModes() {
        return 3;
    }

    @Override
    public int messageBits() {
        return 3;
    }

    @Override
    public int joinedNumbers() {
        return 7;
    }

    @Override
    public int joinParameters() {
        return 9;
    }

    @Override
    public int scanOptions() {
        return 4;
    }

    @Override
    public int memoryNumbers() {
        return 2;
    }

    @Override
    public Storing storing() {
        return Storing.SWITCH;
    }

    @Override
    public int defaultMode() {
        return 1;
    }

    @Override
    public boolean modeTakesAutoConnect() {
        return true;
    }

    @Override
    public boolean quotesResolved() {
        return true;
    }

    @Override
    public boolean mixedHead() {
        return true;
    }

    @Override
    public boolean omissions() {
        return true;
    }

    @Override
    public boolean echoesRejected() {
        return false;
    }

    @Override
    public boolean sentWhenAcknowledged() {
        return false;
    }

    @Override
    public boolean announcesOnce() {
        return true;
    }

    @Override
    public boolean closesAfterFetch() {
        return true;
    }
}
