package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.espbench.modem.ModemException;
import org.espbench.modem.Station;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.AtEncoder;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.JoinFailure;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.time.Deadline;

/** The module as a station. */
final class Joining implements Station {

    /** How long OK may stay away behind WIFI GOT IP before the join counts as done without it (reference Q34). */
    private static final Duration OK_WAIT = Duration.ofSeconds(3);
    private static final String CODE = "+CWJAP:";
    private static final String NO_ADDRESS = "0.0.0.0";

    private final Channel channel;
    private final Talk talk;
    private final Identity identity;

    Joining(Channel channel, Talk talk, Identity identity) {
        this.channel = channel;
        this.talk = talk;
        this.identity = identity;
    }

    @Override
    public void join(AccessPoint accessPoint, char[] password, Duration budget) throws ModemException {
        Deadline deadline = Deadline.in(channel.time(), budget);
        AtCommand command = Engine.encoded(() -> identity.encoder().join(accessPoint.ssid(), password, accessPoint.bssid()));
        try {
            talk.inTurn(deadline, () -> {
                join(accessPoint, command, deadline);
                return true;
            });
        } finally {
            command.wipe();
        }
    }

    private void join(AccessPoint accessPoint, AtCommand command, Deadline deadline) throws ModemException {
        Running running = talk.run(command, 0, said -> said.gotAddress, deadline);
        while (running.result() == null) {
            if (!talk.waitFor(() -> running.result() != null || !running.gotAddress, deadline.atMost(OK_WAIT), running)) {
                talk.leaveUnsettled(running);
                return;
            }
            talk.await(running, () -> running.result() != null || running.gotAddress, deadline);
        }
        if (running.ok()) {
            return;
        }
        JoinFailure reason = running.lines().stream().filter(line -> line.startsWith(CODE)).reduce((first, last) -> last)
                .map(line -> JoinFailure.of(code(line))).orElse(JoinFailure.UNKNOWN);
        throw new ModemException.JoinFailed(WORDS.say("joinFailed." + reason.name(), accessPoint.ssid()), running.exchange(), reason);
    }

    @Override
    public Optional<StationAddress> address(Duration budget) throws ModemException {
        Deadline deadline = Deadline.in(channel.time(), budget);
        return talk.inTurn(deadline, () -> {
            Running asked = talk.run(AtEncoder.ASK_STATION_ADDRESS, deadline);
            Map<String, String> told = new HashMap<>();
            if (asked.ok()) {
                asked.lines().forEach(line -> read(line, told));
            } else {
                talk.require(AtEncoder.ASK_ADDRESSES, deadline).lines().forEach(line -> read(line, told));
            }
            String ip = told.getOrDefault("ip", NO_ADDRESS);
            return ip.equals(NO_ADDRESS) ? Optional.<StationAddress>empty()
                    : Optional.of(new StationAddress(ip, told.getOrDefault("gateway", ""), told.getOrDefault("netmask", "")));
        });
    }

    @Override
    public void leave(Duration budget) throws ModemException {
        Deadline deadline = Deadline.in(channel.time(), budget);
        talk.inTurn(deadline, () -> talk.require(AtEncoder.LEAVE, deadline));
    }

    // +CIPSTA[_CUR]:ip:"…" | +CIPSTA:"…" (0.20) | +CIFSR:STAIP,"…"
    private static void read(String line, Map<String, String> told) {
        int quote = line.indexOf('"');
        int end = line.lastIndexOf('"');
        if (end <= quote) {
            return;
        }
        String value = line.substring(quote + 1, end);
        String before = line.substring(0, quote);
        if (before.startsWith("+CIFSR:")) {
            if (before.equals("+CIFSR:STAIP,")) {
                told.put("ip", value);
            }
        } else if (before.startsWith("+CIPSTA")) {
            String[] parts = before.split(":");
            told.put(parts.length < 2 || parts[1].isEmpty() ? "ip" : parts[1], value);
        }
    }

    private static int code(String line) {
        String number = line.substring(CODE.length());
        return number.length() == 1 && Character.isDigit(number.charAt(0)) ? number.charAt(0) - '0' : -1;
    }
}
