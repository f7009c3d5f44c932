package org.espbench.connection;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.espbench.connection.profile.DataBehaviour;
import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.net.Datagram;
import org.espbench.modem.net.Transport;

/** Takes what comes in on one open link, hands it on and does with it what the profile wants, until the link ends. On the link's own thread. */
final class Serving {

    /** A module reports the loss of a send after about 20 s (reference 2.4). */
    private static final Duration SEND_BUDGET = Duration.ofSeconds(60);
    private static final Duration CLOSE_BUDGET = Duration.ofSeconds(5);
    /** More than any module hands over at once (reference 3.2). */
    private static final int BUFFER = 8192;
    /** Waits without an end of their own are checked again this often: nothing waits for ever. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final Announcer<LinkData> receivers;
    private final Supplier<KeepingRule> rule;

    Serving(Announcer<LinkData> receivers, Supplier<KeepingRule> rule) {
        this.receivers = receivers;
        this.rule = rule;
    }

    /**
     * @return why the link was closed from here; nothing when the other side ended it
     * @throws ModemException when the module, or the port, was lost
     */
    Optional<SessionFailure> serve(Link link, String key, DataBehaviour behaviour) throws ModemException {
        try (Keeping keeping = Keeping.of(behaviour, rule.get())) {
            return serve(link, key, behaviour, keeping);
        } catch (ModemException e) {
            throw e;
        } catch (Keeping.Forbidden e) {
            close(link);
            return Optional.of(new SessionFailure.NotSaved(Keeping.name(behaviour), String.valueOf(e.getMessage())));
        } catch (IOException e) {
            close(link);
            return Optional.of(new SessionFailure.NotSaved(Keeping.name(behaviour), e.getClass().getSimpleName() + ": " + e.getMessage()));
        }
    }

    private Optional<SessionFailure> serve(Link link, String key, DataBehaviour behaviour, Keeping keeping) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int count;
            try {
                count = link.transport() == Transport.UDP ? datagram(link, buffer) : link.input().read(buffer, 0, buffer.length);
            } catch (ModemException e) {
                throw e;
            } catch (IOException e) {
                close(link);
                return Optional.of(new SessionFailure.DataLost());
            }
            if (count < 0) {
                return Optional.empty();
            }
            if (receivers.heard()) {
                byte[] bytes = new byte[count];
                System.arraycopy(buffer, 0, bytes, 0, count);
                receivers.tellHere(new LinkData(key, bytes));
            }
            Optional<SessionFailure> failure = switch (behaviour) {
            case DataBehaviour.Nothing nothing -> Optional.empty();
            case DataBehaviour.Echo echo -> answer(link, buffer, count);
            case DataBehaviour.Reply reply -> answer(link, reply.bytes(), reply.bytes().length);
            case DataBehaviour.Save save -> {
                keeping.add(buffer, count);
                yield Optional.empty();
            }
            };
            if (failure.isPresent()) {
                return failure;
            }
        }
    }

    /** A datagram stays one, so that it is echoed and answered as one. */
    private static int datagram(Link link, byte[] buffer) throws IOException {
        while (true) {
            Optional<Datagram> datagram = link.receiveDatagram(LOOK_AGAIN);
            if (datagram.isPresent() && datagram.get().bytes().length > 0) {
                byte[] bytes = datagram.get().bytes();
                int count = Math.min(bytes.length, buffer.length);
                System.arraycopy(bytes, 0, buffer, 0, count);
                return count;
            }
            if (datagram.isEmpty() && !link.open()) {
                return -1;
            }
        }
    }

    /** Nothing when it was sent, or when the link has ended meanwhile, which the next read tells. */
    private static Optional<SessionFailure> answer(Link link, byte[] bytes, int count) {
        try {
            link.send(bytes, 0, count, SEND_BUDGET);
        } catch (ModemException e) {
            if (link.open()) {
                close(link);
                return Optional.of(new SessionFailure.EchoFailed(String.valueOf(e.getMessage())));
            }
        }
        return Optional.empty();
    }

    /** The link is of no use any more: whether the module answers to that makes no difference. */
    private static void close(Link link) {
        try {
            link.close(CLOSE_BUDGET);
        } catch (ModemException e) {
            // The failure that led here is the one to tell; a module that doesn't answer is told by the session's thread.
            return;
        }
    }
}
