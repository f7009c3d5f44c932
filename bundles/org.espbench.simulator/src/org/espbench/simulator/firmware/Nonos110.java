package org.espbench.simulator.firmware;

/** NONOS AT 1.1.0 of NONOS SDK 1.5.4. */
final class Nonos110 extends Nonos130 {

    Nonos110() {
        super("1.1.0");
    }

    @Override
    public String identification() {
        return "AT version:1.1.0.0(May 11 2016 18:09:56)\r\nSDK version:1.5.4(baaeaebb)\r\ncompile time:May 20 2016 15:08:19\r\nOK\r\n";
    }
}
