package org.espbench.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.time.Time;

/**
 * The port kind {@code sim}: {@code sim:default?firmware=1.7.5&paced=false}, options optional. Opening a port switches a new module on in a new
 * {@link org.espbench.simulator.air.SimulatedAir#standard()}; closing it switches the module off. Any name may stand for {@code default}: each is
 * a module of its own, open at most once in this program.
 */
public final class SimulatedPorts implements PortProvider {

    /** By name, whatever the options; static because OSGi and a plain service loader each make a provider. */
    private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();

    @Override
    public String scheme() {
        return "sim";
    }

    @Override
    public Port open(PortAddress address, LineSettings line, Time time) throws PortException {
        ModuleBuilder description = describe(address).time(time).name(address.rest());
        if (!OPEN.add(address.rest())) {
            throw new PortException.Busy(address, Sentences.WORDS.say("busy", address), null);
        }
        SimulatedModule module = description.start();
        return module.connect(address, line, () -> {
            module.close();
            OPEN.remove(address.rest());
        });
    }

    @Override
    public List<PortOffer> offers() {
        return List.of(new PortOffer(PortAddress.of(scheme(), "default"), Sentences.WORDS.say("offer")));
    }

    private static ModuleBuilder describe(PortAddress address) throws PortException {
        ModuleBuilder description = SimulatedModule.builder();
        for (Map.Entry<String, String> option : address.options().entrySet()) {
            String value = option.getValue();
            switch (option.getKey()) {
                case "firmware" -> firmware(description, value, address);
                case "paced" -> description.paced(truth(value, address));
                default -> throw new PortException.Refused(address,
                        Sentences.WORDS.say("unknownOption", address, option.getKey(), ModuleBuilder.known()), null);
            }
        }
        return description;
    }

    private static void firmware(ModuleBuilder description, String version, PortAddress address) throws PortException {
        try {
            description.firmware(version);
        } catch (IllegalArgumentException e) {
            throw new PortException.Refused(address, address + ": " + e.getMessage(), e);
        }
    }

    private static boolean truth(String value, PortAddress address) throws PortException {
        if (!value.equals("true") && !value.equals("false")) {
            throw new PortException.Refused(address, Sentences.WORDS.say("notTrueOrFalse", address, value), null);
        }
        return value.equals("true");
    }
}
