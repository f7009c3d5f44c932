package org.espbench.simulator.firmware;

/** AT 0.40 of SDK 1.3.0. */
final class Vendor040 extends Vendor051 {

    Vendor040() {
        super("0.40");
    }

    @Override
    public String identification() {
        return "AT version:0.40.0.0(Aug  8 2015 14:45:58)\r\nSDK version:1.3.0\r\ncompile time:Aug  8 2015 17:35:24\r\nOK\r\n";
    }

    @Override
    public int scanFields() {
        return 6;
    }

    @Override
    public boolean tellsLocalPort() {
        return false;
    }

    @Override
    public int window() {
        return 4 * 1460;
    }
}
