package org.espbench.ui.wizard;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
@NonNullByDefault({}) // the fields are filled in by reflection
final class Messages extends NLS {

    public static String newTitle;
    public static String editTitle;
    public static String saveButton;
    public static String saving;
    public static String freshName;
    public static String freshNameNumbered;
    public static String deviceTitle;
    public static String deviceDescription;
    public static String name;
    public static String port;
    public static String portEmpty;
    public static String portOffer;
    public static String refresh;
    public static String searchingPorts;
    public static String baud;
    public static String baudRange;
    public static String networkTitle;
    public static String networkDescription;
    public static String joins;
    public static String ssid;
    public static String security;
    public static String secured;
    public static String open;
    public static String password;
    public static String passwordEmpty;
    public static String passwordKept;
    public static String reveal;
    public static String noteOwn;
    public static String noteOpen;
    public static String notePublished;
    public static String noteStored;
    public static String servicesTitle;
    public static String servicesDescription;
    public static String clientGroup;
    public static String hasClient;
    public static String clientHost;
    public static String clientPort;
    public static String moreClients;
    public static String serverGroup;
    public static String hasServer;
    public static String serverPort;
    public static String data;
    public static String dataNothing;
    public static String dataReply;
    public static String dataSave;
    public static String dataEcho;
    public static String connectWhenFinished;
    public static String reconnectWhenFinished;

    static {
        NLS.initializeMessages("org.espbench.ui.wizard.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
