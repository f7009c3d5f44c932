package org.espbench.modem.port;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A port's warnings, each told once; for those who write a {@link Port}. Any thread. */
public final class Warnings {

    private static final int MOST = 100;

    private final Set<String> said = new LinkedHashSet<>();
    private Consumer<? super String> listener = warning -> {
    };

    /** Warns, unless that has been said before. */
    public void warn(String warning) {
        Consumer<? super String> told;
        synchronized (this) {
            if (said.size() >= MOST || !said.add(warning)) {
                return;
            }
            told = listener;
        }
        told.accept(warning);
    }

    /** As {@link Port#onWarning(Consumer)}. */
    public void listen(Consumer<? super String> other) {
        Set<String> before;
        synchronized (this) {
            before = new LinkedHashSet<>(said);
            listener = other;
        }
        before.forEach(other);
    }
}
