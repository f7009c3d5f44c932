package org.espbench.modem.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.modem.ModuleStatus;
import org.espbench.modem.net.Endpoint;

/** Reads the answers to {@code AT+CIPSTATUS} of all generations and to {@code AT+CIPSTATE?} (reference 2.4). */
final class StatusLines {

    private static final String CODE = "STATUS:";
    private static final String LINK = "+CIPSTATUS:";
    private static final String STATE = "+CIPSTATE:";
    private static final int FIELDS = 6;

    private StatusLines() {
    }

    static ModuleStatus read(List<String> lines) {
        int code = -1;
        List<ModuleStatus.Entry> links = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(CODE)) {
                code = number(line.substring(CODE.length()));
            } else if (line.startsWith(LINK)) {
                entry(line.substring(LINK.length())).ifPresent(links::add);
            } else if (line.startsWith(STATE)) {
                entry(line.substring(STATE.length())).ifPresent(links::add);
            }
        }
        return new ModuleStatus(code, links);
    }

    // <id>,"<type>","<ip>",<remote port>,<local port>,<0 client, 1 server>; in 0.20 without the local port.
    private static Optional<ModuleStatus.Entry> entry(String text) {
        String[] fields = text.split(",", -1);
        int id = number(fields[0]);
        if (id < 0 || id > 4 || fields.length < FIELDS - 1 || fields.length > FIELDS) {
            return Optional.empty();
        }
        String host = fields[2].replace("\"", "");
        int port = number(fields[3]);
        Optional<Endpoint> remote = host.isEmpty() || port < 1 || port > 65_535 ? Optional.empty() : Optional.of(new Endpoint(host, port));
        int localPort = fields.length == FIELDS ? Math.max(0, number(fields[4])) : 0;
        return Optional.of(new ModuleStatus.Entry(id, fields[1].replace("\"", ""), remote, localPort, fields[fields.length - 1].equals("1")));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
