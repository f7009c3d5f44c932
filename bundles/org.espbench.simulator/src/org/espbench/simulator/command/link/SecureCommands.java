package org.espbench.simulator.command.link;

import java.util.HashMap;
import java.util.Map;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.stack.Links;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;

/** How TLS clients are to behave (reference 2.4). G2 keeps it per link. */
public final class SecureCommands {

    private static final int SMALLEST = 2048;
    private static final int LARGEST = 4096;
    private static final int TEXT = 64;

    private final Chip chip;
    private final Map<String, Map<Integer, String>> kept = new HashMap<>();

    public SecureCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIPSSLSIZE", Form.SET, (request, reply) -> {
            chip.links().secrecy().size(request.arguments().count(1, 1).number(0, SMALLEST, LARGEST));
            reply.ok();
        });
        table.add("+CIPSSLCCONF", Form.SET, this::configure);
        table.add("+CIPSSLCCONF", Form.QUERY, (request, reply) -> tell(request, "0", reply));
        for (String name : new String[] {"+CIPSSLCCN", "+CIPSSLCSNI", "+CIPSSLCALPN", "+CIPSSLCPSK"}) {
            table.add(name, Form.SET, this::keep);
            table.add(name, Form.QUERY, (request, reply) -> tell(request, "", reply));
        }
    }

    private void configure(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments();
        int first = first(arguments);
        int bits = arguments.count(first + 1, first + 3).number(first, 0, 3);
        int pki = arguments.number(first + 1, 0, 1, 0);
        int ca = arguments.number(first + 2, 0, 1, 0);
        chip.links().secrecy().bits(first == 0 ? 0 : arguments.number(0, 0, Links.COUNT), bits);
        remember(request, bits + (chip.firmware().generation() == Generation.G2 ? "," + pki + "," + ca : ""));
        reply.ok();
    }

    private void keep(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments();
        int first = first(arguments);
        StringBuilder values = new StringBuilder();
        arguments.count(first + 1, first + 5);
        for (int index = first; index < arguments.count(); index++) {
            String value = arguments.isNumber(index) ? Integer.toString(arguments.number(index, 0, TEXT)) : "\"" + arguments.text(index, 0, TEXT) + "\"";
            values.append(index == first ? "" : ",").append(value);
        }
        remember(request, values.toString());
        reply.ok();
    }

    private int first(Arguments arguments) throws Rejected {
        boolean perLink = chip.firmware().generation() == Generation.G2 && chip.links().mux();
        if (perLink) {
            arguments.number(0, 0, Links.COUNT);
        }
        return perLink ? 1 : 0;
    }

    private void remember(Request request, String value) throws Rejected {
        int id = first(request.arguments()) == 0 ? 0 : request.arguments().number(0, 0, Links.COUNT);
        Map<Integer, String> values = kept.computeIfAbsent(request.name(), name -> new HashMap<>());
        for (int link = 0; link < Links.COUNT; link++) {
            if (id == Links.COUNT || id == link) {
                values.put(link, value);
            }
        }
    }

    private void tell(Request request, String otherwise, Reply reply) {
        Map<Integer, String> values = kept.getOrDefault(request.name(), Map.of());
        if (chip.firmware().generation() == Generation.G2) {
            for (int link = 0; link < (chip.links().mux() ? Links.COUNT : 1); link++) {
                String value = values.getOrDefault(link, otherwise);
                reply.line(request.name() + ":" + link + (value.isEmpty() ? "" : "," + value));
            }
        } else {
            reply.line(request.name() + ":" + values.getOrDefault(0, otherwise));
        }
        reply.ok();
    }
}
