package org.espbench.cli.simulate;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.LineSettings;
import org.espbench.simulator.ModuleBuilder;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.fault.Profile;
import org.espbench.simulator.fault.Quirk;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What kind of module it shall be, from the command line. A wrong value is refused in words that name the right ones. */
final class ModuleChoice {

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--firmware", paramLabel = "VERSION", defaultValue = "1.7.5")
    String firmware = "";

    @Option(names = "--baud", paramLabel = "BAUD", defaultValue = "115200")
    int baud;

    @Option(names = "--paced")
    private boolean paced;

    @Option(names = "--timing", paramLabel = "FACTOR", defaultValue = "1")
    private double timing;

    @Option(names = "--ssid", paramLabel = "NAME", defaultValue = SimulatedAir.SSID)
    String ssid = "";

    @Option(names = "--password", paramLabel = "TEXT")
    private @Nullable String password;

    @Option(names = "--map", paramLabel = "HOST:PORT=REAL:PORT")
    private Map<String, String> destinations = new LinkedHashMap<>();

    @Option(names = "--beyond-loopback")
    private boolean beyondLoopback;

    @Option(names = "--free-server-ports")
    private boolean freeServerPorts;

    @Option(names = "--faults", paramLabel = "PROFILE")
    @Nullable
    String faults;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1")
    private long seed;

    @Option(names = "--quirks", paramLabel = "QUIRK", split = ",")
    private List<String> quirks = new ArrayList<>();

    /** A password of the user's own is never printed; the published one is. */
    boolean passwordIsOwn() {
        return password != null;
    }

    /** Switches such a module on; {@code log} is told what it hears and what becomes of it. */
    SimulatedModule start(Log log, boolean shared) {
        ModuleBuilder description = SimulatedModule.builder().name("simulate").air(air()).paced(paced).freeServerPorts(freeServerPorts).shared(shared)
                .onCommand(log::command).onSaid(log::said).onNote(log::note);
        List<Quirk> wanted = quirks.stream().map(this::quirk).toList();
        List<Profile> profile = faults == null ? List.of() : List.of(profile(faults));
        try {
            description.firmware(firmware).line(LineSettings.DEFAULT.at(baud));
        } catch (IllegalArgumentException e) {
            throw refused("invalid", e.getMessage());
        }
        if (!(timing >= 0) || Double.isInfinite(timing)) {
            throw refused("timing.wrong", timing);
        }
        SimulatedModule module = description.timing(timing).start();
        module.faults().on(wanted.toArray(Quirk[]::new));
        profile.forEach(chosen -> module.faults().random(seed, chosen));
        return module;
    }

    private SimulatedAir air() {
        SimulatedAir air = new SimulatedAir();
        air.seed(seed);
        try {
            String key = password;
            boolean open = key != null && key.isEmpty();
            air.add(open ? AccessPoint.open(ssid) : AccessPoint.of(ssid, key == null ? SimulatedAir.PASSWORD : key));
            destinations.forEach((virtual, real) -> air.map(virtual, real(real)));
        } catch (IllegalArgumentException e) {
            throw refused("invalid", e.getMessage());
        }
        air.reachBeyondLoopback(beyondLoopback);
        return air;
    }

    private InetSocketAddress real(String text) {
        int colon = text.lastIndexOf(':');
        try {
            return new InetSocketAddress(InetAddress.getByName(text.substring(0, Math.max(0, colon))), Integer.parseInt(text.substring(colon + 1)));
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw refused("map.wrong", text);
        }
    }

    private Profile profile(String name) {
        return Profile.of(name).orElseThrow(() -> refused("faults.wrong", name, Profile.known().stream().map(Profile::name).collect(Collectors.joining(", "))));
    }

    private Quirk quirk(String name) {
        return Quirk.of(name).orElseThrow(() -> refused("quirks.wrong", name, Arrays.stream(Quirk.values())
                .map(quirk -> "Q" + quirk.number() + " " + quirk.name().toLowerCase(Locale.ROOT).replace('_', '-')).collect(Collectors.joining(", "))));
    }

    private ParameterException refused(String key, Object... values) {
        return new ParameterException(spec.commandLine(), Sentences.WORDS.say(key, values));
    }
}
