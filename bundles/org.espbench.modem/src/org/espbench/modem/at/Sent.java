package org.espbench.modem.at;

/** One thing the host said, as {@link AtContextTracker} takes it apart. Arrays are valid during the call only. */
public sealed interface Sent {

    /** A whole line, one char per byte, without CR LF; cut at {@link AtDecoder#MAX_LINE}. May hold secrets. */
    record Command(String text) implements Sent {
        @Override
        public String toString() {
            return "Command[" + SecretScanner.masked(text) + "]";
        }
    }

    /**
     * Payload of a send, after the prompt.
     *
     * @param remaining how many bytes of this send the module still waits for
     */
    record Payload(int link, byte[] buffer, int offset, int length, int remaining) implements Sent {
        @Override
        public String toString() {
            return "Payload[link=" + link + ", length=" + length + ", remaining=" + remaining + "]";
        }
    }

    /** Pass-through bytes. */
    record Raw(byte[] buffer, int offset, int length) implements Sent {
        @Override
        public String toString() {
            return "Raw[" + length + "]";
        }
    }

    /** {@code +++} in a packet of its own: leaves pass-through or gives up a send. */
    record Escape() implements Sent {
    }
}
