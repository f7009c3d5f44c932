package org.espbench.simulator.firmware;

/** AT 0.21 of SDK 0.9.5. */
final class Vendor021 extends Vendor {

    Vendor021() {
        super("0.21");
    }

    @Override
    public String identification() {
        return "AT version:0.21.0.0\r\nSDK version:0.9.5\r\n\r\nOK\r\n";
    }
}
