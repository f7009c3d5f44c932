package org.espbench.connection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.espbench.modem.CommandText;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** A port behind which every command succeeds at once, and which notes what it was sent. Safe for use by any thread. */
final class Agreeable implements Port {

    private static final PortAddress ADDRESS = PortAddress.of("rehearsal", "module");
    private static final String LINE_END = "\r\n";
    private static final String OK = LINE_END + "OK" + LINE_END;
    private static final String OWN_ADDRESS = "ip:\"192.168.4.1\"";
    /** What is answered to questions, before OK. */
    private static final Map<String, String> ANSWERS = Map.of("AT+CIPMUX?", "+CIPMUX:0", "AT+CIPSTATUS", "STATUS:2",
            "AT+CIPAP?", "+CIPAP:" + OWN_ADDRESS, "AT+CWDHCP?", "+CWDHCP:3", "AT+SYSSTORE?", "+SYSSTORE:1");

    private static final Pattern MODE_SET = Pattern.compile("AT\\+CWMODE(?:_CUR|_DEF)?=(\\d).*");

    private final Dialect dialect;
    private final List<String> commands = new ArrayList<>();
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private String line = "";
    private String mode = "1";
    private boolean echo = true;
    private LineSettings settings = LineSettings.DEFAULT;
    private boolean closed;

    Agreeable(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What it was sent, line by line, secrets masked. */
    synchronized List<String> commands() {
        return List.copyOf(commands);
    }

    private void take(String command) {
        if (!command.startsWith("AT")) {
            return;
        }
        commands.add(CommandText.masked(command));
        // As a module does that has just been switched on.
        StringBuilder said = new StringBuilder(echo ? command + "\r" + LINE_END : "");
        echo &= !command.equals("ATE0");
        Matcher modeSet = MODE_SET.matcher(command);
        if (modeSet.matches()) {
            mode = modeSet.group(1);
        } else if (command.equals("AT+CWMODE?")) {
            said.append("+CWMODE:").append(mode).append(LINE_END);
        } else if (command.equals("AT+GMR") && dialect.version().known()) {
            said.append("AT version:").append(dialect.version()).append(LINE_END);
        } else if (command.startsWith("AT+CIPSTART=")) {
            said.append(command, "AT+CIPSTART=".length(), command.indexOf(',')).append(",CONNECT").append(LINE_END);
        } else if (ANSWERS.containsKey(command)) {
            said.append(ANSWERS.get(command)).append(LINE_END);
        }
        answers.writeBytes(said.append(OK).toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public PortAddress address() {
        return ADDRESS;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        Deadline deadline = Deadline.in(Time.real(), Duration.ofMillis(waitMillis));
        try {
            while (!closed && answers.size() == 0 && deadline.await(this)) {
                continue;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        check();
        byte[] all = answers.toByteArray();
        int count = Math.min(length, all.length);
        System.arraycopy(all, 0, buffer, offset, count);
        answers.reset();
        answers.write(all, count, all.length - count);
        return count;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws PortException {
        check();
        line += new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        for (int end = line.indexOf(LINE_END); end >= 0; end = line.indexOf(LINE_END)) {
            String whole = line.substring(0, end);
            line = line.substring(end + LINE_END.length());
            take(whole);
        }
        notifyAll();
    }

    private void check() throws PortException.Closed {
        if (closed) {
            throw new PortException.Closed(ADDRESS);
        }
    }

    @Override
    public synchronized LineSettings line() {
        return settings;
    }

    @Override
    public synchronized void setLine(LineSettings other) {
        settings = other;
    }

    @Override
    public Outputs outputs() {
        return Outputs.LOWERED;
    }

    @Override
    public void setOutputs(Outputs outputs) {
        // Nobody is there to see it.
    }

    @Override
    public Set<ControlLine> control() {
        return Set.of();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
