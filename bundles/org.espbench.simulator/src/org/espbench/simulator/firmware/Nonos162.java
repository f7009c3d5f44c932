package org.espbench.simulator.firmware;

/** NONOS AT 1.6.2 of NONOS SDK 2.2.1: no passive receive, system messages always stored. */
final class Nonos162 extends Nonos {

    Nonos162() {
        super("1.6.2");
    }

    @Override
    public String identification() {
        return "AT version:1.6.2.0(Apr 13 2018 11:10:59)\r\nSDK version:2.2.1(6ab97e9)\r\ncompile time:Jun  7 2018 19:34:26\r\n"
                + "Bin version(Wroom 02):1.6.2\r\nOK\r\n";
    }

    @Override
    public int joinedNumbers() {
        return 2;
    }

    @Override
    public int joinParameters() {
        return 3;
    }

    @Override
    public int waitingRoom() {
        return 0;
    }
}
