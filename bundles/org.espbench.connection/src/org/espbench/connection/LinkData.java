package org.espbench.connection;

/**
 * Bytes that came in on a link, in order.
 *
 * @param key the link, as {@link LinkSnapshot#key()}
 * @param bytes the receiver's own to keep
 */
public record LinkData(String key, byte[] bytes) {

    /** The link and the count: payload doesn't belong into logs. */
    @Override
    public String toString() {
        return key + ": " + bytes.length + " bytes";
    }
}
