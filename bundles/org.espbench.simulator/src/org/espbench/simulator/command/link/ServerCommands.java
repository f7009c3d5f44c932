package org.espbench.simulator.command.link;

import java.time.Duration;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.stack.Links;
import org.espbench.simulator.chip.stack.Server;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;

/** The TCP server (G1, reference 2.4). */
public final class ServerCommands {

    private static final int DEFAULT_PORT = 333;
    private static final int PORTS = 65_535;
    private static final int LONGEST_IDLE = 7200;

    private final Chip chip;
    private final Server server;

    public ServerCommands(Chip chip) {
        this.chip = chip;
        server = chip.server();
    }

    public void addTo(CommandTable table) {
        table.add("+CIPSERVER", Form.SET, this::serve);
        table.add("+CIPSERVERMAXCONN", Form.QUERY, (request, reply) -> {
            reply.line(request.name() + ":" + server.maxClients());
            reply.ok();
        });
        table.add("+CIPSERVERMAXCONN", Form.SET, this::limit);
        table.add("+CIPSTO", Form.QUERY, (request, reply) -> {
            reply.line(request.name() + ":" + chip.links().serverIdle().toSeconds());
            reply.ok();
        });
        table.add("+CIPSTO", Form.SET, (request, reply) -> {
            chip.links().serverIdle(Duration.ofSeconds(request.arguments().count(1, 1).number(0, 0, LONGEST_IDLE)));
            reply.ok();
        });
    }

    private void serve(Request request, Reply reply) throws Rejected {
        boolean on = request.arguments().count(1, 2).flag(0);
        // Port 0 takes a free one; what a real module makes of it is not known.
        int port = request.arguments().number(1, 0, PORTS, DEFAULT_PORT);
        if (!chip.links().mux()) {
            throw new Rejected();
        }
        if (on == server.listening()) {
            reply.line("no change");
        } else if (!on) {
            server.stop();
        } else if (!server.start(port)) {
            throw new Rejected();
        }
        reply.ok();
    }

    private void limit(Request request, Reply reply) throws Rejected {
        int clients = request.arguments().count(1, 1).number(0, 1, Links.COUNT);
        if (server.listening()) {
            throw new Rejected("Server has started");
        }
        server.maxClients(clients);
        reply.ok();
    }
}
