package org.espbench.simulator.command.link;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

import org.espbench.simulator.air.Ipv4;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.stack.Links;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;

/** Opening links (G1, reference 2.4). */
public final class ConnectCommands {

    private static final int PORTS = 65_535;
    private static final int KEEP_ALIVE = 7200;

    private record Target(int id, String type, String host, int port, Arguments arguments, int options) {
    }

    private final Chip chip;

    public ConnectCommands(Chip chip) {
        this.chip = chip;
    }

    public void addTo(CommandTable table) {
        table.add("+CIPSTART", Form.SET, this::start);
    }

    /** Whether links can be opened: the station has an address, or there is a soft-AP. */
    public static boolean hasAddress(Chip chip) {
        return chip.station().online() || chip.memory().now().softAp();
    }

    private void start(Request request, Reply reply) throws Rejected {
        if (!hasAddress(chip)) {
            throw new Rejected("no ip");
        }
        Target target = target(request.arguments());
        if (chip.links().at(target.id).isPresent()) {
            throw new Rejected("ALREADY CONNECTED");
        }
        Opener opener = opener(target);
        Duration lookup = Ipv4.valid(target.host) ? Duration.ZERO : chip.timings().lookup();
        chip.loop().after(lookup, () -> {
            Optional<InetAddress> address = chip.air().resolve(target.host);
            if (reply.over()) {
                // The module was reset meanwhile.
                return;
            }
            if (address.isEmpty()) {
                reply.error("DNS Fail");
            } else if (chip.links().at(target.id).isPresent()) {
                // A client of the server took the id meanwhile.
                reply.error("ALREADY CONNECTED");
            } else {
                opener.open(new InetSocketAddress(address.get(), target.port), reply);
            }
        });
    }

    private Target target(Arguments arguments) throws Rejected {
        int first = chip.links().mux() ? 1 : 0;
        int id = first == 0 ? 0 : arguments.number(0, 0, Links.COUNT - 1, "ID ERROR");
        if (!arguments.isText(first)) {
            throw new Rejected("Link type ERROR");
        }
        String type = arguments.text(first, 0, 8);
        if (!type.equals("TCP") && !type.equals("UDP") && !type.equals("SSL")) {
            throw new Rejected("Link type ERROR");
        }
        if (arguments.count() < first + 3) {
            throw new Rejected("Miss param");
        }
        if (!arguments.isText(first + 1)) {
            throw new Rejected("IP ERROR");
        }
        int port = arguments.number(first + 2, type.equals("UDP") ? 0 : 1, PORTS, "ENTRY ERROR");
        return new Target(id, type, arguments.text(first + 1, 1, 64), port, arguments, first + 3);
    }

    private interface Opener {
        void open(InetSocketAddress remote, Reply reply);
    }

    private Opener opener(Target target) throws Rejected {
        Arguments arguments = target.arguments;
        if (target.type.equals("UDP")) {
            arguments.count(target.options, target.options + 2);
            int localPort = arguments.number(target.options, 0, PORTS, 0);
            int mode = arguments.number(target.options + 1, 0, 2, 0);
            return (remote, reply) -> {
                if (chip.links().exchange(target.id, remote, localPort, mode)) {
                    reply.ok();
                } else {
                    reply.error();
                }
            };
        }
        arguments.count(target.options, target.options + 1).number(target.options, 0, KEEP_ALIVE, 0);
        if (target.type.equals("SSL")) {
            // TLS is not simulated; the real module needs more memory than most of its owners give it, and says the same.
            throw new Rejected();
        }
        return (remote, reply) -> chip.links().connect(target.id, remote, stands -> {
            if (stands) {
                reply.ok();
            } else {
                failed(target, reply);
            }
        });
    }

    /** ERROR, then the close of a link that never stood (G1 and G2, reference 2.4). */
    private void failed(Target target, Reply reply) {
        reply.end(chip.firmware().error() + (chip.links().mux() ? target.id + "," : "") + "CLOSED\r\n");
    }
}
