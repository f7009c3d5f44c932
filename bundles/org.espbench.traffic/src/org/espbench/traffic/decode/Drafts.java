package org.espbench.traffic.decode;

/** Where a decoder puts what it finds, row after row. */
@FunctionalInterface
public interface Drafts {

    /** The next row; {@code draft} is used again after the call. */
    void row(Draft draft);
}
