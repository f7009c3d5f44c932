package org.espbench.traffic.account;

/**
 * Where the bytes of the wire went, to the last one. What is under way at the end of a growing capture isn't in it yet.
 *
 * @param commands command lines to the module
 * @param payloadOut payload to the module
 * @param rawOut pass-through and other bytes to the module
 * @param answers what the module said about commands, echoes included
 * @param events what it said unasked
 * @param payloadIn payload from the module
 * @param headers what stood in front of that payload to announce it
 * @param rawIn pass-through and other bytes from the module
 */
public record ByteCount(long commands, long payloadOut, long rawOut, long answers, long events, long payloadIn, long headers, long rawIn) {

    /** All bytes to the module. */
    public long sent() {
        return commands + payloadOut + rawOut;
    }

    /** All bytes from the module. */
    public long received() {
        return answers + events + payloadIn + headers + rawIn;
    }
}
