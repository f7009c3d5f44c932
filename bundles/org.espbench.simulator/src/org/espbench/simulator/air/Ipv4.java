package org.espbench.simulator.air;

import java.util.regex.Pattern;

/** Dotted decimal IPv4 addresses as text. */
public final class Ipv4 {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern DOTTED = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    private Ipv4() {
    }

    /** Whether the text is four decimal bytes with dots between. */
    public static boolean valid(String text) {
        return DOTTED.matcher(text).matches();
    }

    /** The last of the four bytes. */
    public static int lastByte(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf('.') + 1));
    }

    /** The address with another last byte. */
    public static String withLastByte(String address, int last) {
        return address.substring(0, address.lastIndexOf('.') + 1) + last;
    }
}
