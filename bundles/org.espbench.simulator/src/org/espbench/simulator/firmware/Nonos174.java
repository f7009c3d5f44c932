package org.espbench.simulator.firmware;

/** NONOS AT 1.7.4 of NONOS SDK 3.0.4. */
final class Nonos174 extends Nonos {

    Nonos174() {
        super("1.7.4");
    }

    @Override
    public String identification() {
        return "AT version:1.7.4.0(May 11 2020 19:13:04)\r\nSDK version:3.0.4(9532ceb)\r\ncompile time:May 27 2020 10:12:17\r\n"
                + "Bin version(Wroom 02):1.7.4\r\nOK\r\n";
    }
}
