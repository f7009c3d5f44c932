package org.espbench.simulator.firmware;

/** The chip's boot ROM, which speaks before any firmware does (reference 1.10). */
final class BootRom {

    /** Its rate: it takes the 26 MHz crystal for one of 40 MHz. */
    static final int BAUD = 74_880;

    private BootRom() {
    }

    /** What it prints after a reset with this cause. */
    static String text(ResetCause cause) {
        String watchdog = cause == ResetCause.WATCHDOG ? "wdt reset\r\n" : "";
        return begin(cause, "3,6") + watchdog
                + "load 0x40100000, len 1856, room 16 \r\ntail 0\r\nchksum 0x63\r\n"
                + "load 0x3ffe8000, len 776, room 8 \r\ntail 0\r\nchksum 0x02\r\n"
                + "load 0x3ffe8310, len 552, room 8 \r\ntail 0\r\nchksum 0x79\r\ncsum 0x79\r\n\r\n";
    }

    /** What it prints when it waits for a download. */
    static String downloadText() {
        return begin(ResetCause.PIN, "1,6");
    }

    private static String begin(ResetCause cause, String mode) {
        return "\r\n ets Jan  8 2013,rst cause:" + cause.number() + ", boot mode:(" + mode + ")\r\n\r\n";
    }
}
