package org.espbench.ui.console.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.LinkSnapshot;
import org.espbench.connection.LinkState;
import org.espbench.connection.SessionSnapshot;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.Use;

/** Whom something is sent to. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
sealed interface Target {

    /** For people. */
    String words();

    /** The AT command line of a module that is driven. */
    record Commands() implements Target {
        @Override
        public String words() {
            return Messages.targetCommands;
        }
    }

    /** The serial line of a module that is only listened to. */
    record RawLine() implements Target {
        @Override
        public String words() {
            return Messages.targetRaw;
        }
    }

    /** One open link. */
    record Link(String key, String label) implements Target {
        @Override
        public String words() {
            return label;
        }
    }

    /** Everybody who is connected to the module's server. */
    record Visitors() implements Target {
        @Override
        public String words() {
            return Messages.targetVisitors;
        }
    }

    /** Whether it is the same one, whatever number it has now. */
    default boolean is(Target other) {
        return this instanceof Link one && other instanceof Link two ? one.key.equals(two.key) : equals(other);
    }

    /** Whether what is sent are commands, not data. */
    default boolean takesCommands() {
        return this instanceof Commands;
    }

    /** Whom one can send to now; never empty, since the line is always there to choose. */
    static List<Target> of(SessionSnapshot snapshot) {
        if (snapshot.profile().use() == Use.LISTEN) {
            return List.of(new RawLine());
        }
        List<Target> targets = new ArrayList<>(List.of(new Commands()));
        for (LinkSnapshot link : snapshot.links()) {
            if (link.state() instanceof LinkState.Open) {
                targets.add(new Link(link.key(), words(link)));
            }
        }
        if (snapshot.server().isPresent()) {
            targets.add(new Visitors());
        }
        return targets;
    }

    /** Why nothing can be sent to it now, in a sentence for people. */
    default Optional<String> objection(SessionSnapshot snapshot) {
        if (!snapshot.state().active()) {
            return Optional.of(Messages.notConnected);
        }
        boolean there = switch (this) {
            case Commands commands -> snapshot.module().isPresent();
            case RawLine line -> snapshot.state() instanceof SessionState.Listening;
            case Link link -> snapshot.links().stream().anyMatch(each -> each.key().equals(link.key) && each.state() instanceof LinkState.Open);
            case Visitors visitors -> snapshot.server().filter(server -> server.clients() > 0).isPresent();
        };
        String why = switch (this) {
            case Commands commands -> Messages.notReady;
            case RawLine line -> Messages.notReady;
            case Link link -> Messages.linkClosed;
            case Visitors visitors -> Messages.nobodyThere;
        };
        return there ? Optional.empty() : Optional.of(why);
    }

    private static String words(LinkSnapshot link) {
        String number = link.id().isPresent() ? Integer.toString(link.id().getAsInt()) : ""; //$NON-NLS-1$
        return link.remote().isPresent() ? NLS.bind(Messages.targetLinkTo, number, link.remote().get()) : NLS.bind(Messages.targetLink, number);
    }
}
