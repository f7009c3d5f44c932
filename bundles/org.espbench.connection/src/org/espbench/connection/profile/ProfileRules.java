package org.espbench.connection.profile;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.espbench.modem.CommandText;

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
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?");
    private static final Pattern WEP_HEX = Pattern.compile("[0-9A-Fa-f]{10}|[0-9A-Fa-f]{26}");
    private static final int WEP_SHORT = 5;
    private static final int WEP_LONG = 13;
    private static final Pattern RESTARTING = Pattern.compile("(?i)AT\\+(RST|RESTORE|GSLP|CIUPDATE)\\b.*");
    private static final int MAX_REPLY_BYTES = 2048;
    private static final int MAX_START_UP_BYTES = 254;

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

    /** The password of the access point to join, as its protection has it. Not quoted in the answer. */
    public static Optional<String> stationPassword(Security security, char[] password) {
        return switch (security) {
        case OPEN -> Optional.empty();
        case WEP -> wepKey(password);
        case WPA -> stationPassword(password);
        };
    }

    /** The password of the module's own network: 8 to 63 characters, none for an open one. Not quoted in the answer. */
    public static Optional<String> softApPassword(Encryption encryption, char[] password) {
        if (encryption == Encryption.OPEN) {
            return Optional.empty();
        }
        return check(password.length > MAX_PASSPHRASE, "password.length", password.length).or(() -> stationPassword(password));
    }

    /** What the module calls itself in a network. */
    public static Optional<String> hostName(String name) {
        return check(!HOST_NAME.matcher(name).matches(), "hostName.form");
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

    /** What goes with what in a client's link. */
    public static Optional<String> transport(Transport transport, int keepAliveSeconds, boolean localPort, UdpPeer peer) {
        boolean udp = transport == Transport.UDP;
        return check(udp && keepAliveSeconds > 0, "udp.keepAlive").or(() -> check(!udp && localPort, "localPort.udp"))
                .or(() -> check(!udp && peer != UdpPeer.FIXED, "peer.udp")).or(() -> check(udp && peer != UdpPeer.FIXED && !localPort, "peer.localPort"));
    }

    /** This chip holds one TLS link at a time (reference 3.2). */
    public static Optional<String> oneTls(List<ClientProfile> clients) {
        return check(clients.stream().filter(client -> client.transport() == Transport.TLS).count() > 1, "tls.twice");
    }

    /** What to answer. */
    public static Optional<String> reply(String text) {
        OptionalInt flaw = ReplyText.flaw(text);
        return check(text.isEmpty(), "reply.empty").or(() -> check(flaw.isPresent(), "reply.escape", flaw.orElse(0) + 1))
                .or(() -> check(ReplyText.bytes(text).length > MAX_REPLY_BYTES, "reply.long", MAX_REPLY_BYTES));
    }

    /** The file to keep data in. */
    public static Optional<String> file(String path) {
        return check(path.isBlank(), "file.empty").or(() -> check(hasControl(path), "file.control"));
    }

    /**
     * An AT command of the user's own. One with a password in it is refused: it would stand in the file. So is one that restarts the module: each start
     * would be followed by another.
     */
    public static Optional<String> startUp(String command) {
        int bytes = command.getBytes(StandardCharsets.UTF_8).length;
        return check(!command.regionMatches(true, 0, "AT", 0, 2), "startUp.at").or(() -> check(hasControl(command), "startUp.control"))
                .or(() -> check(bytes > MAX_START_UP_BYTES, "startUp.long", MAX_START_UP_BYTES))
                .or(() -> check(CommandText.hasSecret(command), "startUp.secret"))
                .or(() -> check(RESTARTING.matcher(command.strip()).matches(), "startUp.restart"));
    }

    static Optional<String> between(String key, int value, int lowest, int highest) {
        return check(value < lowest || value > highest, key, value, lowest, highest);
    }

    static Optional<String> id(String id) {
        return check(!ID.matcher(id).matches(), "id.form");
    }

    static void require(Optional<String> objection) {
        if (objection.isPresent()) {
            throw new IllegalArgumentException(objection.get());
        }
    }

    private static Optional<String> wepKey(char[] key) {
        boolean right = key.length == WEP_SHORT || key.length == WEP_LONG || WEP_HEX.matcher(CharBuffer.wrap(key)).matches();
        for (char c : key) {
            right &= c >= ' ' && c <= '~';
        }
        return check(!right, "password.wep");
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    static Optional<String> check(boolean wrong, String key, Object... values) {
        return wrong ? Optional.of(Said.WORDS.say(key, values)) : Optional.empty();
    }
}
