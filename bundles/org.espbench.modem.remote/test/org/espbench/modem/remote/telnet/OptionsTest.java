package org.espbench.modem.remote.telnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.espbench.modem.remote.telnet.Options.Side;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private final Options options = new Options(Set.of(0, 44));

    @Test
    void whatWeAskedForIsAgreedWithoutAnotherWord() {
        assertThat(options.ask(Side.OURS, 44)).containsExactly(255, 251, 44);
        assertThat(hear(Verb.DO, 44)).isEmpty();
        assertThat(options.on(Side.OURS, 44)).isTrue();
        assertThat(options.on(Side.THEIRS, 44)).isFalse();
    }

    @Test
    void aRefusalIsRememberedAndNotArguedWith() {
        options.ask(Side.OURS, 44);
        assertThat(hear(Verb.DONT, 44)).isEmpty();
        assertThat(options.refused(Side.OURS, 44)).isTrue();
    }

    @Test
    void whatTheOtherAsksForIsAnsweredOnce() {
        assertThat(hear(Verb.WILL, 0)).hasValueSatisfying(answer -> assertThat(answer).containsExactly(255, 253, 0));
        assertThat(hear(Verb.WILL, 0)).isEmpty();
        assertThat(hear(Verb.WONT, 0)).hasValueSatisfying(answer -> assertThat(answer).containsExactly(255, 254, 0));
        assertThat(hear(Verb.WONT, 0)).isEmpty();
    }

    @Test
    void whatWeDontKnowIsRefusedAFewTimesOnly() {
        int refusals = 0;
        for (int i = 0; i < 1000; i++) {
            Optional<byte[]> answer = hear(Verb.WILL, 1);
            answer.ifPresent(said -> assertThat(said).containsExactly(255, 254, 1));
            refusals += answer.isPresent() ? 1 : 0;
        }
        assertThat(refusals).isBetween(1, 10);
        assertThat(hear(Verb.DONT, 2)).isEmpty();
    }

    @Test
    void twoThatThinkAlikeFallSilentWhateverWasOnTheWay() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Options one = new Options(Set.of(0, 44));
            Options other = new Options(Set.of(0, 3));
            Deque<byte[]> toOther = new ArrayDeque<>();
            Deque<byte[]> toOne = new ArrayDeque<>();
            for (int i = 0; i < 6; i++) {
                Side side = random.nextBoolean() ? Side.OURS : Side.THEIRS;
                int option = random.nextBoolean() ? 0 : 44;
                if (random.nextBoolean()) {
                    toOther.add(one.ask(side, option));
                } else {
                    toOne.add(other.ask(side, option));
                }
            }
            int words = 0;
            while (!toOther.isEmpty() || !toOne.isEmpty()) {
                assertThat(words++).as("seed %d", seed).isLessThan(200);
                boolean there = toOne.isEmpty() || !toOther.isEmpty() && random.nextBoolean();
                byte[] word = there ? toOther.remove() : toOne.remove();
                Verb verb = Verb.of(word[1] & 0xFF).orElseThrow();
                TelnetCommand.Negotiated said = new TelnetCommand.Negotiated(verb, word[2] & 0xFF);
                (there ? other : one).hear(said).ifPresent(there ? toOne::add : toOther::add);
            }
        }
    }

    private Optional<byte[]> hear(Verb verb, int option) {
        return options.hear(new TelnetCommand.Negotiated(verb, option));
    }
}
