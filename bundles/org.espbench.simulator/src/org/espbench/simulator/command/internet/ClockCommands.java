package org.espbench.simulator.command.internet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;

/** The module's clock, by SNTP or set by the host. The time that servers tell is that of the module's own time seam. */
public final class ClockCommands {

    private static final List<String> SERVERS = List.of("cn.ntp.org.cn", "ntp.sjtu.edu.cn", "us.pool.ntp.org");
    private static final Duration FIRST_SYNC = Duration.ofSeconds(1);
    private static final int SERVER = 32;

    private final Chip chip;
    private final boolean recent;
    private final long booted;
    private boolean on;
    private int zone;
    private List<String> servers = SERVERS;
    private long asked;
    private long setAt;
    private long setTo;

    public ClockCommands(Chip chip) {
        this.chip = chip;
        recent = chip.firmware().generation() == Generation.G2;
        booted = chip.loop().time().nanos();
        setAt = booted;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIPSNTPCFG", Form.QUERY,
                (request, reply) -> reply.answer(request, on ? "1," + zone + ",\"" + String.join("\",\"", servers) + "\"" : "0"));
        table.add("+CIPSNTPCFG", Form.SET, this::configure);
        table.add("+CIPSNTPTIME", Form.QUERY, this::tell);
        table.add("+SYSTIMESTAMP", Form.QUERY, (request, reply) -> reply.answer(request, setTo + secondsSince(setAt)));
        table.add("+SYSTIMESTAMP", Form.SET, (request, reply) -> {
            setTo = request.arguments().count(1, 1).number(0, 0, Integer.MAX_VALUE);
            setAt = chip.loop().time().nanos();
            reply.ok();
        });
    }

    private void configure(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments().count(1, 5);
        boolean wanted = arguments.flag(0);
        int newZone = arguments.has(1) ? zone(arguments) : zone;
        List<String> named = new ArrayList<>();
        for (int index = 2; index < arguments.count(); index++) {
            if (arguments.has(index)) {
                named.add(arguments.text(index, 1, SERVER));
            }
        }
        on = wanted;
        zone = newZone;
        servers = named.isEmpty() ? SERVERS : List.copyOf(named);
        asked = chip.loop().time().nanos();
        reply.ok();
    }

    /** Hours, or in G2 hours and minutes as one number. */
    private int zone(Arguments arguments) throws Rejected {
        int given = recent ? arguments.number(1, -1200, 1400) : arguments.number(1, -11, 13);
        if (Math.abs(given) > 14 && (Math.abs(given) < 100 || Math.abs(given) % 100 > 59)) {
            throw new Rejected(ErrorCode.value(1));
        }
        return given;
    }

    private void tell(Request request, Reply reply) {
        LocalDateTime now = LocalDateTime.ofInstant(now(), ZoneOffset.UTC);
        // asctime, but that G1 pads the day with a zero.
        String day = recent ? String.format("%2d", now.getDayOfMonth()) : String.format("%02d", now.getDayOfMonth());
        reply.line(request.name() + ":" + DateTimeFormatter.ofPattern("EEE MMM ", Locale.ENGLISH).format(now) + day
                + DateTimeFormatter.ofPattern(" HH:mm:ss yyyy", Locale.ENGLISH).format(now));
        // G2 prints no empty line here (reference 1.4).
        reply.end(recent ? "OK\r\n" : chip.firmware().ok());
    }

    private Instant now() {
        boolean synced = on && chip.station().online() && chip.loop().time().nanos() - asked >= FIRST_SYNC.toNanos();
        if (synced) {
            int minutes = Math.abs(zone) > 14 ? zone / 100 * 60 + zone % 100 : zone * 60;
            return chip.loop().time().instant().plus(Duration.ofMinutes(minutes));
        }
        return Instant.ofEpochSecond(recent ? secondsSince(booted) : 0);
    }

    private long secondsSince(long moment) {
        return Duration.ofNanos(chip.loop().time().nanos() - moment).toSeconds();
    }
}
