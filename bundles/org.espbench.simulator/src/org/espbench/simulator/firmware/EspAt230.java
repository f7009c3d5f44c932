package org.espbench.simulator.firmware;

/** ESP-AT 2.3.0, the last line for this chip. */
final class EspAt230 extends EspAt221 {

    EspAt230() {
        super("2.3.0");
    }

    @Override
    public String identification() {
        return "AT version:2.3.0.0(bcd64d2 - ESP8266 - Jun 23 2021 11:42:05)\r\nSDK version:v3.4-22-g967752e2\r\n"
                + "compile time(b498b58):Jun 30 2021 11:28:20\r\nBin version:2.3.0(WROOM-02)\r\n\r\nOK\r\n";
    }
}
