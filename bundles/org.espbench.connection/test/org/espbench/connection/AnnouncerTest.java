package org.espbench.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.espbench.modem.Subscription;
import org.junit.jupiter.api.Test;

class AnnouncerTest {

    private final Announcer<String> announcer = new Announcer<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void whatAListenerCausesIsToldAfterwardsNotInBetween() {
        announcer.subscribe(what -> {
            heard.add("first " + what);
            if (what.equals("a")) {
                announcer.announce("b");
                announcer.tell();
            }
        });
        announcer.subscribe(what -> heard.add("second " + what));
        announcer.announce("a");
        announcer.tell();
        assertThat(heard).containsExactly("first a", "second a", "first b", "second b");
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromHearing() throws InterruptedException {
        List<Throwable> reported = new ArrayList<>();
        announcer.subscribe(what -> {
            throw new IllegalStateException("on purpose");
        });
        announcer.subscribe(heard::add);
        Thread thread = new Thread(() -> {
            announcer.announce("a");
            announcer.tell();
        });
        thread.setUncaughtExceptionHandler((where, what) -> reported.add(what));
        thread.start();
        thread.join();
        assertThat(heard).containsExactly("a");
        assertThat(reported).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twoSubscriptionsOfOneListenerEndSeparately() {
        Subscription first = announcer.subscribe(heard::add);
        announcer.subscribe(heard::add);
        first.close();
        first.close();
        announcer.announce("a");
        announcer.tell();
        assertThat(heard).containsExactly("a");
    }
}
