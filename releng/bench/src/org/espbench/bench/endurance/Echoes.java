package org.espbench.bench.endurance;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.bench.station.Peer;
import org.espbench.bench.station.Station;
import org.espbench.modem.Link;

/** Sends drawn bytes through a link to a peer that sends them back, receives them at the same time, and compares each. */
final class Echoes implements AutoCloseable {

    private static final int PIECE = 16 * 1024;
    /** So much may be under way: less than a link keeps for a reader that is late. */
    private static final int AHEAD = Link.INPUT_BOUND / PIECE / 2;

    private final Peer peer = Peer.echo();
    private final Link link;
    private final SplittableRandom sent;
    private final SplittableRandom expected;
    private final byte[] outgoing = new byte[PIECE];
    private final byte[] wanted = new byte[PIECE];
    private final byte[] incoming = new byte[PIECE];
    private long position;

    Echoes(Station station, long seed) throws Exception {
        link = station.open(peer.port());
        sent = new SplittableRandom(seed);
        expected = new SplittableRandom(seed);
    }

    /** Sends so many bytes, a multiple of 16 KB, and returns when all have come back. @throws IOException when one differs or is missing */
    void exchange(long bytes) throws Exception {
        Semaphore room = new Semaphore(AHEAD);
        Sender sender = new Sender(bytes, room);
        sender.start();
        InputStream in = link.input();
        for (long done = 0; done < bytes; done += PIECE) {
            int count = in.readNBytes(incoming, 0, PIECE);
            expected.nextBytes(wanted);
            int differs = Arrays.mismatch(wanted, 0, PIECE, incoming, 0, count);
            if (differs >= 0) {
                sender.interrupt();
                throw new IOException(count < PIECE ? "the link ended after " + (position + count) + " bytes" : "byte " + (position + differs) + " came back as another",
                        sender.failure);
            }
            position += PIECE;
            room.release();
        }
        sender.join();
    }

    @Override
    public void close() throws IOException {
        peer.close();
    }

    private final class Sender extends Thread {
        private final long bytes;
        private final Semaphore room;
        private volatile @Nullable Exception failure;

        Sender(long bytes, Semaphore room) {
            super("bench-sender");
            this.bytes = bytes;
            this.room = room;
        }

        @Override
        public void run() {
            try {
                for (long done = 0; done < bytes; done += PIECE) {
                    room.acquire();
                    sent.nextBytes(outgoing);
                    link.send(outgoing, 0, PIECE, Station.BUDGET);
                }
            } catch (IOException | InterruptedException e) {
                failure = e;
                endReading();
            }
        }

        /** Whoever waits for these bytes would wait for ever. */
        private void endReading() {
            try {
                link.close(Station.BUDGET);
            } catch (IOException e) {
                // Then the reader fails of the same.
                return;
            }
        }
    }
}
