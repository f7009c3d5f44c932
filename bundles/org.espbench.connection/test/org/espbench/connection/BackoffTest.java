package org.espbench.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void pausesDoubleUpToALimitAndStartAnewAfterASuccess() {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(3));
        assertThat(Stream.generate(backoff::next).limit(5).map(Duration::toMillis)).containsExactly(500L, 1000L, 2000L, 3000L, 3000L);
        assertThat(backoff.failures()).isEqualTo(5);
        backoff.succeeded();
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void aLongRowOfFailuresDoesNotOverflow() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(Stream.generate(backoff::next).limit(100_000)).allMatch(pause -> pause.compareTo(Duration.ofSeconds(30)) <= 0);
    }
}
