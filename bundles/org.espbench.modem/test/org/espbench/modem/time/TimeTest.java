package org.espbench.modem.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class TimeTest {

    /** Moves only when told, or waited for. */
    private static final class HandTime implements Time {
        private long now;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusNanos(now);
        }

        @Override
        public void await(Object monitor, long nanos) {
            now += nanos;
        }

        @Override
        public double factor() {
            return 1;
        }
    }

    @Test
    void aDeadlineCountsDown() {
        HandTime time = new HandTime();
        Deadline deadline = Deadline.in(time, Duration.ofSeconds(2));
        assertThat(deadline.remaining()).isEqualTo(2_000_000_000L);
        time.now += 1_500_000_000L;
        assertThat(deadline.remaining()).isEqualTo(500_000_000L);
        assertThat(deadline.over()).isFalse();
        time.now += 600_000_000L;
        assertThat(deadline.remaining()).isZero();
        assertThat(deadline.over()).isTrue();
        assertThat(Deadline.in(time, Duration.ofSeconds(-1)).over()).isTrue();
    }

    @Test
    void theEarlierOfTwoDeadlinesCounts() {
        HandTime time = new HandTime();
        Deadline deadline = Deadline.in(time, Duration.ofSeconds(2));
        assertThat(deadline.atMost(Duration.ofSeconds(5)).remaining()).isEqualTo(2_000_000_000L);
        assertThat(deadline.atMost(Duration.ofSeconds(1)).remaining()).isEqualTo(1_000_000_000L);
    }

    @Test
    void waitingEndsWithTheDeadline() throws Exception {
        HandTime time = new HandTime();
        Deadline deadline = Deadline.in(time, Duration.ofSeconds(2));
        assertThat(deadline.await(this)).isFalse();
        assertThat(deadline.await(this)).isFalse();
    }

    @Test
    void aNotificationEndsAWait() throws Exception {
        Object monitor = new Object();
        boolean[] done = new boolean[1];
        Thread other = new Thread(() -> {
            synchronized (monitor) {
                done[0] = true;
                monitor.notifyAll();
            }
        });
        Deadline deadline = Deadline.in(Time.real(), Duration.ofSeconds(60));
        synchronized (monitor) {
            other.start();
            while (!done[0]) {
                assertThat(deadline.await(monitor)).isTrue();
            }
        }
    }

    @Test
    void anInterruptEndsAWaitEvenOneOfNothing() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Time.real().await(this, 0)).isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        synchronized (this) {
            assertThatThrownBy(() -> Time.real().await(this, 1_000_000)).isInstanceOf(InterruptedException.class);
        }
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void scaledTimeRunsFasterAndNeverBack() {
        Time fast = Time.scaled(0.001);
        long before = fast.nanos();
        long real = System.nanoTime();
        while (System.nanoTime() - real < 2_000_000) {
            Thread.onSpinWait();
        }
        assertThat(fast.nanos() - before).isGreaterThanOrEqualTo(1_990_000_000L);
        Instant first = fast.instant();
        assertThat(fast.instant()).isAfterOrEqualTo(first);
        assertThat(fast.factor()).isEqualTo(0.001);
    }

    @Test
    void factorsThatMeanNothingAreRefused() {
        for (double factor : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Time.scaled(factor)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void waitingNeedsTheMonitor() {
        assertThatThrownBy(() -> Time.real().await(new Object(), 1)).isInstanceOf(IllegalMonitorStateException.class);
    }
}
