package org.espbench.bench.paced;

import java.io.OutputStream;
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

    /** What part of the speed that line and protocol allow was reached. */
    record Share(double out, double in) {
    }

    /** Sends. */
    Share out() throws Exception {
        long begin = System.nanoTime();
        send();
        return new Share(Ideal.sending(personality, baud, bytes.length, 0) / (System.nanoTime() - begin), Double.NaN);
    }

    /** Receives. */
    Share in() throws Exception {
        said.set(0);
        long begin = System.nanoTime();
        start.release();
        in.input().readNBytes(buffer, 0, buffer.length);
        long time = System.nanoTime() - begin;
        return new Share(Double.NaN, Ideal.receiving(baud, said.get()) / time);
    }

    /** Both at once. */
    Share both() throws Exception {
        Receiver receiver = new Receiver();
        receiver.start();
        double sent = out().out * Ideal.sending(personality, baud, bytes.length, bytes.length) / Ideal.sending(personality, baud, bytes.length, 0);
        receiver.join();
        return new Share(sent, receiver.share);
    }

    @Override
    public void close() throws Exception {
        station.close();
        giver.close();
        taker.close();
    }

    private void send() throws Exception {
        for (int at = 0; at < bytes.length; at += Personality.PORTION) {
            out.send(bytes, at, Math.min(Personality.PORTION, bytes.length - at), Station.BUDGET);
        }
    }

    private void give(java.io.InputStream from, OutputStream to) throws java.io.IOException {
        while (true) {
            start.acquireUninterruptibly();
            to.write(bytes);
        }
    }

    /** Receives beside what its owner does. */
    private final class Receiver extends Thread {
        private double share;

        @Override
        public void run() {
            try {
                share = in().in;
            } catch (Exception e) {
                share = 0;
            }
        }
    }
}
