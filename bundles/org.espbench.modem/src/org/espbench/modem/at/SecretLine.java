package org.espbench.modem.at;

/**
 * Knows which characters of a line are secret: passwords in {@code AT+CWJAP} and {@code AT+CWSAP} and their echo, keys in {@code AT+CIPSSLCPSK} and its
 * answer, credentials of MQTT and WPA Enterprise, passwords in {@code +CWSAP} answers (which escape nothing, reference 2.2) and in SmartConfig's
 * {@code password:} lines. In doubt it masks more.
 */
final class SecretLine {

    private static final String[] COMMANDS = {"CWJAP=", "CWJAP_CUR=", "CWJAP_DEF=", "CWSAP=", "CWSAP_CUR=", "CWSAP_DEF="};
    private static final String[] ANSWERS = {"+CWSAP:", "+CWSAP_CUR:", "+CWSAP_DEF:"};
    /** What is behind these is secret as a whole. Some are of other builds of ESP-AT, but users have those, too. */
    private static final String[] KEY_COMMANDS = {"CIPSSLCPSK=", "CWJEAP=", "MQTTUSERCFG=", "MQTTLONGUSERNAME=", "MQTTPASSWORD=", "MQTTLONGPASSWORD="};
    private static final String KEY_ANSWER = "+CIPSSLCPSK:";
    private static final String SMART_CONFIG = "password:";

    private SecretLine() {
    }

    /** Whether what follows these bytes, which end in {@code =} or {@code :}, may be secret. */
    static boolean announces(byte[] line, int from, int to) {
        if (line[to - 1] == '=') {
            return endsWithAny(line, from, to, COMMANDS) || endsWithAny(line, from, to, KEY_COMMANDS);
        }
        return line[to - 1] == ':' && (endsWithAny(line, from, to, ANSWERS) || endsWith(line, from, to, KEY_ANSWER) || endsWith(line, from, to, SMART_CONFIG));
    }

    /** Overwrites the secrets of a whole line, without its CR LF; tells whether there were any. */
    static boolean mask(byte[] line, int from, int to) {
        boolean any = false;
        for (int at = from + 1; at <= to; at++) {
            byte last = line[at - 1];
            if ((last == '=' || last == ':') && announces(line, from, at)) {
                any = true;
                if (last == ':' && line[at - 2] != 'd' && !endsWith(line, from, at, KEY_ANSWER)) {
                    maskAnswer(line, at, to);
                } else if (last == '=' && !endsWithAny(line, from, at, KEY_COMMANDS)) {
                    byte[] original = java.util.Arrays.copyOf(line, to);
                    maskSecondOperand(original, line, at, to, true);
                    maskSecondOperand(original, line, at, to, false);
                } else {
                    fill(line, at, to);
                }
            }
        }
        return any;
    }

    static void fill(byte[] line, int from, int to) {
        for (int at = from; at < to; at++) {
            if (line[at] != '\r' && line[at] != '\n') {
                line[at] = '*';
            }
        }
    }

    /** Firmware differs in whether a backslash escapes (reference 3.1); both readings are masked. */
    private static void maskSecondOperand(byte[] line, byte[] masked, int from, int to, boolean escapes) {
        int comma = operandEnd(line, from, to, escapes);
        if (comma >= to) {
            return;
        }
        int begin = comma + 1;
        int end = operandEnd(line, begin, to, escapes);
        if (begin < to && line[begin] == '"') {
            begin++;
            end = end > begin && line[end - 1] == '"' ? end - 1 : end;
        }
        fill(masked, begin, end);
    }

    /** Where the comma behind an operand is; a quoted one ends only at a quote that a comma or the end follows. */
    private static int operandEnd(byte[] line, int from, int to, boolean escapes) {
        boolean quoted = from < to && line[from] == '"';
        int at = quoted ? from + 1 : from;
        while (at < to) {
            byte next = line[at];
            if (next == '\\' && escapes) {
                at++;
            } else if (!quoted && next == ',') {
                return at;
            } else if (quoted && next == '"' && (at + 1 == to || line[at + 1] == ',')) {
                return at + 1;
            }
            at++;
        }
        return to;
    }

    // :"<ssid>","<password>",<numbers> with anything in the strings: from the first place where the password can begin to the last quote.
    private static void maskAnswer(byte[] line, int from, int to) {
        int begin = from;
        while (begin < to && !(begin + 2 < to && line[begin] == '"' && line[begin + 1] == ',' && line[begin + 2] == '"')) {
            begin++;
        }
        begin = begin < to ? begin + 3 : from;
        int end = to;
        while (end > begin && line[end - 1] != '"') {
            end--;
        }
        fill(line, begin, end > begin ? end - 1 : begin > from ? begin : to);
    }

    private static boolean endsWithAny(byte[] line, int from, int to, String[] words) {
        for (String word : words) {
            if (endsWith(line, from, to, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWith(byte[] line, int from, int to, String word) {
        int start = to - word.length();
        if (start < from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            int c = line[start + i];
            int upper = c >= 'a' && c <= 'z' && word != SMART_CONFIG ? c - 32 : c;
            if (upper != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
