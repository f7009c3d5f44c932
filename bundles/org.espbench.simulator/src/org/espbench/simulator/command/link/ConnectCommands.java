package org.espbench.simulator.command.link;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

import org.espbench.simulator.air.Ipv4;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.stack.Call;
import org.espbench.simulator.chip.stack.Links;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Online;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.fault.Quirk;
import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;
import org.espbench.simulator.firmware.Refusal;

/** Opening links. */
public final class ConnectCommands {

    private final Chip chip;
    private final Links links;

    public ConnectCommands(Chip chip) {
        this.chip = chip;
        links = chip.links();
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIPSTART", Form.SET, this::start);
        table.add("+CIPSTART", Form.TEST, this::test);
        table.add("+CIPSTARTEX", Form.SET, this::startAnywhere);
    }

    private void start(Request request, Reply reply) throws Rejected {
        Online.need(chip);
        Arguments arguments = request.arguments();
        int first = links.mux() ? 1 : 0;
        int id = first == 0 ? 0 : arguments.number(0, 0, Links.COUNT - 1, Refusal.LINK_ID);
        open(Target.parse(id, arguments, first, chip.firmware(), chip.station().ipv6()), reply);
    }

    /** 0.2x; the id stands where there is none, and a bracket too many. */
    private void test(Request request, Reply reply) {
        reply.line(request.name() + (links.mux() ? ":(\"type\")" : ":(id)(\"type\")") + ",(\"ip address\"),(port)");
        reply.line(request.name() + (links.mux() ? ":(\"type\")" : ":((id)\"type\")") + ",(\"domain name\"),(port)");
        reply.ok();
    }

    /** The module chooses the id (G2). */
    private void startAnywhere(Request request, Reply reply) throws Rejected {
        Online.need(chip);
        if (!links.mux()) {
            throw new Rejected();
        }
        open(Target.parse(links.free().orElseThrow(Rejected::new), request.arguments(), 0, chip.firmware(), chip.station().ipv6()), reply);
    }

    private void open(Target target, Reply reply) throws Rejected {
        if (links.at(target.id()).isPresent()) {
            throw new Rejected(Refusal.CONNECTED);
        }
        if (target.secure() && links.secured()) {
            throw new Rejected(Refusal.SSL_BUSY);
        }
        if (target.secure() && chip.injector().has(Quirk.SSL_RESETS)) {
            chip.injector().crash();
            return;
        }
        Duration lookup = Ipv4.valid(target.host()) ? Duration.ZERO : chip.timings().lookup();
        chip.loop().after(lookup, () -> {
            Optional<InetAddress> address = chip.air().resolve(target.host()).filter(target::suits);
            if (reply.over()) {
                // The module was reset meanwhile.
                return;
            }
            if (address.isEmpty()) {
                reply.error(Refusal.UNKNOWN_NAME);
            } else if (links.at(target.id()).isPresent()) {
                // A client of the server took the id meanwhile.
                reply.error(Refusal.CONNECTED);
            } else {
                open(target, new InetSocketAddress(address.get(), target.port()), reply);
            }
        });
    }

    private void open(Target target, InetSocketAddress remote, Reply reply) {
        if (!target.datagrams()) {
            links.caller().connect(new Call(target.id(), target.type(), target.host(), remote, target.keepAlive()), stands -> {
                if (stands) {
                    reply.ok();
                } else {
                    failed(target, remote, reply);
                }
            });
        } else if (links.caller().exchange(target.id(), target.type(), remote, target.localPort(), target.mode())) {
            reply.ok();
        } else {
            reply.error();
        }
    }

    /** ERROR, then the close of a link that never stood (reference 2.4). */
    private void failed(Target target, InetSocketAddress remote, Reply reply) {
        if (!reply.over()) {
            chip.log(ErrorCode.FAILED);
            if (chip.firmware().generation() == Generation.G1) {
                links.connectFailed(target.id(), target.type(), remote);
            }
            String closed = "CLOSED\r\n";
            reply.end(switch (chip.firmware().generation()) {
                // First the end, then the result; the id in any case.
                case G0 -> target.id() + "," + closed + chip.firmware().error();
                case G1, G2 -> chip.firmware().error() + (links.mux() ? target.id() + "," : "") + closed;
            });
        }
    }
}
