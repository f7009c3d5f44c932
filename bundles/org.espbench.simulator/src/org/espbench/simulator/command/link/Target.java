package org.espbench.simulator.command.link;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Set;

import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.Firmware;
import org.espbench.simulator.firmware.Generation;
import org.espbench.simulator.firmware.Refusal;

/**
 * What {@code AT+CIPSTART} asks for (reference 2.4).
 *
 * @param type {@code TCP}, {@code UDP} or {@code SSL}, with {@code v6} behind it where the host is to be found by IPv6 (2.2 and later)
 * @param keepAlive of a stream, in seconds
 * @param localPort of datagrams; 0: any
 * @param mode of datagrams
 */
record Target(int id, String type, String host, int port, int keepAlive, int localPort, int mode) {

    private static final Set<String> TYPES = Set.of("TCP", "UDP", "SSL");
    private static final String IPV6 = "v6";
    private static final int PORTS = 65_535;
    private static final int KEEP_ALIVE = 7200;
    private static final int HOST = 64;

    /** @param first where the type stands */
    static Target parse(int id, Arguments arguments, int first, Firmware firmware, boolean ipv6) throws Rejected {
        boolean old = firmware.generation() == Generation.G0;
        String type = arguments.isText(first) ? arguments.text(first).orElseThrow(Rejected::new) : "";
        String kind = ipv6 && type.endsWith(IPV6) ? type.substring(0, type.length() - IPV6.length()) : type;
        if (!TYPES.contains(kind) || old && kind.equals("SSL")) {
            throw new Rejected(Refusal.LINK_TYPE, ErrorCode.value(first));
        }
        boolean datagrams = kind.equals("UDP");
        if (arguments.count() < first + 3) {
            throw new Rejected(old ? Refusal.PORT : Refusal.MISSING, ErrorCode.count(first + 3, arguments.count()));
        }
        if (!arguments.isText(first + 1)) {
            throw new Rejected(Refusal.HOST, ErrorCode.type(first + 1));
        }
        String host = arguments.text(first + 1, 1, HOST);
        int port = arguments.number(first + 2, datagrams ? 0 : 1, PORTS, Refusal.PORT);
        int options = first + 3;
        // The last option of G2 is a local address; the module has but one.
        int most = options + (datagrams ? 2 : 1) + (firmware.generation() == Generation.G2 ? 1 : 0);
        arguments.count(options, most);
        if (!datagrams) {
            return new Target(id, type, host, port, arguments.number(options, 0, KEEP_ALIVE, 0), 0, 0);
        }
        return new Target(id, type, host, port, 0, arguments.number(options, 0, PORTS, 0), arguments.number(options + 1, 0, 2, 0));
    }

    boolean secure() {
        return type.startsWith("SSL");
    }

    boolean datagrams() {
        return type.startsWith("UDP");
    }

    /** Whether an address is of the family that the type asks for. */
    boolean suits(InetAddress address) {
        return address instanceof Inet6Address == type.endsWith(IPV6);
    }
}
