package org.espbench.simulator.injection;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

import org.espbench.simulator.fault.Profile;
import org.espbench.simulator.fault.Spot;

/**
 * Draws faults from a seed. Bytes of each direction, commands and messages have generators of their own, so that what threads do at the same time
 * can't change what the seed means. Commands and messages on the module's loop.
 */
final class Generator {

    private static final int LONGEST_DELAY = 200;
    private static final int BITS = 8;

    /** What befalls a message. */
    enum Event {
        SWALLOWED, UNASKED, WATCHDOG, LINK_RESET, ACCESS_POINT_LOST, UNPLUGGED
    }

    private final Profile profile;
    private final SplittableRandom commands;
    private final SplittableRandom messages;
    private long commandNumber;
    private long messageNumber;

    Generator(long seed, Profile profile, Noise toHost, Noise toModule) {
        this.profile = profile;
        SplittableRandom root = new SplittableRandom(seed);
        commands = root.split();
        messages = root.split();
        lay(toHost, root.split());
        lay(toModule, root.split());
    }

    long commandNumber() {
        return commandNumber;
    }

    long messageNumber() {
        return messageNumber;
    }

    /** What becomes of the next command line, if anything unusual. */
    Optional<Fate> command() {
        commandNumber++;
        double drawn = commands.nextDouble();
        if (drawn < profile.busy()) {
            return Optional.of(new Fate.TurnedAway());
        }
        return drawn < profile.busy() + profile.unanswered() ? Optional.of(new Fate.Unanswered()) : Optional.empty();
    }

    /** What befalls the next message. */
    Optional<Event> message() {
        messageNumber++;
        double drawn = messages.nextDouble();
        double[] shares = {profile.swallow(), profile.unasked(), profile.watchdog(), profile.linkReset(), profile.accessPointLost(), profile.unplugged()};
        for (int i = 0; i < shares.length; i++) {
            drawn -= shares[i];
            if (drawn < 0) {
                return Optional.of(Event.values()[i]);
            }
        }
        return Optional.empty();
    }

    /** A place in a message. @return 0 to {@code length} */
    int place(int length) {
        return messages.nextInt(length + 1);
    }

    private void lay(Noise noise, SplittableRandom random) {
        noise.drop(Spot.rate(profile.drop(), random.nextLong()));
        SplittableRandom masks = random.split();
        noise.flip(Spot.rate(profile.flip(), random.nextLong()), () -> 1 << masks.nextInt(BITS));
        noise.duplicate(Spot.rate(profile.duplicate(), random.nextLong()));
        SplittableRandom delays = random.split();
        noise.delay(Spot.rate(profile.delay(), random.nextLong()), () -> Duration.ofMillis(1 + delays.nextInt(LONGEST_DELAY)));
    }
}
