package org.espbench.modem.station;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to join, beyond what and with which password ({@code AT+CWJAP}, reference 2.2). What isn't set is left to the module. Immutable.
 *
 * @param secureOnly whether to refuse access points without encryption or with WEP ({@code pci_en}; 1.7 and later)
 * @param reconnectSeconds pause between attempts to join again by itself, 0 to 7200, 0 never (2.x)
 * @param listenInterval beacons between two wake-ups, 1 to 100 (2.x)
 * @param scanAllChannels whether to look on all channels and take the strongest, instead of the first that is heard (2.1 and later)
 * @param timeoutSeconds when the module gives up, 3 to 600 (2.2 and later); give the budget some seconds more
 * @param protectedFrames protected management frames: 0 no, 1 capable, 3 capable and required (2.2 and later)
 */
public record JoinOptions(Optional<Boolean> secureOnly, OptionalInt reconnectSeconds, OptionalInt listenInterval, Optional<Boolean> scanAllChannels,
        OptionalInt timeoutSeconds, OptionalInt protectedFrames) {

    /** Everything is left to the module. */
    public static final JoinOptions NONE = new JoinOptions(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty(),
            OptionalInt.empty(), OptionalInt.empty());

    /** The same, refusing weak access points or not. */
    public JoinOptions withSecureOnly(boolean value) {
        return new JoinOptions(Optional.of(value), reconnectSeconds, listenInterval, scanAllChannels, timeoutSeconds, protectedFrames);
    }

    /** The same with another pause between attempts. */
    public JoinOptions withReconnectSeconds(int value) {
        return new JoinOptions(secureOnly, OptionalInt.of(value), listenInterval, scanAllChannels, timeoutSeconds, protectedFrames);
    }

    /** The same with another listen interval. */
    public JoinOptions withListenInterval(int value) {
        return new JoinOptions(secureOnly, reconnectSeconds, OptionalInt.of(value), scanAllChannels, timeoutSeconds, protectedFrames);
    }

    /** The same, looking on all channels or not. */
    public JoinOptions withScanAllChannels(boolean value) {
        return new JoinOptions(secureOnly, reconnectSeconds, listenInterval, Optional.of(value), timeoutSeconds, protectedFrames);
    }

    /** The same with the module's own timeout. */
    public JoinOptions withTimeoutSeconds(int value) {
        return new JoinOptions(secureOnly, reconnectSeconds, listenInterval, scanAllChannels, OptionalInt.of(value), protectedFrames);
    }

    /** The same with protected management frames. */
    public JoinOptions withProtectedFrames(int value) {
        return new JoinOptions(secureOnly, reconnectSeconds, listenInterval, scanAllChannels, timeoutSeconds, OptionalInt.of(value));
    }
}
