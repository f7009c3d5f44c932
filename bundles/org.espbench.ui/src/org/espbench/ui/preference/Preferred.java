package org.espbench.ui.preference;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.espbench.connection.Session;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.secret.PublishedPassword;

/** The preferences as others read them. A value that can't be right, from an edited file for instance, counts as not there. Any thread. */
public final class Preferred {

    /** The bundle whose preferences these are. */
    public static final String NODE = "org.espbench.ui"; //$NON-NLS-1$

    static final String SCHEME = "new.scheme"; //$NON-NLS-1$
    static final String BAUD = "new.baud"; //$NON-NLS-1$
    static final String ATTEMPTS = "new.reconnectAttempts"; //$NON-NLS-1$
    static final String FIRST_PAUSE = "new.reconnectFirstPause"; //$NON-NLS-1$
    static final String LONGEST_PAUSE = "new.reconnectLongestPause"; //$NON-NLS-1$
    static final String REFRESH = "session.refreshSeconds"; //$NON-NLS-1$

    private static final String WINDOWS = "win32"; //$NON-NLS-1$
    private static final String MAC = "macosx"; //$NON-NLS-1$

    private Preferred() {
    }

    /** A profile for a connection that is to be made: on the preferred port, joining nothing but the simulated network. */
    public static ConnectionProfile fresh(String name) {
        PortAddress port = port(scheme());
        ConnectionProfile profile = ConnectionProfile.create(name, port).withPort(port, LineSettings.DEFAULT.at(baud()));
        boolean simulated = port.scheme().equals(PublishedPassword.SCHEME);
        return simulated ? profile.withStation(Optional.of(new StationProfile(PublishedPassword.SSID, false).withReconnect(reconnect()))) : profile;
    }

    /** The kind of port that new connections begin with. */
    public static Scheme scheme() {
        return Scheme.of(text(SCHEME)).orElse(Scheme.SIM);
    }

    /** How new connections come back to a network. */
    public static ReconnectPolicy reconnect() {
        try {
            return new ReconnectPolicy(number(ATTEMPTS, ReconnectPolicy.DEFAULT.attempts()),
                    number(FIRST_PAUSE, ReconnectPolicy.DEFAULT.firstPauseSeconds()), number(LONGEST_PAUSE, ReconnectPolicy.DEFAULT.longestPauseSeconds()));
        } catch (IllegalArgumentException e) {
            // Nobody's wish but a damaged file's.
            return ReconnectPolicy.DEFAULT;
        }
    }

    /** How often modules are asked for what changes untold; zero for never. */
    public static Duration refresh() {
        return Duration.ofSeconds(Math.max(0, number(REFRESH, (int) Session.REFRESH.toSeconds())));
    }

    static int baud() {
        int baud = number(BAUD, LineSettings.DEFAULT.baud());
        return baud >= LineSettings.MIN_BAUD && baud <= LineSettings.MAX_BAUD ? baud : LineSettings.DEFAULT.baud();
    }

    /** Where the users' own values are. */
    public static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    private static PortAddress port(Scheme scheme) {
        return switch (scheme) {
            case SIM -> PortAddress.of(PublishedPassword.SCHEME, "default"); //$NON-NLS-1$
            case SERIAL -> PortAddress.of(scheme.text(), usualSerial());
            case RFC2217 -> PortAddress.of(scheme.text(), "localhost:2217"); //$NON-NLS-1$
            case TCP -> PortAddress.of(scheme.text(), "localhost:2323"); //$NON-NLS-1$
        };
    }

    /** What stands there until the ports have been looked for. */
    private static String usualSerial() {
        return switch (Platform.getOS().toLowerCase(Locale.ROOT)) {
            case WINDOWS -> "COM3"; //$NON-NLS-1$
            case MAC -> "/dev/cu.usbserial"; //$NON-NLS-1$
            default -> "/dev/ttyUSB0"; //$NON-NLS-1$
        };
    }

    private static String text(String key) {
        return Platform.getPreferencesService().getString(NODE, key, "", null); //$NON-NLS-1$
    }

    private static int number(String key, int usual) {
        return Platform.getPreferencesService().getInt(NODE, key, usual, null);
    }
}
