package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;

class EventsTest {

    private final List<ModemEvent> heard = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<ModemEvent> told = new ArrayList<>();
    private final Events events = new Events(Time.real(), this::told);

    private void told(ModemEvent event) {
        told.add(event);
        if (event instanceof ModemEvent.LinkClosed) {
            ended.countDown();
        }
    }

    private void hear(ModemEvent event) {
        heard.add(event);
        if (event instanceof ModemEvent.StationLost) {
            begun.countDown();
            await(goOn);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aListenerThatFallsBehindGetsOneEventForMuchDataInEachDirection() {
        events.subscribe(this::hear);
        events.start("events-test");
        events.publish(new ModemEvent.StationLost());
        await(begun);
        for (int i = 0; i < 1000; i++) {
            events.publish(new ModemEvent.DataReceived(4, 1, 10));
            events.publish(new ModemEvent.DataSent(4, 1, 20));
            events.publish(new ModemEvent.DataReceived(3, 2, 1));
        }
        events.publish(new ModemEvent.LinkClosed(4, 1));
        events.publish(new ModemEvent.DataReceived(3, 2, 5));
        goOn.countDown();
        events.finish();
        await(ended);
        assertThat(heard).startsWith(new ModemEvent.StationLost(), new ModemEvent.DataReceived(4, 1, 10_000), new ModemEvent.DataSent(4, 1, 20_000),
                new ModemEvent.DataReceived(3, 2, 1000), new ModemEvent.LinkClosed(4, 1));
    }

    @Test
    void whereNobodyListensOnlyTheEndOfALinkIsKept() {
        events.publish(new ModemEvent.DataReceived(4, 1, 10));
        events.publish(new ModemEvent.LinkClosed(4, 1));
        events.start("events-test");
        await(ended);
        events.finish();
        assertThat(told).containsExactly(new ModemEvent.LinkClosed(4, 1));
    }
}
