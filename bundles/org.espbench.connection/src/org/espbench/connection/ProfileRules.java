package org.espbench.connection;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the values of a profile must be like. Each rule answers with nothing when the value is right and otherwise with a sentence for the
 * field it stands in. The profile's records enforce the same rules. Safe for use by any thread.
 */
public final class ProfileRules {

    /** Longest SSID in bytes (all generations, reference 2.2). */
    public static final int MAX_SSID_BYTES = 32;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern BSSID = Pattern.compile("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}");
    private static final Pattern HEX_KEY = Pattern.compile("[0-9A-Fa-f]{64}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int MIN_PASSWORD = 8;
    private static final int MAX_PASSPHRASE = 63;
    private static final int HEX_KEY_LENGTH = 64;
    private static final int MAX_PORT = 65_535;
    private static final int MAX_HOST = 64;

    private ProfileRules() {
    }

    /** The name people give a profile. */
    public static Optional<String> name(String name) {
        return check(name.isBlank(), "name.empty").or(() -> check(hasControl(name), "name.control"));
    }

    /** The name of an access point, counted in UTF-8 bytes. */
    public static Optional<String> ssid(String ssid) {
        int bytes = ssid.getBytes(StandardCharsets.UTF_8).length;
        return check(ssid.isEmpty(), "ssid.empty").or(() -> check(bytes > MAX_SSID_BYTES, "ssid.long", bytes, MAX_SSID_BYTES))
                .or(() -> check(hasControl(ssid), "ssid.control"));
    }

    /** The address of one access point. */
    public static Optional<String> bssid(String bssid) {
        return check(!BSSID.matcher(bssid).matches(), "bssid.form");
    }

    /** The password of the access point to join: a passphrase of 8 to 63 characters or a key of 64 hex digits. Not quoted in the answer. */
    public static Optional<String> stationPassword(char[] password) {
        int length = password.length;
        if (length == HEX_KEY_LENGTH) {
            return check(!HEX_KEY.matcher(CharBuffer.wrap(password)).matches(), "password.key");
        }
        for (char c : password) {
            if (c < ' ' || c > '~') {
                return check(true, "password.character");
            }
        }
        return check(length < MIN_PASSWORD || length > MAX_PASSPHRASE, "password.length", length);
    }

    /** The host a client connects to. */
    public static Optional<String> host(String host) {
        return check(host.isEmpty(), "host.empty")
                .or(() -> check(host.chars().anyMatch(c -> c <= ' ' || c > '~' || c == '"' || c == ',' || c == '\\'), "host.character"))
                .or(() -> check(host.length() > MAX_HOST, "host.long", MAX_HOST));
    }

    /** A TCP port. */
    public static Optional<String> port(int port) {
        return check(port < 1 || port > MAX_PORT, "port.range", port);
    }

    /** A TCP port as typed. */
    public static Optional<String> port(String text) {
        String digits = text.strip();
        return NUMBER.matcher(digits).matches() ? port(Integer.parseInt(digits)) : check(true, "port.number");
    }

    /**
     * The number of links a profile wants.
     *
     * @param clients links to be opened by the module
     * @param server whether a link must stay free for whoever connects to the module
     */
    public static Optional<String> links(int clients, boolean server) {
        int wanted = clients + (server ? 1 : 0);
        return check(wanted > ConnectionProfile.MAX_LINKS, "links.many", ConnectionProfile.MAX_LINKS, wanted);
    }

    static Optional<String> id(String id) {
        return check(!ID.matcher(id).matches(), "id.form");
    }

    static void require(Optional<String> objection) {
        if (objection.isPresent()) {
            throw new IllegalArgumentException(objection.get());
        }
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static Optional<String> check(boolean wrong, String key, Object... values) {
        return wrong ? Optional.of(Said.WORDS.say(key, values)) : Optional.empty();
    }
}
