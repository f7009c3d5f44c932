package org.espbench.bench.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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

/** One send of the greatest length: command, prompt, payload, result. */
public final class SendBenchmark implements Benchmark {

    private static final byte[] COMMAND = "AT+CIPSEND=4,2048\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROMPT = "\r\nOK\r\n> ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PAYLOAD = new byte[2048];
    private static final byte[] RESULT = "\r\nRecv 2048 bytes\r\n\r\nSEND OK\r\n".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String name() {
        return "send";
    }

    @Override
    public String purpose() {
        return "a send of 2048 bytes over a pseudo-terminal, against the two bare ping-pongs that it consists of";
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (String firmware : Station.PERSONALITIES) {
            plan.say("sends to " + firmware);
            try (RawPty pty = new RawPty(); Peer sink = Peer.start((from, to) -> from.transferTo(java.io.OutputStream.nullOutputStream()))) {
                Answerer.start(pty, new Answerer.Step(COMMAND.length, PROMPT), new Answerer.Step(PAYLOAD.length, RESULT));
                try (BareLine bare = new BareLine(pty.path()); Station station = Station.unpaced(firmware).join()) {
                    Link link = station.open(sink.port());
                    Turns.Timing[] times = Turns.measure(plan.choose(20, 100), 100,
                            () -> {
                                bare.pingPong(COMMAND, PROMPT.length);
                                bare.pingPong(PAYLOAD, RESULT.length);
                            },
                            () -> link.send(PAYLOAD, 0, PAYLOAD.length, Station.BUDGET));
                    figures.add(times[1].over(times[0]).times(firmware + ": send of 2048 bytes / its bare ping-pongs", new Goal.AtMost(2),
                            times[1].against(times[0])));
                }
            }
        }
        return figures;
    }
}
