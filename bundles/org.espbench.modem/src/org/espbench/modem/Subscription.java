package org.espbench.modem;

/** A listener's place among others. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    /** Ends it. A second call does nothing. */
    @Override
    void close();
}
