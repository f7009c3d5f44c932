package org.espbench.modem.remote.telnet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which options are on, on our side and on the other. Answers only what changes something (RFC 1143), so that two peers can't talk in circles;
 * what we refuse is refused a few times only. A pure state machine, confined to one thread at a time.
 */
public final class Options {

    private static final int ALL = 256;
    /** How often the same wish is refused; a peer that goes on is not listening. */
    private static final int REFUSALS = 4;

    /** Who does the option. */
    public enum Side {
        /** We do it: the other says DO and DONT of it. */
        OURS,
        /** The other does it and says WILL and WONT of it. */
        THEIRS
    }

    private enum State {
        NO, ASKED, YES, REFUSED
    }

    private final Set<Integer> wanted;
    private final Map<Side, State[]> states = new EnumMap<>(Side.class);
    private final int[] refusals = new int[ALL];

    /** @param wanted the options that we do, and let the other do; all others are refused */
    public Options(Set<Integer> wanted) {
        this.wanted = Set.copyOf(wanted);
        for (Side side : Side.values()) {
            State[] all = new State[ALL];
            Arrays.fill(all, State.NO);
            states.put(side, all);
        }
    }

    /** Asks for an option; what to send. */
    public byte[] ask(Side side, int option) {
        set(side, option, State.ASKED);
        return TelnetEncoder.negotiation(side == Side.OURS ? Verb.WILL : Verb.DO, option);
    }

    /** Takes what the other side said; what to answer, if anything. */
    public Optional<byte[]> hear(TelnetCommand.Negotiated said) {
        Side side = said.verb() == Verb.DO || said.verb() == Verb.DONT ? Side.OURS : Side.THEIRS;
        boolean on = said.verb() == Verb.DO || said.verb() == Verb.WILL;
        State before = state(side, said.option());
        if (on && !wanted.contains(said.option())) {
            return refusals[said.option()]++ < REFUSALS ? Optional.of(answer(side, false, said.option())) : Optional.empty();
        }
        set(side, said.option(), on ? State.YES : before == State.NO ? State.NO : State.REFUSED);
        boolean changes = switch (before) {
        // An answer to what we asked needs none.
        case ASKED -> false;
        case NO, REFUSED -> on;
        case YES -> !on;
        };
        return changes ? Optional.of(answer(side, on, said.option())) : Optional.empty();
    }

    /** Whether both agree that the option is done. */
    public boolean on(Side side, int option) {
        return state(side, option) == State.YES;
    }

    /** Whether it was asked for and the other said no. */
    public boolean refused(Side side, int option) {
        return state(side, option) == State.REFUSED;
    }

    private static byte[] answer(Side side, boolean on, int option) {
        Verb verb = switch (side) {
        case OURS -> on ? Verb.WILL : Verb.WONT;
        case THEIRS -> on ? Verb.DO : Verb.DONT;
        };
        return TelnetEncoder.negotiation(verb, option);
    }

    private State state(Side side, int option) {
        State[] all = states.get(side);
        return all == null ? State.NO : all[option];
    }

    private void set(Side side, int option, State state) {
        State[] all = states.get(side);
        if (all != null) {
            all[option] = state;
        }
    }
}
