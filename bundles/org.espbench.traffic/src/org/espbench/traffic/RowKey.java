package org.espbench.traffic;

/** What a row is, in one byte: enough to filter by kind, direction, link and errors without decoding anything. */
public final class RowKey {

    private static final RowKind[] KINDS = RowKind.values();
    /** Raw bytes go either way; every other kind has its direction. */
    private static final int RAW_TO_MODULE = KINDS.length;
    private static final int LINKS = 6;
    private static final int CLASSES = KINDS.length + 1;

    private RowKey() {
    }

    /**
     * The key of a row.
     *
     * @param link -1 to 4
     */
    public static byte of(RowKind kind, Direction direction, int link, boolean error) {
        int sort = kind == RowKind.RAW && direction == Direction.TO_MODULE ? RAW_TO_MODULE : kind.ordinal();
        return (byte) (((error ? 1 : 0) * LINKS + Math.clamp(link, -1, LINKS - 2) + 1) * CLASSES + sort);
    }

    /** The key of a row. */
    public static byte of(Row row) {
        return of(row.kind(), row.direction(), row.link(), row.error());
    }

    /** What the row is. */
    public static RowKind kind(byte key) {
        int sort = (key & 0xFF) % CLASSES;
        return sort == RAW_TO_MODULE ? RowKind.RAW : KINDS[sort];
    }

    /** Which way its bytes went. */
    public static Direction direction(byte key) {
        return (key & 0xFF) % CLASSES == RAW_TO_MODULE ? Direction.TO_MODULE : kind(key).direction();
    }

    /** The link's id, or -1. */
    public static int link(byte key) {
        return (key & 0xFF) / CLASSES % LINKS - 1;
    }

    /** Whether it tells of something that went wrong. */
    public static boolean error(byte key) {
        return (key & 0xFF) / CLASSES >= LINKS;
    }
}
