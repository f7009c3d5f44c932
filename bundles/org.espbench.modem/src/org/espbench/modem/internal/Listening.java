package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.ModemException;
import org.espbench.modem.Server;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.AtEncoder;
import org.espbench.modem.at.LinkEncoder;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Told;
import org.espbench.modem.net.ServerRequest;
import org.espbench.modem.time.Deadline;

/** The module's one server. */
final class Listening {

    private static final String UNCHANGED = "no change";
    private static final Duration CLOSED_WAIT = Duration.ofSeconds(1);

    private final Channel channel;
    private final Talk talk;
    private final Linking linking;
    private final Links links;
    private final Identity identity;
    private @Nullable ModuleServer current;

    Listening(Channel channel, Talk talk, Linking linking, Links links, Identity identity) {
        this.channel = channel;
        this.talk = talk;
        this.linking = linking;
        this.links = links;
        this.identity = identity;
    }

    /** In turn. */
    Server listen(ServerRequest request, Deadline deadline) throws ModemException {
        int localPort = request.localPort();
        require(request);
        AtCommand command = Failures.encoded(() -> identity.encoder().listen(localPort));
        linking.allowSeveral(deadline);
        limitClients(request, deadline);
        Running running = talk.require(command, deadline);
        if (running.said(UNCHANGED)) {
            // It was listening before, on whatever port, and would have said the same for another one (reference 2.4).
            talk.require(AtEncoder.STOP_LISTENING, deadline);
            running = talk.require(command, deadline);
            if (running.said(UNCHANGED)) {
                throw new ModemException.Refused(WORDS.say("refused.server"), running.exchange());
            }
        }
        if (request.idleSeconds().isPresent()) {
            // Only a server that runs takes it (reference 2.4).
            int seconds = request.idleSeconds().getAsInt();
            talk.require(Failures.encoded(() -> identity.linkEncoder().idleTimeout(seconds)), deadline);
        }
        ModuleServer server = new ModuleServer(localPort);
        synchronized (channel) {
            current = server;
        }
        return server;
    }

    /** The port of the server that runs in the module, ours or another's. */
    OptionalInt servedPort(Duration budget) throws ModemException {
        identity.require(Ability.SERVER_QUERY);
        Deadline deadline = Deadline.in(channel.time(), budget);
        Running running = talk.inTurn(deadline, () -> talk.require(LinkEncoder.ASK_SERVER, deadline));
        Answer answer;
        synchronized (channel) {
            answer = running.answer();
        }
        String[] told = Told.fields(answer, "CIPSERVER", 1);
        if (Answer.number(told[0], -1) == 0) {
            return OptionalInt.empty();
        }
        int port = told.length > 1 ? Answer.number(told[1], -1) : -1;
        if (port < 0) {
            throw Told.nothing(answer);
        }
        return OptionalInt.of(port);
    }

    private void require(ServerRequest request) throws ModemException {
        if (request.maxClients().isPresent()) {
            identity.require(Ability.SERVER_CLIENTS);
        }
        int longest = identity.dialect().limits().serverIdleSeconds();
        if (request.idleSeconds().orElse(0) > longest) {
            throw new ModemException.Unsupported(WORDS.say("unsupported.idle", request.idleSeconds().getAsInt(), longest));
        }
    }

    /** 1.x takes it only while no server runs, and says so (reference 2.4). */
    private void limitClients(ServerRequest request, Deadline deadline) throws ModemException {
        if (request.maxClients().isEmpty()) {
            return;
        }
        int count = request.maxClients().getAsInt();
        AtCommand command = Failures.encoded(() -> identity.linkEncoder().maxClients(count));
        if (!talk.run(command, deadline).ok()) {
            talk.run(AtEncoder.STOP_LISTENING, deadline);
            talk.require(command, deadline);
        }
    }

    /** The module doesn't listen any more; under the monitor. */
    void stopped() {
        current = null;
    }

    private void close(ModuleServer server, AtCommand command, boolean withClients, Duration budget) throws ModemException {
        if (server.listening()) {
            Deadline deadline = Deadline.in(channel.time(), budget);
            talk.inTurn(deadline, () -> {
                if (server.listening()) {
                    List<ModemLink> clients = withClients ? clients() : List.of();
                    Running running = talk.require(command, deadline);
                    synchronized (channel) {
                        stopped();
                    }
                    awaitClosed(clients, running, deadline);
                }
                return true;
            });
        }
    }

    private List<ModemLink> clients() {
        synchronized (channel) {
            return links.list().stream().filter(ModemLink::accepted).toList();
        }
    }

    /** Each client's CLOSED comes around the OK; in passive reception not before everything was read, and on bad lines never. */
    private void awaitClosed(List<ModemLink> clients, Running running, Deadline deadline) throws ModemException {
        if (clients.isEmpty()) {
            return;
        }
        talk.waitFor(() -> clients.stream().noneMatch(ModemLink::open), deadline.atMost(CLOSED_WAIT), running);
        synchronized (channel) {
            clients.forEach(links::closed);
        }
    }

    private final class ModuleServer implements Server {

        private final int localPort;

        ModuleServer(int localPort) {
            this.localPort = localPort;
        }

        @Override
        public int localPort() {
            return localPort;
        }

        @Override
        public boolean listening() {
            synchronized (channel) {
                return current == this;
            }
        }

        @Override
        public void close(Duration budget) throws ModemException {
            Listening.this.close(this, AtEncoder.STOP_LISTENING, false, budget);
        }

        @Override
        public void closeWithClients(Duration budget) throws ModemException {
            identity.require(Ability.SERVER_CLOSES_CLIENTS);
            Listening.this.close(this, LinkEncoder.STOP_LISTENING_AND_CLOSE, true, budget);
        }
    }
}
