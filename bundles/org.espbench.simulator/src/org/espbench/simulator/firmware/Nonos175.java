package org.espbench.simulator.firmware;

/** NONOS AT 1.7.5 (G1). Texts from the reference, 1.3 to 1.10 and 2.1. */
final class Nonos175 implements Firmware {

    @Override
    public String version() {
        return "1.7.5";
    }

    @Override
    public String identification() {
        return "AT version:1.7.5.0(Oct  9 2021 09:26:04)\r\nSDK version:3.0.5(b29dcd3)\r\ncompile time:Oct 15 2021 18:05:30\r\n"
                + "Bin version(Wroom 02):1.7.5\r\nOK\r\n";
    }

    @Override
    public String bootText(ResetCause cause) {
        String watchdog = cause == ResetCause.WATCHDOG ? "wdt reset\r\n" : "";
        return "\r\n ets Jan  8 2013,rst cause:" + cause.number() + ", boot mode:(3,6)\r\n\r\n" + watchdog
                + "load 0x40100000, len 1856, room 16 \r\ntail 0\r\nchksum 0x63\r\n"
                + "load 0x3ffe8000, len 776, room 8 \r\ntail 0\r\nchksum 0x02\r\n"
                + "load 0x3ffe8310, len 552, room 8 \r\ntail 0\r\nchksum 0x79\r\ncsum 0x79\r\n\r\n"
                + "2nd boot version : 1.7(5d6f877)\r\n  SPI Speed      : 40MHz\r\n  SPI Mode       : QIO\r\n"
                + "  SPI Flash Size & Map: 16Mbit(1024KB+1024KB)\r\njump to run user1 @ 1000\r\n\r\n";
    }

    @Override
    public int bootBaud() {
        return 74_880;
    }

    @Override
    public String ready() {
        return "\r\nready\r\n";
    }

    @Override
    public int lineLimit() {
        return 128;
    }

    @Override
    public String echoedLineFeed() {
        return "\r\n";
    }

    @Override
    public String busyProcessing() {
        return "\r\nbusy p...\r\n";
    }

    @Override
    public String busySending() {
        return "\r\nbusy s...\r\n";
    }

    @Override
    public String forcedRestart() {
        return "\r\nWill force to restart!!!\r\n";
    }

    @Override
    public String ok() {
        return "\r\nOK\r\n";
    }

    @Override
    public String error() {
        return "\r\nERROR\r\n";
    }

    @Override
    public String error(String reason) {
        return reason + "\r\n" + error();
    }

    @Override
    public String joinFailed(int code) {
        return "+CWJAP:" + code + "\r\n\r\nFAIL\r\n";
    }

    @Override
    public String prompt() {
        return "\r\nOK\r\n> ";
    }

    @Override
    public String passThroughPrompt() {
        return "\r\nOK\r\n\r\n>";
    }

    @Override
    public String taken(int bytes) {
        return "\r\nRecv " + bytes + " bytes\r\n";
    }

    @Override
    public String sendOk() {
        return "\r\nSEND OK\r\n";
    }

    @Override
    public String sendFail() {
        return "SEND FAIL\r\n";
    }

    @Override
    public String sendCanceled() {
        return "\r\nSEND Canceled\r\n";
    }

    @Override
    public String incoming(String link, int length, String from) {
        return "\r\n+IPD" + link + "," + length + from + ":";
    }

    @Override
    public int sendLimit() {
        return 2048;
    }

    @Override
    public int segment() {
        return 1460;
    }
}
