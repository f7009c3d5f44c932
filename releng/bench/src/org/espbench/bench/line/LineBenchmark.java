package org.espbench.bench.line;

import static org.espbench.bench.Turns.micros;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.espbench.bench.Ratios;
import org.espbench.bench.Turns;
import org.espbench.bench.pty.Answerer;
import org.espbench.bench.pty.BareLine;
import org.espbench.bench.pty.RawPty;
import org.espbench.bench.pty.ThreadedLine;
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
                    Station station = new Station("1.7.5")) {
                plan.say("AT over a pseudo-terminal");
                double[][] nanos = Turns.measure(plan, plan.choose(20, 100), 200,
                        () -> bare.pingPong(PING, PONG.length),
                        () -> threaded.pingPong(PING, PONG.length),
                        () -> modem.command("AT", Station.BUDGET),
                        () -> station.modem().command("AT", Station.BUDGET));
                Goal goal = new Goal.AtMost(1.5);
                return List.of(
                        Ratios.of(nanos[2], nanos[1]).times("driver, bare far end / ping-pong with a reader thread", goal,
                                micros(nanos[2]) + " / " + micros(nanos[1])),
                        Ratios.of(nanos[3], nanos[1]).times("driver, simulated module / ping-pong with a reader thread", goal,
                                micros(nanos[3]) + " / " + micros(nanos[1])),
                        Ratios.of(nanos[2], nanos[0]).times("driver, bare far end / bare ping-pong", new Goal.Free(),
                                micros(nanos[2]) + " / " + micros(nanos[0])),
                        Ratios.of(nanos[3], nanos[0]).times("driver, simulated module / bare ping-pong", new Goal.Free(),
                                micros(nanos[3]) + " / " + micros(nanos[0])));
            }
        }
    }
}
