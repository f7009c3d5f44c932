package org.espbench.simulator.firmware;

/** NONOS AT 1.7.5 of NONOS SDK 3.0.5. */
final class Nonos175 extends Nonos {

    Nonos175() {
        super("1.7.5");
    }

    @Override
    public String identification() {
        return "AT version:1.7.5.0(Oct  9 2021 09:26:04)\r\nSDK version:3.0.5(b29dcd3)\r\ncompile time:Oct 15 2021 18:05:30\r\n"
                + "Bin version(Wroom 02):1.7.5\r\nOK\r\n";
    }
}
