package org.espbench.simulator.command.link;

import java.time.Duration;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.stack.Link;
import org.espbench.simulator.chip.stack.Links;
import org.espbench.simulator.chip.stack.Server;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;
import org.espbench.simulator.firmware.Refusal;

/** The TCP server (G1, reference 2.4). */
public final class ServerCommands {

    private static final int DEFAULT_PORT = 333;
    private static final int PORTS = 65_535;

    private final Chip chip;
    private final Server server;

    public ServerCommands(Chip chip) {
        this.chip = chip;
        server = chip.server();
    }

    public void addTo(CommandTable table) {
        table.add("+CIPSERVER", Form.SET, (request, reply) -> {
            switch (chip.firmware().generation()) {
                case G0 -> serveOld(request, reply);
                case G1 -> serve(request, reply);
                case G2 -> serveNew(request, reply);
            }
        });
        table.add("+CIPSERVER", Form.QUERY,
                (request, reply) -> reply.answer(request, server.port().map(port -> "1," + port + ",\"TCP\"").orElse("0")));
        table.add("+CIPSERVERMAXCONN", Form.QUERY, (request, reply) -> reply.answer(request, server.maxClients()));
        table.add("+CIPSERVERMAXCONN", Form.SET, this::limit);
        table.add("+CIPSTO", Form.QUERY, (request, reply) -> reply.answer(request, chip.links().serverIdle().toSeconds()));
        table.add("+CIPSTO", Form.SET, (request, reply) -> {
            if (chip.firmware().generation() == Generation.G0 && !server.listening()) {
                throw new Rejected();
            }
            chip.links().serverIdle(Duration.ofSeconds(request.arguments().count(1, 1).number(0, 0, chip.firmware().longestServerIdle())));
            reply.ok();
        });
    }

    private void serve(Request request, Reply reply) throws Rejected {
        boolean on = request.arguments().count(1, 2).flag(0);
        // Port 0 takes a free one; what a real module makes of it is not known.
        int port = request.arguments().number(1, 0, PORTS, DEFAULT_PORT);
        needMux();
        if (on == server.listening()) {
            reply.line("no change");
        } else if (!on) {
            server.stop();
        } else if (!server.start(port)) {
            throw new Rejected();
        }
        reply.ok();
    }

    /** G0: once started, only a restart of the module stops it. */
    private void serveOld(Request request, Reply reply) throws Rejected {
        needMux();
        boolean on = request.arguments().flag(0);
        int port = request.arguments().count(1, on ? 2 : 1).number(1, 0, PORTS, DEFAULT_PORT);
        if (on == server.listening()) {
            throw new Rejected(Refusal.NO_CHANGE);
        }
        if (!on) {
            throw new Rejected(Refusal.RESTART_NEEDED);
        }
        if (!server.start(port)) {
            throw new Rejected();
        }
        reply.ok();
    }

    /** G2: the second operand is a port or whether to close the clients, and there is a third. */
    private void serveNew(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments();
        if (!arguments.flag(0)) {
            boolean clients = arguments.count(1, 2).flag(1, false);
            server.stop();
            if (clients) {
                chip.links().open().stream().filter(Link::accepted).forEach(chip.links()::close);
            }
            reply.ok();
            return;
        }
        int port = arguments.count(1, 3).number(1, 0, PORTS, DEFAULT_PORT);
        // A TLS server is beyond this chip.
        boolean tcp = arguments.text(2).orElse("TCP").equals("TCP");
        needMux();
        // One that runs is left as it is.
        if (!tcp || !server.listening() && !server.start(port)) {
            throw new Rejected();
        }
        reply.ok();
    }

    private void needMux() throws Rejected {
        if (!chip.links().mux()) {
            throw new Rejected();
        }
    }

    private void limit(Request request, Reply reply) throws Rejected {
        int clients = request.arguments().count(1, 1).number(0, 1, Links.COUNT);
        if (server.listening()) {
            throw new Rejected(Refusal.SERVER_STARTED);
        }
        server.maxClients(clients);
        reply.ok();
    }
}
