package org.espbench.traffic.pcapng;

/** A place in a file where reading can begin: the offset of a block, and what the blocks before it said. Immutable and small. */
public final class Place {

    /** The beginning of a file. */
    public static final Place START = new Place(0, Section.NONE);

    private final long offset;
    private final Section section;

    Place(long offset, Section section) {
        this.offset = offset;
        this.section = section;
    }

    /** Bytes from the beginning of the file. */
    public long offset() {
        return offset;
    }

    Section section() {
        return section;
    }
}
