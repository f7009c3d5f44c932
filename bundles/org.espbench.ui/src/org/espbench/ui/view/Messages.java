package org.espbench.ui.view;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
@NonNullByDefault({}) // the fields are filled in by reflection
final class Messages extends NLS {

    public static String seconds;
    public static String minutes;
    public static String hours;
    public static String bytes;
    public static String kibibytes;
    public static String mebibytes;
    public static String perSecond;
    public static String closed;
    public static String failed;
    public static String opening;
    public static String ready;
    public static String joining;
    public static String awaitingAddress;
    public static String online;
    public static String closing;
    public static String listeningOnly;
    public static String resetting;
    public static String lent;
    public static String opensAgain;
    public static String greetsAgain;
    public static String joinsAgain;
    public static String asksAgain;
    public static String attempt;
    public static String lasting;
    public static String edited;
    public static String onceOnly;
    public static String module;
    public static String freeMemory;
    public static String station;
    public static String ownStation;
    public static String noAddress;
    public static String softAp;
    public static String joined;
    public static String notOpened;
    public static String client;
    public static String accepted;
    public static String visitor;
    public static String server;
    public static String listening;
    public static String listeningToOne;
    public static String notListening;
    public static String linkWaiting;
    public static String linkConnecting;
    public static String linkOpening;
    public static String linkOpen;
    public static String linkShut;
    public static String linkRetrying;
    public static String bytesIn;
    public static String bytesOut;
    public static String unreadable;
    public static String hint;
    public static String columnName;
    public static String columnState;
    public static String columnAddress;
    public static String columnSignal;
    public static String columnIn;
    public static String columnOut;
    public static String columnRate;
    public static String treeName;
    public static String troubleName;
    public static String enterPassword;
    public static String sharedIn;
    public static String troubleSince;
    public static String lastTrouble;
    public static String ago;

    static {
        NLS.initializeMessages("org.espbench.ui.view.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
