package org.espbench.simulator;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Time;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.radio.Network;
import org.espbench.simulator.command.Interpreter;
import org.espbench.simulator.fault.Faults;
import org.espbench.simulator.fault.Trigger;
import org.espbench.simulator.fault.When;
import org.espbench.simulator.firmware.ResetCause;
import org.espbench.simulator.host.HostEnd;
import org.espbench.simulator.injection.Effects;
import org.espbench.simulator.injection.Injector;
import org.espbench.simulator.line.Cable;
import org.espbench.simulator.link.Sockets;
import org.espbench.simulator.loop.EventLoop;

/**
 * A virtual ESP8266 that has been switched on: AT firmware, a place in a {@link SimulatedAir}, and real sockets on the loopback interface.
 * The host side of its serial line is a {@link org.espbench.modem.port.Port}. Safe for use by any thread; nothing here blocks except where said.
 *
 * <p>It has two daemon threads, {@code espbench-sim-<name>} and {@code espbench-sim-<name>-sockets}.
 */
public final class SimulatedModule implements AutoCloseable {

    private static final String EXCEPTION = "Fatal exception 28(LoadProhibitedCause):\r\n"
            + "epc1=0x4000bf80, epc2=0x00000000, epc3=0x00000000, excvaddr=0x00000000, depc=0x00000000\r\n";

    private final SimulatedAir air;
    private final EventLoop loop;
    private final Sockets sockets;
    private final Injector injector;
    private final Cable cable;
    private final Chip chip;
    private final Interpreter interpreter;
    private final Journal journal;
    private final Consumer<String> notes;
    private final Board board;
    private volatile boolean closed;
    private boolean frozen;
    private boolean inReset;
    private boolean bootPin;

    SimulatedModule(ModuleBuilder description) {
        air = description.air;
        board = description.board;
        journal = new Journal(description.time);
        loop = new EventLoop("espbench-sim-" + description.name, description.time, this::failed);
        sockets = new Sockets("espbench-sim-" + description.name + "-sockets", loop, air::allowed, description.tls);
        injector = new Injector(loop, new Mishaps());
        cable = new Cable(PortAddress.of("sim", description.name), loop, description.paced, description.shared, description.hostBuffer, injector);
        chip = new Chip(description.firmware, air, description.timings(), loop, cable, injector, sockets, description.freeServerPorts);
        chip.rom(description.romHeard());
        chip.memory().change(true, settings -> settings.line = description.line);
        cable.line(description.line);
        chip.uart().onSaid(description.said);
        chip.onNote(description.notes);
        notes = description.notes;
        interpreter = new Interpreter(chip, line -> {
            journal.add(line);
            description.commands.accept(line);
        });
        interpreter.frontEnd().onHungry(cable::deliver);
        cable.attach(this::hear, chip::roomOnLine, this::drive);
        loop.start();
    }

    /** A module to be described before it is switched on. */
    public static ModuleBuilder builder() {
        return new ModuleBuilder();
    }

    /** Switches on a module with firmware 1.7.5 in this air, all else as in {@link #builder()}. */
    public static SimulatedModule start(SimulatedAir air, Time time) {
        return builder().air(air).time(time).start();
    }

    /** Opens the host side of the line at 115200 8N1; see {@link #connect(LineSettings)}. */
    public HostEnd connect() throws PortException {
        return connect(LineSettings.DEFAULT);
    }

    /**
     * Opens the host side of the line. What the module said before is gone. Where the settings differ from the module's, both sides read garbage.
     *
     * @throws PortException.Busy while a port opened before is not closed, unless the line is {@linkplain ModuleBuilder#shared shared}
     * @throws PortException.Absent after {@link #unplug()} or {@link #close()}
     */
    public HostEnd connect(LineSettings line) throws PortException {
        return cable.open(line);
    }

    /**
     * Opens the host side of the line for something that carries bytes and knows no rate: it has the module's settings always, whatever they become.
     *
     * @throws PortException as {@link #connect(LineSettings)}
     */
    public HostEnd connectStream() throws PortException {
        return cable.openStream();
    }

    HostEnd connect(PortAddress address, LineSettings line, Runnable onClose) throws PortException {
        return cable.open(address, line, onClose);
    }

    /** The surroundings. */
    public SimulatedAir air() {
        return air;
    }

    /** The line settings of the module's own UART. */
    public LineSettings line() {
        return cable.line();
    }

    /** Bytes from the host that were lost because the module took them too late on a paced line without flow control. */
    public long lost() {
        return cable.lostByModule();
    }

    /** Pulls the reset pin: links and everything not stored are lost, boot text and {@code ready} follow. */
    public void reset() {
        loop.post(() -> restart(ResetCause.PIN));
    }

    /** Takes the supply away and gives it again: as {@link #reset()}, but for the cause that the boot text tells. What is in flash survives. */
    public void powerCycle() {
        loop.post(() -> restart(ResetCause.POWER_ON));
    }

    /** Pulls the reset pin with GPIO0 low: the boot ROM waits for a download (boot mode 1) and is deaf to commands until another reset. */
    public void resetForDownload() {
        loop.post(() -> {
            bootPin = true;
            restart(ResetCause.PIN);
            bootPin = false;
        });
    }

    /** Begins a rule: {@code module.when(command("AT+CIPSEND")).then(swallow("SEND OK"))}; short for {@code faults().when(trigger)}. */
    public When when(Trigger trigger) {
        return injector.when(trigger);
    }

    /** What goes wrong with this module. */
    public Faults faults() {
        return injector;
    }

    /** Pulls the adapter: an open port is gone, a new one is absent until {@link #plug()}. The module stays on. */
    public void unplug() {
        cable.unplug();
    }

    /** Puts the adapter back; without effect after {@link #close()}. */
    public void plug() {
        if (!closed) {
            cable.plug();
        }
    }

    /** Has the module print a line, CR LF added, between two of its own messages; in UTF-8. */
    public void print(String line) {
        loop.post(() -> chip.print(Network.bytes(line) + "\r\n"));
    }

    /**
     * Sends everything the module says through this from now on: it gets the bytes of one message and returns what arrives at the host. Called on
     * the module's thread.
     */
    public void filterOutput(UnaryOperator<byte[]> filter) {
        cable.filter(filter);
    }

    /** A virtual station joins the module's soft-AP; without effect while that is off or full. */
    public void stationJoins(String mac) {
        loop.post(() -> chip.antenna().admit(mac));
    }

    /** A virtual station leaves the module's soft-AP. */
    public void stationLeaves(String mac) {
        loop.post(() -> chip.antenna().dismiss(mac));
    }

    /** Where the module's server really listens, while it does. */
    public Optional<InetSocketAddress> serverEndpoint() {
        return chip.serverEndpoint();
    }

    /**
     * The command lines the module has taken since it was switched on, without line end, at most the last 1000; a character is a byte
     * (ISO-8859-1). Passwords stand in them as the host sent them.
     */
    public List<String> commands() {
        return journal.lines();
    }

    /**
     * Waits until the module has taken a command line that fits, also one taken before the call.
     *
     * @param budget model time
     * @return false when none came in time
     */
    public boolean awaitCommand(Predicate<String> fits, Duration budget) throws InterruptedException {
        return journal.await(fits, budget);
    }

    /** What happened that no AT reply tells, as sentences: a destination beyond loopback, a server port taken. At most the last 100. */
    public List<String> notes() {
        return chip.notes();
    }

    /** Switches the module off: its sockets close, an open port is gone, its threads end within a second. A second call does nothing. */
    @Override
    public void close() {
        closed = true;
        chip.antenna().close();
        cable.unplug();
        loop.close();
        sockets.close();
    }

    /** @return whether it would take more */
    private boolean hear() {
        while (!hearing() || interpreter.frontEnd().hungry()) {
            Optional<byte[]> came = cable.receive();
            if (came.isEmpty()) {
                return true;
            }
            if (cable.rested() && hearing()) {
                interpreter.frontEnd().silence();
            }
            injector.take(came.get(), this::hear, chip.uart()::emit);
        }
        return false;
    }

    private void drive(Outputs levels) {
        boolean reset = board.reset(levels);
        if (reset && !inReset) {
            chip.hold();
        } else if (!reset && inReset) {
            bootPin = board.bootPin(levels);
            restart(ResetCause.PIN);
            bootPin = false;
        }
        inReset = reset;
    }

    private void hear(byte[] bytes) {
        // A module that boots, sleeps or hangs doesn't hear its line.
        if (hearing()) {
            interpreter.frontEnd().accept(bytes);
        }
    }

    private boolean hearing() {
        return chip.running() && !frozen;
    }

    private void restart(ResetCause cause) {
        frozen = false;
        if (bootPin && cause == ResetCause.PIN) {
            chip.download();
        } else {
            chip.reset(cause);
        }
    }

    private void failed(Throwable cause) {
        notes.accept(Sentences.WORDS.say("failed", cause));
        cable.unplug(cause);
    }

    /** What faults do to this module. */
    private final class Mishaps implements Effects {

        @Override
        public void say(byte[] text) {
            chip.uart().emit(text);
        }

        @Override
        public void watchdog() {
            chip.uart().silence();
            loop.post(() -> restart(ResetCause.WATCHDOG));
        }

        @Override
        public void exception() {
            chip.uart().emit(Network.bytes(EXCEPTION).getBytes(StandardCharsets.ISO_8859_1));
            chip.uart().silence();
            loop.post(() -> restart(ResetCause.PIN));
        }

        @Override
        public void reset() {
            SimulatedModule.this.reset();
        }

        @Override
        public void freeze() {
            frozen = true;
            chip.uart().silence();
        }

        @Override
        public void endLink(int id, boolean abort) {
            loop.post(() -> chip.links().at(id).ifPresent(link -> chip.links().lose(link, abort)));
        }

        @Override
        public void resetSomeLink() {
            loop.post(() -> chip.links().open().stream().findFirst().ifPresent(link -> chip.links().lose(link, true)));
        }

        @Override
        public Runnable loseAccessPoint() {
            Optional<AccessPoint> joined = chip.station().accessPoint();
            loop.post(() -> joined.ifPresent(air::remove));
            return () -> joined.ifPresent(air::add);
        }

        @Override
        public void unplug() {
            SimulatedModule.this.unplug();
        }

        @Override
        public void plug() {
            SimulatedModule.this.plug();
        }
    }
}
