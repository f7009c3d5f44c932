package org.espbench.traffic.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.at.Frame;

/** An {@code AT+CIPSTART} (reference 1.6). */
record StartCommand(int link, String transport, String host, int port, int localPort) {

    private static final String COMMAND = "AT+CIPSTART";

    /** What the line says; null when it is another command. */
    static @Nullable StartCommand read(String line) {
        int equals = line.indexOf('=');
        if (equals < 0 || !line.toUpperCase(Locale.ROOT).startsWith(COMMAND)) {
            return null;
        }
        List<String> operands = operands(line.substring(equals + 1));
        boolean named = !operands.isEmpty() && operands.getFirst().matches("[0-4]");
        int first = named ? 1 : 0;
        if (operands.size() < first + 3) {
            return null;
        }
        String transport = operands.get(first).toUpperCase(Locale.ROOT);
        int local = transport.startsWith("UDP") && operands.size() > first + 3 ? number(operands.get(first + 3), 0) : 0;
        return new StartCommand(named ? number(operands.getFirst(), 0) : Frame.SINGLE, transport, operands.get(first + 1),
                number(operands.get(first + 2), 0), local);
    }

    static int number(String text, int otherwise) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : otherwise;
    }

    private static List<String> operands(String text) {
        List<String> found = new ArrayList<>();
        for (String each : text.strip().split(",")) {
            String operand = each.strip();
            found.add(operand.length() > 1 && operand.startsWith("\"") && operand.endsWith("\"") ? operand.substring(1, operand.length() - 1) : operand);
        }
        return found;
    }
}
