package org.espbench.simulator.firmware;

/** ESP-AT 2.2.1. */
class EspAt221 extends EspAt {

    EspAt221() {
        this("2.2.1");
    }

    EspAt221(String version) {
        super(version);
    }

    @Override
    public String identification() {
        return "AT version:2.2.1.0(46d6c26 - ESP8266 - Aug  6 2021 06:50:15)\r\nSDK version:v3.4-22-g967752e2\r\n"
                + "compile time(6800286):Aug  6 2021 15:02:11\r\nBin version:2.2.1(WROOM-02)\r\n\r\nOK\r\n";
    }
}
