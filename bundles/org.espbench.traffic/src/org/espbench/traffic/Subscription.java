package org.espbench.traffic;

/** Ends a listener's subscription when closed; closing twice does nothing. A call already under way may still arrive. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
