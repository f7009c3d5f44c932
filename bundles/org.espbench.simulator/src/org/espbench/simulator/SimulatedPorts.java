package org.espbench.simulator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.time.Time;
import org.espbench.simulator.fault.Quirk;

/**
 * The port kind {@code sim}. Opening a port switches a new module on, closing it switches the module off. Any name may stand for {@code default}:
 * each is a module of its own, open at most once in this program. All options are optional:
 *
 * <table>
 * <caption>{@code sim:default?firmware=2.2.1&paced=true&timing=0&seed=7&faults=mild}</caption>
 * <tr><td>{@code firmware}</td><td>the version, such as {@code 1.7.5}</td></tr>
 * <tr><td>{@code paced}</td><td>{@code true}: bytes take the time that the baud rate gives them; {@code false} (default): they come at once</td></tr>
 * <tr><td>{@code timing}</td><td>how many times as long as usual the module takes for everything; 0: no time; default 1</td></tr>
 * <tr><td>{@code servers}</td><td>{@code own} (default): {@code AT+CIPSERVER} listens on the loopback port that it names; {@code free}: on a free one</td></tr>
 * <tr><td>{@code air}</td><td>modules with the same name here are in one air and can reach each other; default an air of its own</td></tr>
 * <tr><td>{@code faults}</td><td>what a seeded generator does wrong: the name of a {@link org.espbench.simulator.fault.Profile}</td></tr>
 * <tr><td>{@code seed}</td><td>a whole number that decides about faults and about the fading of weak signals; default 1</td></tr>
 * <tr><td>{@code quirks}</td><td>{@link Quirk}s by number or name with commas between, such as {@code Q16,Q3}, beside the usual ones</td></tr>
 * </table>
 */
public final class SimulatedPorts implements PortProvider {

    /** By name, whatever the options; static because OSGi and a plain service loader each make a provider. */
    private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();
    private static final SharedAirs AIRS = new SharedAirs();

    @Override
    public String scheme() {
        return "sim";
    }

    @Override
    public Port open(PortAddress address, LineSettings line, Time time) throws PortException {
        ModuleOptions options = ModuleOptions.of(address);
        if (!OPEN.add(address.rest())) {
            throw new PortException.Busy(address, Sentences.WORDS.say("busy", address), null);
        }
        Optional<String> air = options.air();
        air.ifPresent(name -> options.description().air(AIRS.enter(name)));
        SimulatedModule module = options.description().time(time).start();
        module.faults().on(options.quirks().toArray(Quirk[]::new));
        options.faults().ifPresent(profile -> module.faults().random(options.seed(), profile));
        if (air.isEmpty()) {
            module.air().seed(options.seed());
        }
        return module.connect(address, line, () -> {
            module.close();
            air.ifPresent(AIRS::leave);
            OPEN.remove(address.rest());
        });
    }

    @Override
    public List<PortOffer> offers() {
        return List.of(new PortOffer(PortAddress.of(scheme(), "default"), Sentences.WORDS.say("offer")));
    }
}
