package org.espbench.simulator.firmware;

/** NONOS AT 1.3.0 of NONOS SDK 2.0.0: no system messages, shorter scan results. */
class Nonos130 extends Nonos {

    Nonos130() {
        this("1.3.0");
    }

    Nonos130(String version) {
        super(version);
    }

    @Override
    public String identification() {
        return "AT version:1.3.0.0(Jul 14 2016 18:54:01)\r\nSDK version:2.0.0(656edbf)\r\ncompile time:Jul 19 2016 18:44:44\r\nOK\r\n";
    }

    @Override
    public int joinedNumbers() {
        return 2;
    }

    @Override
    public int waitingRoom() {
        return 0;
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
        return 7;
    }

    @Override
    public int messageBits() {
        return 0;
    }

    @Override
    public boolean reportsSoftAp() {
        return false;
    }

    @Override
    public int passThroughPacket() {
        return 2920;
    }
}
