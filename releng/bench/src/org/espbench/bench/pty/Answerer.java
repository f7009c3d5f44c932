package org.espbench.bench.pty;

/**
 * A far end that answers without looking: after so many bytes it writes an answer. Its script is a list of steps that repeats. One thread, which
 * ends when the pseudo-terminal is closed.
 */
public final class Answerer {

    /** After {@code bytes} have come, {@code answer} goes. */
    public record Step(int bytes, byte[] answer) {
    }

    private final RawPty pty;
    private final Step[] script;
    private final Thread thread = new Thread(this::run, "bench-answerer");

    private Answerer(RawPty pty, Step[] script) {
        this.pty = pty;
        this.script = script;
        thread.setDaemon(true);
    }

    /** Starts answering. */
    public static Answerer start(RawPty pty, Step... script) {
        Answerer answerer = new Answerer(pty, script);
        answerer.thread.start();
        return answerer;
    }

    private void run() {
        byte[] buffer = new byte[8192];
        int at = 0;
        int left = script[0].bytes;
        for (int count = pty.read(buffer); count > 0; count = pty.read(buffer)) {
            while (count >= left) {
                count -= left;
                pty.write(script[at].answer, script[at].answer.length);
                at = (at + 1) % script.length;
                left = script[at].bytes;
            }
            left -= count;
        }
    }
}
