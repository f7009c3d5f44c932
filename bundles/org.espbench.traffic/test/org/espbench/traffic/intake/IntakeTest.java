package org.espbench.traffic.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.modem.time.Time;
import org.espbench.traffic.intake.Batch.Kind;
import org.junit.jupiter.api.Test;

final class IntakeTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void entriesAreTakenInTheOrderTheyWereAdded() throws InterruptedException {
        Intake intake = new Intake(Time.real(), 1000);
        add(intake, Kind.SENT, "AT");
        intake.add(Kind.NOTE, 3, 7, "closed");
        add(intake, Kind.RECEIVED, "OK");
        assertThat(taken(intake)).containsExactly("SENT AT", "NOTE closed", "RECEIVED OK");
        add(intake, Kind.SENT, "again");
        assertThat(taken(intake)).containsExactly("SENT again");
    }

    @Test
    void entriesThatFindNoRoomAreCountedAndTold() throws InterruptedException {
        Intake intake = new Intake(Time.scaled(0.001), 100);
        add(intake, Kind.SENT, "x".repeat(80));
        add(intake, Kind.SENT, "y".repeat(50));
        add(intake, Kind.RECEIVED, "z".repeat(20));
        add(intake, Kind.RECEIVED, "z");
        assertThat(taken(intake)).containsExactly("SENT " + "x".repeat(80));
        add(intake, Kind.RECEIVED, "OK");
        assertThat(taken(intake)).containsExactly("LOST 50 21", "RECEIVED OK");
    }

    @Test
    void aTapThatFindsNoRoomWaitsForTheTaker() throws InterruptedException {
        Intake intake = new Intake(Time.scaled(100), 100);
        add(intake, Kind.SENT, "x".repeat(80));
        Thread tap = new Thread(() -> add(intake, Kind.SENT, "y".repeat(80)), "test-tap");
        tap.start();
        assertThat(taken(intake)).hasSize(1);
        tap.join(LONG.toMillis());
        assertThat(taken(intake)).containsExactly("SENT " + "y".repeat(80));
    }

    @Test
    void anEntryLargerThanTheCapacityIsAcceptedAlone() throws InterruptedException {
        Intake intake = new Intake(Time.real(), 100);
        add(intake, Kind.SENT, "x".repeat(100_000));
        assertThat(taken(intake)).containsExactly("SENT " + "x".repeat(100_000));
    }

    @Test
    void whatWaitsAtTheEndIsStillTakenAndNothingIsAddedAfterIt() throws InterruptedException {
        Intake intake = new Intake(Time.real(), 100);
        add(intake, Kind.SENT, "AT");
        intake.end();
        add(intake, Kind.SENT, "too late");
        assertThat(taken(intake)).containsExactly("SENT AT");
        assertThat(intake.take(LONG)).isEmpty();
    }

    @Test
    void hurryEndsAWait() throws InterruptedException {
        Intake intake = new Intake(Time.real(), 100);
        intake.hurry();
        assertThat(taken(intake)).isEmpty();
        add(intake, Kind.SENT, "AT");
        intake.hurry();
        intake.gather(LONG);
        assertThat(taken(intake)).containsExactly("SENT AT");
    }

    private static void add(Intake intake, Kind kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        intake.add(kind, 0, 1, bytes, 0, bytes.length);
    }

    private static List<String> taken(Intake intake) throws InterruptedException {
        Optional<Batch> batch = intake.take(LONG);
        List<String> entries = new ArrayList<>();
        while (batch.orElseThrow().next()) {
            Batch b = batch.get();
            entries.add(b.kind() + " " + new String(b.bytes(), b.index(), b.length(), StandardCharsets.US_ASCII));
        }
        return entries;
    }
}
