package org.espbench.simulator.link;

import java.util.function.Consumer;

/** Carries nothing: the link of a host that doesn't answer. */
public final class Nowhere implements Transport {

    @Override
    public void grant(int bytes) {
        // Nothing comes.
    }

    @Override
    public void send(byte[] bytes, Consumer<Boolean> sent) {
        // Nobody ever acknowledges it.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    @Override
    public void abort() {
        // There is nothing to close.
    }
}
