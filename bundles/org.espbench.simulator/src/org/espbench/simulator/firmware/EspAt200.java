package org.espbench.simulator.firmware;

import java.util.Optional;

/** ESP-AT 2.0.0: waiting data are not announced, addresses in front of data are not quoted, everything is stored. */
final class EspAt200 extends EspAt210 {

    EspAt200() {
        super("2.0.0");
    }

    @Override
    public String identification() {
        return "AT version:2.0.0.0(bba9d7f - Aug 30 2019 07:33:46)\r\nSDK version:v3.2-192-g81655f39\r\n"
                + "compile time(eb27fae):Sep  2 2019 08:46:02\r\nBin version:2.0.0(WROOM-02)\r\n\r\nOK\r\n";
    }

    @Override
    public Optional<String> waiting(String link, int length) {
        return Optional.empty();
    }

    @Override
    public String fetched(int id, int length, String from) {
        return "+CIPRECVDATA," + id + "," + length + ":\r\n";
    }

    @Override
    public String sender(String ip, int port) {
        return "," + ip + "," + port;
    }

    @Override
    public int joinedNumbers() {
        return 5;
    }

    @Override
    public int joinParameters() {
        return 6;
    }

    @Override
    public int scanFields() {
        return 5;
    }

    @Override
    public Storing storing() {
        return Storing.ALWAYS;
    }

    @Override
    public boolean modeTakesAutoConnect() {
        return false;
    }

    @Override
    public boolean reportsSoftAp() {
        return false;
    }
}
