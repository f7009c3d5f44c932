package org.espbench.modem.internal.provisioning;

import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Grammar;
import org.espbench.modem.at.Operand;
import org.espbench.modem.at.UnencodableException;
import org.espbench.modem.net.Security;
import org.espbench.modem.provisioning.MdnsService;
import org.espbench.modem.provisioning.SmartConfigOptions;

/** How a module is told to be introduced to a network (reference 2.3). */
record ProvisioningCommands(Grammar grammar) {

    static final AtCommand STOP_SMART_CONFIG = Grammar.execute("CWSTOPSMART");

    private static final int HOST = 32;
    private static final int HIGHEST_PORT = 65_535;

    AtCommand smartConfig(SmartConfigOptions options) throws UnencodableException {
        if (options.method().isEmpty() && options.leastSecurity().isEmpty()) {
            return Grammar.execute("CWSTARTSMART");
        }
        // Both is what the execute form means, too.
        int method = options.method().orElse(SmartConfigOptions.Method.BOTH).code();
        return grammar.set("CWSTARTSMART").number(method, 1, 3, Operand.MODE).number(floor(options.leastSecurity()), 0, 4, Operand.SECURITY).end();
    }

    AtCommand wps(boolean on, Optional<Security> leastSecurity) throws UnencodableException {
        return grammar.set("WPS").bit(on, Operand.SWITCH).number(floor(leastSecurity), 0, 4, Operand.SECURITY).end();
    }

    AtCommand announce(MdnsService service) throws UnencodableException {
        return grammar.set("MDNS").bit(true, Operand.SWITCH).text(service.host(), HOST, Operand.HOST_NAME).text(service.service(), Operand.SERVICE)
                .number(service.localPort(), 1, HIGHEST_PORT, Operand.LOCAL_PORT).end();
    }

    AtCommand endAnnouncement() throws UnencodableException {
        return grammar.set("MDNS").bit(false, Operand.SWITCH).end();
    }

    private static OptionalInt floor(Optional<Security> security) {
        return security.map(least -> OptionalInt.of(least.code())).orElse(OptionalInt.empty());
    }
}
