package org.espbench.simulator.firmware;

/** ESP-AT 2.1.0. */
class EspAt210 extends EspAt {

    EspAt210() {
        this("2.1.0");
    }

    EspAt210(String version) {
        super(version);
    }

    @Override
    public String identification() {
        return "AT version:2.1.0.0(d25f6d2 - Oct 15 2019 12:03:04)\r\nSDK version:v3.2-192-g81655f39\r\n"
                + "compile time(525fbfe):Oct 17 2019 05:39:13\r\nBin version:2.1.0(WROOM-02)\r\n\r\nOK\r\n";
    }

    @Override
    public int joinedNumbers() {
        return 6;
    }

    /** As many as the query tells, so without a time limit and protected frames. */
    @Override
    public int joinParameters() {
        return 7;
    }

    @Override
    public int scanOptions() {
        return 2;
    }

    @Override
    public boolean quotesResolved() {
        return false;
    }

    @Override
    public int window() {
        return 4 * 1460;
    }
}
