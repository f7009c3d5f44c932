package org.espbench.connection.rehearsal;

import java.util.Map;

/**
 * Answers as a module does for which everything works out at once: joined, addressed, connected. Knows just enough of the protocol that a session
 * goes on (reference 1.4, 2.1 to 2.4).
 */
final class AgreeableModule {

    private static final String OK = "\r\nOK\r\n";
    private static final String STATION = "192.168.1.50";

    private final String firmware;
    private String mode = "1";

    AgreeableModule(String firmware) {
        this.firmware = firmware;
    }

    /** What it answers, line ends included. */
    String answer(String command) {
        String name = name(command);
        if (name.equals("AT+GMR")) {
            return "AT version:" + firmware + "(Jan  1 2021 00:00:00)\r\nSDK version:3.0.5\r\ncompile time:Jan  1 2021 00:00:00\r\n" + OK;
        }
        if (name.startsWith("AT+CWMODE")) {
            if (command.endsWith("?")) {
                return name.substring(2) + ':' + mode + "\r\n" + OK;
            }
            mode = command.substring(command.indexOf('=') + 1).split(",")[0];
            return OK;
        }
        if (name.startsWith("AT+CWJAP") && command.contains("=")) {
            return "WIFI CONNECTED\r\nWIFI GOT IP\r\n" + OK;
        }
        if (name.equals("AT+CIPSTART")) {
            String first = command.substring(command.indexOf('=') + 1).split(",")[0];
            return (first.startsWith("\"") ? "" : first + ',') + "CONNECT\r\n" + OK;
        }
        return answers().getOrDefault(command.startsWith("AT+CIPSTA_") || name.startsWith("AT+CIPSTA") && command.endsWith("?") ? "AT+CIPSTA?" : command, OK);
    }

    private Map<String, String> answers() {
        return Map.of(
                "AT+CIFSR", "+CIFSR:APIP,\"192.168.4.1\"\r\n+CIFSR:APMAC,\"1a:fe:34:00:00:01\"\r\n+CIFSR:STAIP,\"" + STATION
                        + "\"\r\n+CIFSR:STAMAC,\"18:fe:34:00:00:01\"\r\n" + OK,
                "AT+CIPSTA?", "+CIPSTA:ip:\"" + STATION + "\"\r\n+CIPSTA:gateway:\"192.168.1.1\"\r\n+CIPSTA:netmask:\"255.255.255.0\"\r\n" + OK,
                "AT+CIPSTATUS", "STATUS:2\r\n" + OK,
                "AT+CWLIF", "192.168.4.2,5c:cf:7f:00:00:02\r\n" + OK,
                "AT+SYSRAM?", "+SYSRAM:40000\r\n" + OK);
    }

    private static String name(String command) {
        int end = command.indexOf('=');
        String name = end < 0 ? command : command.substring(0, end);
        return name.endsWith("?") ? name.substring(0, name.length() - 1) : name;
    }
}
