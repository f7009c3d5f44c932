package org.espbench.simulator.firmware;

/** AT 0.51 of SDK 1.5.0. The versions from 0.4x on speak as G1 does. */
class Vendor051 extends Nonos130 {

    Vendor051() {
        this("0.51");
    }

    Vendor051(String version) {
        super(version);
    }

    @Override
    public String identification() {
        return "AT version:0.51.0.0(Nov 27 2015 13:37:21)\r\nSDK version:1.5.0\r\ncompile time:Nov 27 2015 13:58:02\r\nOK\r\n";
    }
}
