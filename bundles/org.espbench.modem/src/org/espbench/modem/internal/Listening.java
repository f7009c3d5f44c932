package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.ModemException;
import org.espbench.modem.Server;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.AtEncoder;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.net.ServerRequest;
import org.espbench.modem.time.Deadline;

/** The module's one server. */
final class Listening {

    private static final String UNCHANGED = "no change";

    private final Channel channel;
    private final Talk talk;
    private final Linking linking;
    private final Identity identity;
    private @Nullable ModuleServer current;

    Listening(Channel channel, Talk talk, Linking linking, Identity identity) {
        this.channel = channel;
        this.talk = talk;
        this.linking = linking;
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

    private void close(ModuleServer server, Duration budget) throws ModemException {
        if (server.listening()) {
            Deadline deadline = Deadline.in(channel.time(), budget);
            talk.inTurn(deadline, () -> {
                if (server.listening()) {
                    talk.require(AtEncoder.STOP_LISTENING, deadline);
                    synchronized (channel) {
                        stopped();
                    }
                }
                return true;
            });
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
            Listening.this.close(this, budget);
        }
    }
}
