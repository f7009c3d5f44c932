package org.espbench.ui.property;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
@NonNullByDefault({}) // the fields are filled in by reflection
final class Messages extends NLS {

    public static String name;
    public static String state;
    public static String since;
    public static String port;
    public static String line;
    public static String firmware;
    public static String trouble;
    public static String last;
    public static String file;
    public static String capture;
    public static String recordingFailure;
    public static String id;
    public static String stationMac;
    public static String softApMac;
    public static String memory;
    public static String ssid;
    public static String bssid;
    public static String channel;
    public static String signal;
    public static String ip;
    public static String gateway;
    public static String netmask;
    public static String clients;
    public static String mac;
    public static String localPort;
    public static String listening;
    public static String notListening;
    public static String role;
    public static String client;
    public static String accepted;
    public static String transport;
    public static String remote;
    public static String number;
    public static String bytesIn;
    public static String bytesOut;
    public static String rateIn;
    public static String rateOut;

    static {
        NLS.initializeMessages("org.espbench.ui.property.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
