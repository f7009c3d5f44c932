package org.espbench.connection;

/** Ends when closed; a second close does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
