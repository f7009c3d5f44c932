package org.espbench.simulator;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javax.net.ssl.X509KeyManager;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.air.Timings;
import org.espbench.simulator.firmware.Firmware;
import org.espbench.simulator.link.Tls;

/** Describes a {@link SimulatedModule} before it is switched on. */
public final class ModuleBuilder {

    Firmware firmware = Firmware.known().get(0);
    SimulatedAir air = SimulatedAir.standard();
    Time time = Time.real();
    private Optional<Timings> timings = Optional.empty();
    double timing = 1;
    boolean paced;
    boolean shared;
    LineSettings line = LineSettings.DEFAULT;
    int hostBuffer = 64 * 1024;
    Board board = Board.BARE;
    boolean freeServerPorts;
    Optional<Boolean> rom = Optional.empty();
    String name = "module";
    Tls tls = Tls.NONE;
    Consumer<String> commands = line -> { };
    Consumer<byte[]> said = message -> { };
    Consumer<String> notes = note -> { };

    ModuleBuilder() {
    }

    /** The firmware by its version; default {@code 1.7.5}. @throws IllegalArgumentException naming the known ones */
    public ModuleBuilder firmware(String version) {
        firmware = Firmware.of(version).orElseThrow(() -> new IllegalArgumentException(Sentences.WORDS.say("unknownFirmware", version, known())));
        return this;
    }

    /** The surroundings; default a new {@link SimulatedAir#standard()}. */
    public ModuleBuilder air(SimulatedAir surroundings) {
        air = surroundings;
        return this;
    }

    /** The clock of all its waits; default {@link Time#real()}. */
    public ModuleBuilder time(Time clock) {
        time = clock;
        return this;
    }

    /** How long things take; default what the firmware takes, {@link Timings#NONOS} and its siblings. */
    public ModuleBuilder timings(Timings durations) {
        timings = Optional.of(durations);
        return this;
    }

    /** How many times as long everything takes, 0 or more; 0: as fast as the machine goes. Default 1. See {@link Timings#times}. */
    public ModuleBuilder timing(double factor) {
        timing = factor;
        return this;
    }

    /** Whether bytes take the time that the baud rate gives them, both ways; default false: they arrive at once. */
    public ModuleBuilder paced(boolean byBaudRate) {
        paced = byBaudRate;
        return this;
    }

    /** How many bytes a host can leave unread on a paced line without flow control before some are lost, 1 or more; default 64 KiB. */
    public ModuleBuilder hostBuffer(int bytes) {
        hostBuffer = bytes;
        return this;
    }

    /** What the host's control lines do to the chip; default {@link Board#BARE}. */
    public ModuleBuilder board(Board wiring) {
        board = wiring;
        return this;
    }

    /**
     * Whether several hosts may open the line at once, say a pseudo-terminal and a network port: the module talks to the one that wrote last. Default
     * false.
     */
    public ModuleBuilder shared(boolean byHosts) {
        shared = byHosts;
        return this;
    }

    /** The line settings that the module was last told to keep; default 115200 8N1. */
    public ModuleBuilder line(LineSettings stored) {
        line = stored;
        return this;
    }

    /** Told every command line that the module takes, as {@link SimulatedModule#commands()} has them; on the module's thread, must be quick. */
    public ModuleBuilder onCommand(Consumer<String> listener) {
        commands = listener;
        return this;
    }

    /**
     * Told every message that the module prints, received data with their head among them, echo not, as it would be without faults; on the module's
     * thread, must be quick and leave the bytes as they are.
     */
    public ModuleBuilder onSaid(Consumer<byte[]> listener) {
        said = listener;
        return this;
    }

    /** Told what happens that no AT reply tells, as {@link SimulatedModule#notes()} has it; on the module's thread, must be quick. */
    public ModuleBuilder onNote(Consumer<String> listener) {
        notes = listener;
        return this;
    }

    /**
     * Whether {@code AT+CIPSERVER} listens on a free port of the machine instead of the one it names; see
     * {@link SimulatedModule#serverEndpoint()}. Default false.
     */
    public ModuleBuilder freeServerPorts(boolean free) {
        freeServerPorts = free;
        return this;
    }

    /**
     * Whether the boot ROM is heard on the AT port; default as the firmware is delivered: where that swaps the pins, the ROM speaks on others
     * (reference 1.1).
     */
    public ModuleBuilder rom(boolean heard) {
        rom = Optional.of(heard);
        return this;
    }

    /** The authorities that the module trusts where {@code AT+CIPSSLCCONF} has it check a server's certificate; default none. */
    public ModuleBuilder trusts(X509Certificate... authorities) {
        tls = new Tls(List.of(authorities), tls.identity());
        return this;
    }

    /** What the module shows of itself to TLS servers where {@code AT+CIPSSLCCONF} wants it; default nothing. */
    public ModuleBuilder identity(X509KeyManager own) {
        tls = new Tls(tls.authorities(), Optional.of(own));
        return this;
    }

    /** A name for threads and the port address {@code sim:name}; not empty; default {@code module}. */
    public ModuleBuilder name(String ownName) {
        name = ownName;
        return this;
    }

    /** Switches the module on. It has booted and waits for commands. */
    public SimulatedModule start() {
        return new SimulatedModule(this);
    }

    /** How long things take on the module described. */
    Timings timings() {
        return timings.orElse(firmware.timings()).times(timing);
    }

    boolean romHeard() {
        return rom.orElse(firmware.romOnAtPins());
    }

    static String known() {
        return Firmware.known().stream().map(Firmware::version).collect(Collectors.joining(", "));
    }
}
