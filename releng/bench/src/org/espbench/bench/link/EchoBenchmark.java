package org.espbench.bench.link;

import java.util.ArrayList;
import java.util.List;

import org.espbench.bench.Turns;
import org.espbench.bench.pty.Answerer;
import org.espbench.bench.pty.BareLine;
import org.espbench.bench.pty.RawPty;
import org.espbench.bench.station.Peer;
import org.espbench.bench.station.SocketLine;
import org.espbench.bench.station.Station;
import org.espbench.cli.bench.Benchmark;
import org.espbench.cli.bench.Figure;
import org.espbench.cli.bench.Goal;
import org.espbench.cli.bench.Plan;
import org.espbench.modem.Link;

/** A few bytes to a peer and back. */
public final class EchoBenchmark implements Benchmark {

    private static final int BYTES = 16;

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public String purpose() {
        return "16 bytes through a TCP link to a real socket and back, against a bare ping-pong on the line plus one on a socket";
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        List<Figure> figures = new ArrayList<>();
        byte[] ping = new byte[BYTES];
        byte[] pong = new byte[BYTES];
        for (String firmware : Station.PERSONALITIES) {
            plan.say("echoes through " + firmware);
            try (RawPty pty = new RawPty(); Peer echo = Peer.echo()) {
                Answerer.start(pty, new Answerer.Step(BYTES, pong));
                try (BareLine bare = new BareLine(pty.path()); SocketLine socket = new SocketLine(echo.port());
                        Station station = Station.unpaced(firmware).join()) {
                    Link link = station.open(echo.port());
                    Turns.Timing[] times = Turns.measure(plan.choose(20, 100), 100,
                            () -> {
                                bare.pingPong(ping, BYTES);
                                socket.pingPong(ping, pong);
                            },
                            () -> {
                                link.send(ping, 0, BYTES, Station.BUDGET);
                                link.input().readNBytes(pong, 0, BYTES);
                            });
                    figures.add(times[1].over(times[0]).times(firmware + ": echo of 16 bytes / ping-pong on the line + one on a socket", new Goal.AtMost(3),
                            times[1].against(times[0])));
                }
            }
        }
        return figures;
    }
}
