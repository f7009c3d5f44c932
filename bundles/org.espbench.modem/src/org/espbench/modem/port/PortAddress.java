package org.espbench.modem.port;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names a port: {@code scheme:rest[?key=value&…]}, percent-escaped, such as {@code serial:/dev/ttyUSB0?baud=115200}, {@code serial:COM7},
 * {@code tcp:host:port} or {@code sim:default?firmware=1.7.5}. Equal addresses name the same port with the same options in the same order.
 *
 * @param scheme lower-case letters and digits, begins with a letter
 * @param rest what the scheme's provider understands, unescaped, not empty
 * @param options unescaped, in the order written
 */
public record PortAddress(String scheme, String rest, Map<String, String> options) {

    private static final String PLAIN = "-._~/:@!$'()*,;";

    /** @throws IllegalArgumentException when the scheme isn't lower-case letters and digits, or the rest or an option's name is empty */
    public PortAddress {
        if (!isScheme(scheme)) {
            throw new IllegalArgumentException("\"" + scheme + "\" is not a kind of port");
        }
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("\"" + scheme + ":\" names no port");
        }
        if (options.containsKey("")) {
            throw new IllegalArgumentException("\"" + scheme + ":" + rest + "\" has an option without a name");
        }
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** An address without options. */
    public static PortAddress of(String scheme, String rest) {
        return new PortAddress(scheme, rest, Map.of());
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException with a sentence on what is wrong
     */
    public static PortAddress parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("\"" + text + "\" is not a port address: it needs a kind in front, such as serial:" + text);
        }
        int query = text.indexOf('?', colon);
        String rest = unescape(text.substring(colon + 1, query < 0 ? text.length() : query), text);
        Map<String, String> options = new LinkedHashMap<>();
        if (query >= 0 && query + 1 < text.length()) {
            for (String pair : text.substring(query + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                String key = unescape(equals < 0 ? pair : pair.substring(0, equals), text);
                String value = equals < 0 ? "" : unescape(pair.substring(equals + 1), text);
                if (options.put(key, value) != null) {
                    throw new IllegalArgumentException("\"" + text + "\" says " + key + " twice");
                }
            }
        }
        return new PortAddress(text.substring(0, colon).toLowerCase(Locale.ROOT), rest, options);
    }

    /** The value of an option, if given. */
    public Optional<String> option(String key) {
        String value = options.get(key);
        return Optional.ofNullable(value);
    }

    /** This address with one option more or changed. */
    public PortAddress with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(key, value);
        return new PortAddress(scheme, rest, more);
    }

    /** The written form; {@link #parse(String)} gives an equal address back. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(scheme).append(':');
        escape(rest, text);
        char separator = '?';
        for (Map.Entry<String, String> option : options.entrySet()) {
            text.append(separator);
            separator = '&';
            escape(option.getKey(), text);
            text.append('=');
            escape(option.getValue(), text);
        }
        return text.toString();
    }

    private static boolean isScheme(String text) {
        return !text.isEmpty() && isLetter(text.charAt(0)) && text.chars().allMatch(c -> isLetter(c) || c >= '0' && c <= '9');
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static void escape(String text, StringBuilder out) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xFF;
            boolean alphanumeric = isLetter(c | 0x20) || c >= '0' && c <= '9';
            if (alphanumeric || PLAIN.indexOf(c) >= 0) {
                out.append((char) c);
            } else {
                out.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xF, 16));
            }
        }
    }

    private static String unescape(String text, String whole) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                bytes.write(in[i]);
                continue;
            }
            int high = i + 2 <= in.length - 1 ? Character.digit(in[i + 1], 16) : -1;
            int low = i + 2 <= in.length - 1 ? Character.digit(in[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw new IllegalArgumentException("\"" + whole + "\": a % needs two hex digits behind it");
            }
            bytes.write(high << 4 | low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("\"" + whole + "\": the escaped bytes are not UTF-8", e);
        }
    }
}
