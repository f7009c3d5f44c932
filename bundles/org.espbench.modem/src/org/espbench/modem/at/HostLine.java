package org.espbench.modem.at;

/**
 * A command as far as it changes how the line is read.
 *
 * @param number the operand: what is set, or how many bytes are to be sent
 */
record HostLine(Effect effect, int link, int number) {

    enum Effect {
        NONE, ECHO, MUX, ADDRESS_IN_IPD, PASSIVE, SEND,
        /** Its payload also ends at a mark. */
        SEND_ESCAPED,
        /** It ends when the module has taken the payload. */
        SEND_BUFFERED, PASS_THROUGH, VERSION, MUX_QUERY;

        /** Whether payload follows, after a prompt. */
        boolean sends() {
            return this == SEND || this == SEND_ESCAPED || this == SEND_BUFFERED || this == PASS_THROUGH;
        }
    }

    private static final HostLine PLAIN = new HostLine(Effect.NONE, Frame.NO_LINK, 0);

    static HostLine of(String line, boolean mux) {
        if (line.length() < 4 || !line.regionMatches(true, 0, "AT", 0, 2)) {
            return PLAIN;
        }
        if (line.length() == 4 && (line.charAt(2) == 'E' || line.charAt(2) == 'e')) {
            return new HostLine(Effect.ECHO, Frame.NO_LINK, line.charAt(3) - '0');
        }
        int equals = line.indexOf('=');
        String name = (equals < 0 ? line.substring(2) : line.substring(2, equals)).toUpperCase(java.util.Locale.ROOT);
        String operands = equals < 0 ? "" : line.substring(equals + 1);
        return switch (name) {
        case "+CIPMUX" -> set(Effect.MUX, operands);
        case "+CIPDINFO" -> set(Effect.ADDRESS_IN_IPD, operands);
        case "+CIPRECVMODE" -> set(Effect.PASSIVE, operands);
        case "+CIPMUX?" -> new HostLine(Effect.MUX_QUERY, Frame.NO_LINK, 0);
        case "+GMR" -> new HostLine(Effect.VERSION, Frame.NO_LINK, 0);
        case "+CIPSEND" -> equals < 0 ? new HostLine(Effect.PASS_THROUGH, Frame.NO_LINK, 0) : send(Effect.SEND, operands, mux);
        case "+CIPSENDEX" -> equals < 0 ? PLAIN : send(Effect.SEND_ESCAPED, operands, mux);
        case "+CIPSENDBUF" -> equals < 0 ? PLAIN : send(Effect.SEND_BUFFERED, operands, mux);
        default -> PLAIN;
        };
    }

    /** The context after the module has said OK to this. */
    AtContext applied(AtContext context) {
        return switch (effect) {
        case ECHO -> context.withEcho(number == 1);
        case MUX -> context.withMux(number == 1);
        case ADDRESS_IN_IPD -> context.withAddressInIpd(number == 1);
        case PASSIVE -> context.withPassive(number == 1);
        case NONE, SEND, SEND_ESCAPED, SEND_BUFFERED, PASS_THROUGH, VERSION, MUX_QUERY -> context;
        };
    }

    private static HostLine set(Effect effect, String operands) {
        return operands.equals("0") || operands.equals("1") ? new HostLine(effect, Frame.NO_LINK, operands.charAt(0) - '0') : PLAIN;
    }

    // <len>[,"<host>",<port>] or <id>,<len>[,…]: which, only the mode tells.
    private static HostLine send(Effect effect, String operands, boolean mux) {
        String[] fields = operands.split(",", -1);
        int first = number(fields[0]);
        boolean named = mux && fields.length > 1;
        int count = named ? number(fields[1]) : first;
        return count < 0 ? new HostLine(effect, Frame.NO_LINK, 0) : new HostLine(effect, named ? first : Frame.SINGLE, count);
    }

    private static int number(String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        return Ascii.number(bytes, 0, bytes.length);
    }
}
