package org.espbench.bench.line;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.espbench.bench.Turns;
import org.espbench.bench.pty.Answerer;
import org.espbench.bench.pty.BareLine;
import org.espbench.bench.pty.RawPty;
import org.espbench.bench.pty.ThreadedLine;
import org.espbench.bench.station.Station;
import org.espbench.cli.bench.Benchmark;
import org.espbench.cli.bench.Figure;
import org.espbench.cli.bench.Goal;
import org.espbench.cli.bench.Plan;
import org.espbench.modem.Modem;
import org.espbench.modem.time.Time;

/** One command and its answer. */
public final class LineBenchmark implements Benchmark {

    private static final byte[] PING = "AT\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PONG = "\r\nOK\r\n".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String name() {
        return "line";
    }

    @Override
    public String purpose() {
        return "one AT and its OK over a pseudo-terminal through jSerialComm, against a ping-pong of the same bytes";
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        Answerer.Step answer = new Answerer.Step(PING.length, PONG);
        try (RawPty barePty = new RawPty(); RawPty threadedPty = new RawPty(); RawPty driverPty = new RawPty()) {
            Answerer.start(barePty, answer);
            Answerer.start(threadedPty, answer);
            Answerer.start(driverPty, answer);
            try (BareLine bare = new BareLine(barePty.path());
                    ThreadedLine threaded = new ThreadedLine(threadedPty.path());
                    Modem modem = Modem.open(Station.port(driverPty.path()), Time.real());
                    Station station = Station.unpaced("1.7.5")) {
                plan.say("AT over a pseudo-terminal");
                Turns.Timing[] times = Turns.measure(plan.choose(20, 100), 200,
                        () -> bare.pingPong(PING, PONG.length),
                        () -> threaded.pingPong(PING, PONG.length),
                        () -> modem.command("AT", Station.BUDGET),
                        () -> station.modem().command("AT", Station.BUDGET));
                Goal goal = new Goal.AtMost(1.5);
                return List.of(
                        times[3].over(times[1]).times("driver and simulated module / ping-pong with a reader thread", goal, times[3].against(times[1])),
                        times[2].over(times[1]).times("driver and bare far end / ping-pong with a reader thread", goal, times[2].against(times[1])),
                        times[3].over(times[0]).times("driver and simulated module / bare ping-pong", new Goal.Free(), times[3].against(times[0])),
                        times[2].over(times[0]).times("driver and bare far end / bare ping-pong", new Goal.Free(), times[2].against(times[0])));
            }
        }
    }
}
