package org.espbench.bench.paced;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

import org.espbench.bench.station.Peer;
import org.espbench.bench.station.Station;
import org.espbench.modem.Link;
import org.espbench.modem.port.LineSettings;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.Timings;

/** A module on a paced line, behind a pseudo-terminal, and a link to a peer that takes everything and gives as much as it is told. */
final class Course implements AutoCloseable {

    private final Personality personality;
    private final int baud;
    private final byte[] bytes;
    private final byte[] buffer;
    private final Semaphore start = new Semaphore(0);
    private final AtomicLong said = new AtomicLong();
    private final Peer giver;
    private final Peer taker;
    private final Station station;
    private final Link out;
    private final Link in;

    Course(Personality personality, int baud, int size) throws Exception {
        this.personality = personality;
        this.baud = baud;
        bytes = new byte[size];
        buffer = new byte[size];
        giver = Peer.start(this::give);
        taker = Peer.start((from, to) -> from.transferTo(OutputStream.nullOutputStream()));
        Timings timings = Timings.STANDARD.times(0).carrying(personality.acknowledgement(), Personality.AIR);
        station = Station.direct(SimulatedModule.builder().firmware(personality.firmware()).timings(timings).paced(true).onSaid(message -> said.addAndGet(message.length)),
                LineSettings.DEFAULT.at(baud)).join();
        out = station.open(taker.port());
        in = station.open(giver.port());
    }

    /** How long one direction took, and would take at best; nanoseconds. */
    record Way(double ideal, double taken) {

        static final Way NONE = new Way(Double.NaN, Double.NaN);
    }

    /** Both directions. */
    record Lap(Way out, Way in) {
    }

    /** Sends. */
    Lap out() throws Exception {
        return new Lap(send(0), Way.NONE);
    }

    /** Receives. */
    Lap in() throws Exception {
        return new Lap(Way.NONE, receive());
    }

    /** Both at once. */
    Lap both() throws Exception {
        FutureTask<Way> received = new FutureTask<>(this::receive);
        new Thread(received, "bench-receiver").start();
        Way sent = send(bytes.length);
        return new Lap(sent, received.get());
    }

    @Override
    public void close() throws Exception {
        station.close();
        giver.close();
        taker.close();
    }

    private Way send(int incoming) throws Exception {
        long begin = System.nanoTime();
        for (int at = 0; at < bytes.length; at += Personality.PORTION) {
            out.send(bytes, at, Math.min(Personality.PORTION, bytes.length - at), Station.BUDGET);
        }
        return new Way(Ideal.sending(personality, baud, bytes.length, incoming), System.nanoTime() - begin);
    }

    private Way receive() throws IOException {
        said.set(0);
        long begin = System.nanoTime();
        start.release();
        in.input().readNBytes(buffer, 0, buffer.length);
        long taken = System.nanoTime() - begin;
        return new Way(Ideal.receiving(baud, said.get()), taken);
    }

    private void give(InputStream from, OutputStream to) throws IOException {
        while (true) {
            start.acquireUninterruptibly();
            to.write(bytes);
        }
    }
}
