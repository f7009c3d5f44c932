package org.espbench.bench.pty;

/**
 * A {@link BareLine} with a reader thread that hands what it reads to the thread that wrote: what any driver with a reader thread has to pay.
 */
public final class ThreadedLine implements AutoCloseable {

    private final BareLine line;
    private final Thread reader = new Thread(this::run, "bench-reader");
    private long read;
    private boolean closed;

    /** Opens it. */
    public ThreadedLine(String path) {
        line = new BareLine(path);
        reader.setDaemon(true);
        reader.start();
    }

    /** Writes something and waits until so many bytes have been read. */
    public synchronized void pingPong(byte[] ping, int pong) throws InterruptedException {
        long enough = read + pong;
        line.write(ping);
        while (read < enough) {
            wait();
        }
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
        }
        reader.join();
        line.close();
    }

    private void run() {
        byte[] buffer = new byte[8192];
        while (true) {
            int count = line.read(buffer);
            synchronized (this) {
                if (closed || count < 0) {
                    return;
                }
                read += count;
                notifyAll();
            }
        }
    }
}
