package org.espbench.simulator.command.address;

import java.util.Locale;
import java.util.regex.Pattern;

import org.espbench.simulator.air.Ipv4;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.Refusal;

/** Addresses as arguments. */
final class Addresses {

    private static final Pattern MAC = Pattern.compile("[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}");
    private static final int MAC_LENGTH = 17;

    private Addresses() {
    }

    /** An IPv4 address. */
    static String ip(Arguments arguments, int index) throws Rejected {
        return arguments.text(index).filter(Ipv4::valid).orElseThrow(() -> new Rejected(Refusal.HOST, ErrorCode.value(index)));
    }

    /** The MAC of an interface: not a group's, and not the other interface's. */
    static String mac(Arguments arguments, String other) throws Rejected {
        String mac = arguments.count(1, 1).text(0, MAC_LENGTH, MAC_LENGTH).toLowerCase(Locale.ROOT);
        boolean group = MAC.matcher(mac).matches() && (Character.digit(mac.charAt(1), 16) & 1) != 0;
        if (!MAC.matcher(mac).matches() || group || mac.equals(other)) {
            throw new Rejected(ErrorCode.value(0));
        }
        return mac;
    }
}
