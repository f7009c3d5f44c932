package org.espbench.simulator.air;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What people and servers around a module do to set it up: a phone that tells it a network by SmartConfig, a button pressed on a router for WPS, a
 * server with a firmware update. What nobody waits for yet is kept for the next module that asks. Safe for use by any thread; listeners are told on
 * the caller's thread.
 */
public final class Provisioning {

    /** What a phone tells by SmartConfig. The password is in no printed form. */
    public record Told(String protocol, String ssid, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return protocol + " \"" + ssid + "\"";
        }
    }

    /** How far a firmware update gets (reference 2.4, CIUPDATE). */
    public enum Update {
        NO_SERVER, SERVER_FOUND, CONNECTED, VERSION_GOT, DONE
    }

    /** A module that waits. */
    @FunctionalInterface
    public interface Waiting extends AutoCloseable {
        /** It waits no more. */
        @Override
        void close();
    }

    private final Kept<Told> phones = new Kept<>();
    private final Kept<String> buttons = new Kept<>();
    private volatile Update update = Update.DONE;

    Provisioning() {
    }

    /**
     * A phone tells a network to a module that listens for SmartConfig.
     *
     * @param protocol what the module names it, {@code ESPTOUCH} or {@code AIRKISS}
     * @param ssid in UTF-8, as is the password; both may be wrong
     */
    public void smartConfig(String protocol, String ssid, String password) {
        phones.offer(new Told(protocol, ssid, password));
    }

    /** Somebody presses the WPS button of an access point with this SSID, which tells its password to the module that asks. */
    public void pressWps(String ssid) {
        buttons.offer(ssid);
    }

    /** How far every firmware update gets from now on; {@link Update#DONE} at first. */
    public void update(Update reached) {
        update = reached;
    }

    /** How far a firmware update gets. */
    public Update update() {
        return update;
    }

    /** A module listens for SmartConfig until the result is closed. */
    public Waiting onSmartConfig(Consumer<Told> told) {
        return phones.listen(told);
    }

    /** A module waits for WPS until the result is closed. */
    public Waiting onWps(Consumer<String> pressed) {
        return buttons.listen(pressed);
    }

    /** Things that go to the first who asks, kept while nobody does. */
    private static final class Kept<T> {
        private final ArrayDeque<T> kept = new ArrayDeque<>();
        private final List<Consumer<T>> listeners = new ArrayList<>();

        void offer(T thing) {
            Optional<Consumer<T>> first;
            synchronized (this) {
                first = listeners.stream().findFirst();
                if (first.isEmpty()) {
                    kept.add(thing);
                }
            }
            first.ifPresent(listener -> listener.accept(thing));
        }

        Waiting listen(Consumer<T> listener) {
            Optional<T> waiting;
            synchronized (this) {
                listeners.add(listener);
                waiting = kept.isEmpty() ? Optional.empty() : Optional.of(kept.remove());
            }
            waiting.ifPresent(listener);
            return () -> {
                synchronized (this) {
                    listeners.remove(listener);
                }
            };
        }
    }
}
