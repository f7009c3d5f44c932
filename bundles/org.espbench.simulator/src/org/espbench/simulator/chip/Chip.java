package org.espbench.simulator.chip;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.words.Words;
import org.espbench.simulator.air.Antenna;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.air.Timings;
import org.espbench.simulator.chip.radio.SoftAp;
import org.espbench.simulator.chip.radio.Station;
import org.espbench.simulator.chip.stack.Links;
import org.espbench.simulator.chip.stack.Server;
import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.Firmware;
import org.espbench.simulator.firmware.Generation;
import org.espbench.simulator.firmware.ResetCause;
import org.espbench.simulator.injection.Injector;
import org.espbench.simulator.line.Cable;
import org.espbench.simulator.line.Uart;
import org.espbench.simulator.link.Sockets;
import org.espbench.simulator.loop.Alarm;
import org.espbench.simulator.loop.EventLoop;

/** The module's parts and their common fate. Used on the module's loop, but where said otherwise. */
public final class Chip {

    private static final Words WORDS = new Words(Chip.class);
    private static final int NOTES = 100;
    /** The bit of {@code AT+SYSMSG}; of G2 only. */
    private static final int DURING_PASS_THROUGH = 4;

    private final Firmware firmware;
    private final SimulatedAir air;
    private final Timings timings;
    private final EventLoop loop;
    private final Cable cable;
    private final Injector injector;
    private final Uart uart;
    private final Sockets sockets;
    private final Antenna antenna;
    private final Memory memory;
    private final Station station;
    private final SoftAp softAp;
    private final Links links;
    private final Server server;
    private final ArrayDeque<String> notes = new ArrayDeque<>();
    private Consumer<String> noted = note -> { };
    private volatile Optional<InetSocketAddress> serverEndpoint = Optional.empty();
    private Runnable restarted = () -> { };
    private Runnable booted = () -> { };
    private Runnable interrupted = () -> { };
    private boolean running = true;
    private boolean passing;
    private int life;
    private boolean storing = true;
    private boolean logging;
    private boolean rom = true;
    private Alarm booting;

    /** @param freePorts whether the server listens on a free port instead of the one it is told */
    public Chip(Firmware firmware, SimulatedAir air, Timings timings, EventLoop loop, Cable cable, Injector injector, Sockets sockets,
            boolean freePorts) {
        this.firmware = firmware;
        this.air = air;
        this.timings = timings;
        this.loop = loop;
        this.cable = cable;
        this.sockets = sockets;
        this.injector = injector;
        uart = new Uart(cable, injector);
        antenna = air.antenna(new Reception());
        memory = new Memory(antenna.number(), firmware);
        links = new Links(this);
        station = new Station(this);
        softAp = new SoftAp(this);
        memory.onChange(softAp::refresh);
        softAp.refresh();
        server = new Server(this, freePorts);
        booting = loop.after(Duration.ZERO, () -> { });
    }

    /** Whether the boot ROM speaks on the AT port's pins. */
    public void rom(boolean heard) {
        rom = heard;
    }

    /** @param restart called when a reset begins, so that the command in work is forgotten */
    public void onRestart(Runnable restart) {
        restarted = restart;
    }

    /** @param boot called when a start is over */
    public void onBooted(Runnable boot) {
        booted = boot;
    }

    public Firmware firmware() {
        return firmware;
    }

    public SimulatedAir air() {
        return air;
    }

    public Timings timings() {
        return timings;
    }

    public EventLoop loop() {
        return loop;
    }

    public Cable cable() {
        return cable;
    }

    public Uart uart() {
        return uart;
    }

    /** Its place in the air. */
    public Antenna antenna() {
        return antenna;
    }

    /** What goes wrong with it. */
    public Injector injector() {
        return injector;
    }

    public Memory memory() {
        return memory;
    }

    public Station station() {
        return station;
    }

    public SoftAp softAp() {
        return softAp;
    }

    public Links links() {
        return links;
    }

    public Server server() {
        return server;
    }

    public Sockets sockets() {
        return sockets;
    }

    /** Prints one message. */
    public void print(String message) {
        uart.print(message);
    }

    /** Prints one message nobody asked for; not while the line is passed through, unless the host wants that (reference 3.5). */
    public void notice(String message) {
        if (!passing || (memory.now().messages & DURING_PASS_THROUGH) != 0) {
            uart.print(message);
        }
    }

    /** What the host sends is passed through to a link, or no more. */
    public void passing(boolean on) {
        passing = on;
    }

    /** Whether what the host sends is passed through to a link. */
    public boolean passing() {
        return passing;
    }

    /** Whether settings go to flash; matters where the firmware has a switch for it. */
    public boolean storing() {
        return storing;
    }

    public void storing(boolean on) {
        storing = on;
    }

    /** Whether errors are explained by numbers. */
    public boolean logging() {
        return logging;
    }

    public void logging(boolean on) {
        logging = on;
    }

    /** An error is about to be printed; explains it if wanted. */
    public void log(ErrorCode code) {
        if (logging) {
            uart.print(code.line());
        }
    }

    /** A link was lost: where the firmware forgets over it what it was doing, it does (0.2x). */
    public void linkLost() {
        if (firmware.generation() == Generation.G0) {
            interrupted.run();
        }
    }

    /** @param forget called when the firmware forgets the command in work */
    public void onInterrupted(Runnable forget) {
        interrupted = forget;
    }

    /** Which start of the module this is; what was begun in an earlier one must not go on. */
    public int life() {
        return life;
    }

    /** Whether the application runs and hears its UART: not while it boots or sleeps. */
    public boolean running() {
        return running;
    }

    /** Starts anew: boot text, then {@code ready}. */
    public void reset(ResetCause cause) {
        stop();
        uart.revive();
        printRom(firmware.bootText(cause));
        booting = loop.after(timings.boot(), () -> {
            cable.line(memory.now().line);
            running = true;
            print(firmware.ready());
            softAp.refresh();
            station.boot();
            booted.run();
        });
    }

    /** The reset pin is pulled and stays so: nothing works until {@link #reset} or {@link #download}. */
    public void hold() {
        stop();
        uart.silence();
    }

    /** Starts with GPIO0 low: the boot ROM says so and waits for a download, deaf to commands. */
    public void download() {
        stop();
        uart.revive();
        printRom(firmware.downloadText());
    }

    private void printRom(String text) {
        if (rom) {
            uart.print(text, LineSettings.DEFAULT.at(firmware.bootBaud()));
        }
    }

    /** Deep sleep; zero: until the reset pin is pulled. */
    public void sleep(Duration length) {
        stop();
        uart.silence();
        if (!length.isZero()) {
            booting = loop.after(length, () -> reset(ResetCause.PIN));
        }
    }

    /** There is room on the serial line again. */
    public void roomOnLine() {
        links.deliver();
    }

    /** Where the server listens. Any thread. */
    public Optional<InetSocketAddress> serverEndpoint() {
        return serverEndpoint;
    }

    /** What happened that no reply tells. Any thread. */
    public List<String> notes() {
        synchronized (notes) {
            return List.copyOf(notes);
        }
    }

    /** Keeps a sentence of this package's words. */
    public void note(String key, Object... values) {
        String note = WORDS.say(key, values);
        synchronized (notes) {
            if (notes.size() == NOTES) {
                notes.remove();
            }
            notes.add(note);
        }
        noted.accept(note);
    }

    /** @param listener told each note as it is made */
    public void onNote(Consumer<String> listener) {
        noted = listener;
    }

    public void publishServer(Optional<InetSocketAddress> endpoint) {
        serverEndpoint = endpoint;
    }

    private void stop() {
        running = false;
        life++;
        booting.cancel();
        restarted.run();
        server.reset();
        links.reset();
        station.reset();
        softAp.reset();
        memory.reload();
        passing = false;
        storing = true;
        logging = false;
    }

    /** Brings what happens in the air to the loop. */
    private final class Reception implements Antenna.Owner {

        @Override
        public void accessPointLost() {
            loop.post(station::lost);
        }

        @Override
        public void accessPointChanged() {
            loop.post(station::accessPointChanged);
        }

        @Override
        public void stationJoined(String mac) {
            loop.post(() -> softAp.joined(mac));
        }

        @Override
        public void stationAddressed(String mac, String ip) {
            loop.post(() -> softAp.addressed(mac, ip));
        }

        @Override
        public void stationLeft(String mac) {
            loop.post(() -> softAp.left(mac));
        }
    }
}
