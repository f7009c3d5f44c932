package org.espbench.simulator.firmware;

import java.util.Optional;

import org.espbench.simulator.air.Timings;

/**
 * What the versions before the NONOS AT have in common (G0): texts, limits and manners of 0.19 to 0.21, from the reference, 1.2 to 1.7, 2 and 9. What
 * they say of an error is all they say: no result follows.
 */
abstract class Vendor extends Nonos {

    Vendor(String version) {
        super(version);
    }

    @Override
    public Generation generation() {
        return Generation.G0;
    }

    @Override
    public Timings timings() {
        return Timings.VENDOR;
    }

    @Override
    public boolean romOnAtPins() {
        return true;
    }

    @Override
    public String bootText(ResetCause cause) {
        return BootRom.text(cause);
    }

    @Override
    public String busySending() {
        return "busy s...\r\n";
    }

    @Override
    public Optional<String> forcedRestart() {
        return Optional.empty();
    }

    @Override
    public String refused(Refusal reason) {
        return switch (reason) {
            case UNNAMED -> error();
            case PASS_THROUGH -> "IPMODE=1\r\n" + error();
            case NO_REPLY -> reason.text() + "\r\n" + error();
            case LINK_TYPE -> "Link typ ERROR\r\n";
            case CONNECTED -> "ALREAY CONNECT\r\n";
            case NOT_OPEN, NOTHING_TO_CLOSE -> "link is not\r\n";
            default -> reason.text() + "\r\n";
        };
    }

    @Override
    public String prompt() {
        return "> ";
    }

    @Override
    public String passThroughPrompt() {
        return "\r\n>";
    }

    @Override
    public String taken(int bytes) {
        return "";
    }

    @Override
    public String incomingEnd() {
        return ok();
    }

    @Override
    public String closedByPeer(boolean accepted) {
        return accepted ? "" : ok();
    }

    @Override
    public int waitingRoom() {
        return 0;
    }

    @Override
    public int window() {
        return 4 * 1460;
    }

    @Override
    public int ssidLimit() {
        return 31;
    }

    @Override
    public int longestServerIdle() {
        return 28_800;
    }

    @Override
    public int joinedNumbers() {
        return -1;
    }

    @Override
    public int joinParameters() {
        return 3;
    }

    @Override
    public int scanParameters() {
        return 3;
    }

    @Override
    public int scanFields() {
        return 5;
    }

    @Override
    public Storing storing() {
        return Storing.ALWAYS;
    }

    @Override
    public boolean anyCase() {
        return false;
    }

    @Override
    public boolean escapes() {
        return false;
    }

    @Override
    public boolean echoesPayload() {
        return true;
    }

    @Override
    public boolean cancelsSends() {
        return false;
    }

    @Override
    public boolean tellsLocalPort() {
        return false;
    }

    @Override
    public boolean reportsStation() {
        return false;
    }

    @Override
    public boolean reportsSoftAp() {
        return false;
    }
}
