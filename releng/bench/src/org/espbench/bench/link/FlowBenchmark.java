package org.espbench.bench.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.espbench.bench.Ratios;
import org.espbench.bench.Turns;
import org.espbench.bench.pty.Answerer;
import org.espbench.bench.pty.BareLine;
import org.espbench.bench.pty.RawPty;
import org.espbench.bench.station.Peer;
import org.espbench.bench.station.Station;
import org.espbench.cli.bench.Benchmark;
import org.espbench.cli.bench.Figure;
import org.espbench.cli.bench.Goal;
import org.espbench.cli.bench.Plan;
import org.espbench.modem.Link;

/** Much through one TCP link in one direction, as fast as it goes. */
public final class FlowBenchmark implements Benchmark {

    private static final int MEGABYTE = 1 << 20;
    private static final byte[] ONE = new byte[1];

    @Override
    public String name() {
        return "flow";
    }

    @Override
    public String purpose() {
        return "a megabyte through a TCP link, up, down and down in passive reception, against the same bytes raw through jSerialComm";
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        List<Figure> figures = new ArrayList<>();
        byte[] megabyte = new byte[MEGABYTE];
        byte[] buffer = new byte[MEGABYTE];
        for (String firmware : Station.PERSONALITIES) {
            plan.say("megabytes through " + firmware);
            try (RawPty upPty = new RawPty(); RawPty downPty = new RawPty();
                    Peer taker = Peer.answering(MEGABYTE, ONE); Peer giver = Peer.answering(1, megabyte)) {
                Answerer.start(upPty, new Answerer.Step(MEGABYTE, ONE));
                Answerer.start(downPty, new Answerer.Step(1, megabyte));
                try (BareLine upLine = new BareLine(upPty.path()); BareLine downLine = new BareLine(downPty.path());
                        Station active = Station.unpaced(firmware).join(); Station passive = Station.unpaced(firmware).join().passive()) {
                    Link up = active.open(taker.port());
                    Link down = active.open(giver.port());
                    Link fetched = passive.open(giver.port());
                    Turns.Timing[] times = Turns.measure(plan.choose(10, 50), 3,
                            () -> upLine.pingPong(megabyte, 1),
                            () -> downLine.pingPong(ONE, MEGABYTE),
                            () -> exchange(up, megabyte, ONE),
                            () -> exchange(down, ONE, buffer),
                            () -> exchange(fetched, ONE, buffer));
                    figures.add(speed(firmware + ": up", times[2], times[0], 10));
                    figures.add(speed(firmware + ": down, active", times[3], times[1], 50));
                    figures.add(speed(firmware + ": down, passive", times[4], times[1], 10));
                }
            }
        }
        return figures;
    }

    private static void exchange(Link link, byte[] ping, byte[] pong) throws Exception {
        link.send(ping, 0, ping.length, Station.BUDGET);
        link.input().readNBytes(pong, 0, pong.length);
    }

    private static Figure speed(String what, Turns.Timing ours, Turns.Timing raw, int percent) {
        return raw.over(ours).percent(what + " / raw", new Goal.AtLeast(percent), rate(ours) + " / " + rate(raw) + " MB/s");
    }

    private static String rate(Turns.Timing timing) {
        return String.format(Locale.ROOT, "%.1f", MEGABYTE * 1000.0 / Ratios.median(timing.median()));
    }
}
