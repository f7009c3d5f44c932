package org.espbench.ui.console.chart;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from messages.properties. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String belowMillis;
    public static String belowSeconds;
    public static String bytesPerSecond;
    public static String faultBusy;
    public static String faultCount;
    public static String faultOther;
    public static String faultOverrun;
    public static String faultPayloadLost;
    public static String faultRefused;
    public static String faultResynchronised;
    public static String faultSendFailed;
    public static String faultSendUnanswered;
    public static String faultUncaptured;
    public static String faults;
    public static String kiloPerSecond;
    public static String latencies;
    public static String latency;
    public static String line;
    public static String lineReceived;
    public static String lineSent;
    public static String link;
    public static String linkReceived;
    public static String linkSent;
    public static String megaPerSecond;
    public static String noAnswers;
    public static String nothing;
    public static String seconds;
    public static String surveyJob;
    public static String throughput;
    public static String total;

    static {
        NLS.initializeMessages("org.espbench.ui.console.chart.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
