package org.espbench.simulator.injection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.time.Time;
import org.espbench.simulator.fault.Faults;
import org.espbench.simulator.fault.LineFaults;
import org.espbench.simulator.fault.Profile;
import org.espbench.simulator.fault.Quirk;
import org.espbench.simulator.fault.Rule;
import org.espbench.simulator.fault.Trigger;
import org.espbench.simulator.fault.When;
import org.espbench.simulator.loop.EventLoop;

/**
 * The faults of one module. What the module does comes by here: command lines, messages, echo, bytes taken. Those methods are called on the module's
 * loop, those of {@link Faults} by any thread.
 */
public final class Injector implements Faults {

    /** A line of the kind that some builds print (reference 5, Q19). */
    private static final byte[] UNASKED = "change type:2\r\n".getBytes(StandardCharsets.US_ASCII);

    private final EventLoop loop;
    private final Effects effects;
    private final Report report = new Report();
    private final Edits edits = new Edits();
    private final Stage stage;
    private final Script script;
    private final Noise toHost;
    private final Noise toModule;
    private final Set<Quirk> quirks = Collections.synchronizedSet(EnumSet.noneOf(Quirk.class));
    private volatile @Nullable Generator generator;

    public Injector(EventLoop loop, Effects effects) {
        this.loop = loop;
        this.effects = effects;
        stage = new Stage(loop, effects, edits, report);
        script = new Script(stage);
        toHost = new Noise(loop.time(), Report.word("toHost"), report);
        toModule = new Noise(loop.time(), Report.word("toModule"), report);
        usualQuirks();
    }

    // What a test does.

    @Override
    public When when(Trigger trigger) {
        return new Draft(this, trigger);
    }

    @Override
    public LineFaults toHost() {
        return toHost;
    }

    @Override
    public LineFaults toModule() {
        return toModule;
    }

    @Override
    public void on(Quirk... more) {
        quirks.addAll(Arrays.asList(more));
    }

    @Override
    public void off(Quirk... fewer) {
        quirks.removeAll(Arrays.asList(fewer));
    }

    @Override
    public Set<Quirk> quirks() {
        synchronized (quirks) {
            return Set.copyOf(quirks);
        }
    }

    @Override
    public void random(long seed, Profile profile) {
        toHost.clear();
        toModule.clear();
        report.add("began", seed, profile.name());
        generator = new Generator(seed, profile, toHost, toModule);
    }

    @Override
    public List<String> report() {
        return report.lines();
    }

    @Override
    public void reset() {
        generator = null;
        script.clear();
        toHost.clear();
        toModule.clear();
        edits.clear();
        quirks.clear();
        usualQuirks();
    }

    // What the module does.

    /** Whether it has this quirk. */
    public boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }

    /** Faults of the line to the host. */
    public Noise noiseToHost() {
        return toHost;
    }

    /** Faults of the line to the module. */
    public Noise noiseToModule() {
        return toModule;
    }

    /** A command line was taken. @param out where messages go */
    public Fate heard(String line, Consumer<byte[]> out) {
        Fate fate = has(Quirk.BUSY_BUT_DONE) ? new Fate.CarriedOut(Duration.ZERO, true) : Fate.USUAL;
        Generator drawing = generator;
        if (drawing != null) {
            fate = drawing.command().orElse(fate);
            if (!(fate instanceof Fate.CarriedOut)) {
                report.add("command", drawing.commandNumber(), Report.word(fate instanceof Fate.TurnedAway ? "Busy" : "NeverAnswer"));
            }
        }
        return script.heard(line, fate, out);
    }

    /** Says a message. @param out what is left of it goes there, in order */
    public void say(byte[] message, Consumer<byte[]> out) {
        if (script.empty() && edits.none() && generator == null) {
            out.accept(message);
            return;
        }
        String text = new String(message, StandardCharsets.ISO_8859_1);
        List<Armed> fitting = script.fitting(text);
        script.performAbout(fitting, out);
        byte[] edited = edits.apply(text).getBytes(StandardCharsets.ISO_8859_1);
        Generator drawing = generator;
        Optional<Generator.Event> event = drawing == null ? Optional.empty() : drawing.message();
        if (drawing == null || event.isEmpty()) {
            script.toHost(edited, out);
        } else {
            report.add("message", drawing.messageNumber(), Report.word(event.get().name()));
            befall(edited, event.get(), drawing, out);
        }
        script.performBeside(fitting, out);
    }

    /** Data have come from a peer. @param out where messages go */
    public void received(Consumer<byte[]> out) {
        script.received(out);
    }

    /** Sends data that are not looked into, but for what stands in front of them. @param head the same bytes that {@code bytes} begin with */
    public void send(String head, byte[] bytes, Consumer<byte[]> out) {
        if (script.empty() || head.isEmpty()) {
            script.toHost(bytes, out);
            return;
        }
        List<Armed> fitting = script.fitting(head);
        script.performAbout(fitting, out);
        script.toHost(bytes, out);
        script.performBeside(fitting, out);
    }

    /** Echoes bytes, one by one as soon as somebody may want to come between. */
    public void echo(byte[] bytes, Consumer<byte[]> out) {
        if (script.empty()) {
            script.toHost(bytes, out);
            return;
        }
        for (byte b : bytes) {
            byte[] one = {b};
            script.toHost(one, out);
            script.echoed(new String(one, StandardCharsets.ISO_8859_1), out);
        }
    }

    /** The firmware dies of an exception. */
    public void crash() {
        effects.exception();
    }

    /** Takes bytes from the line. @param ear what takes them, in order @param out where messages go */
    public void take(byte[] bytes, Consumer<byte[]> ear, Consumer<byte[]> out) {
        script.toModule(bytes, ear, out);
    }

    Time time() {
        return loop.time();
    }

    Rule arm(Armed rule) {
        script.add(rule);
        if (rule.trigger() instanceof Trigger.After(Duration delay)) {
            loop.after(delay, () -> {
                if (script.has(rule) && rule.apply()) {
                    rule.actions().forEach(action -> stage.perform(action, effects::say));
                    rule.done();
                }
            });
        }
        return rule;
    }

    private void befall(byte[] message, Generator.Event event, Generator drawing, Consumer<byte[]> out) {
        switch (event) {
            case SWALLOWED -> {
                // Not a byte of it is said.
            }
            case UNASKED -> {
                script.toHost(UNASKED, out);
                script.toHost(message, out);
            }
            case WATCHDOG -> script.toHost(Arrays.copyOf(message, drawing.place(message.length)), out);
            case LINK_RESET, ACCESS_POINT_LOST, UNPLUGGED -> script.toHost(message, out);
        }
        stage.perform(event);
    }

    private void usualQuirks() {
        Arrays.stream(Quirk.values()).filter(Quirk::usual).forEach(quirks::add);
    }
}
