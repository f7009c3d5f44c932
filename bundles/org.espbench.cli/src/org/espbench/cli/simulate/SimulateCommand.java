package org.espbench.cli.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.pty.PtyException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Offers a simulated module on a pseudo-terminal and on a TCP port, says where, and logs what it is asked, until the program is asked to end (Ctrl-C,
 * SIGTERM; if wanted, the end of its input): then everything is closed and the status is 0.
 */
@Command(name = "simulate", resourceBundle = "org.espbench.cli.simulate.messages", sortOptions = false)
public final class SimulateCommand implements Callable<Integer> {

    private static final int PORTS = 65_535;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--pty")
    private boolean terminal;

    @Option(names = "--link", paramLabel = "PATH")
    private @Nullable Path link;

    @Option(names = "--tcp", paramLabel = "PORT")
    private @Nullable Integer port;

    @Mixin
    private ModuleChoice choice = new ModuleChoice();

    @Option(names = "--journal")
    private boolean journal;

    @Option(names = "--until-eof")
    private boolean untilEof;

    @Option(names = {"-h", "--help"}, usageHelp = true)
    private boolean help;

    /** Read by picocli. */
    public SimulateCommand() {
        // All there is to it stands on the command line.
    }

    @Override
    public Integer call() throws InterruptedException {
        Integer wanted = port;
        if (wanted != null && (wanted < 0 || wanted > PORTS)) {
            throw new ParameterException(spec.commandLine(), Sentences.WORDS.say("tcp.wrong", wanted));
        }
        boolean both = !terminal && link == null && wanted == null;
        boolean withTerminal = both || terminal || link != null;
        PrintWriter out = spec.commandLine().getOut();
        Log log = new Log(out, journal);
        SimulatedModule module = choice.start(log, withTerminal && (both || wanted != null));
        Offer offer = new Offer(module, log);
        try {
            say(out, "module", choice.firmware, choice.ssid);
            if (!choice.passwordIsOwn()) {
                say(out, "password.published", SimulatedAir.PASSWORD);
            }
            if (withTerminal) {
                terminal(offer, both, out);
            }
            if (both || wanted != null) {
                InetSocketAddress address = offer.network(wanted == null ? 0 : wanted);
                say(out, "network", address.getAddress().getHostAddress(), address.getPort());
            }
            say(out, "end");
        } catch (IOException e) {
            offer.close();
            spec.commandLine().getErr().println(Sentences.WORDS.say("notOffered", e.getMessage()));
            return 1;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(offer, module, log), "espbench-simulate-end"));
        if (untilEof) {
            Thread input = new Thread(SimulateCommand::awaitEndOfInput, "espbench-simulate-input");
            input.setDaemon(true);
            input.start();
        }
        new CountDownLatch(1).await();
        return 0;
    }

    /** Ends the program as a signal does, once nothing more can come from the standard input. */
    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // No input is an ended one.
        }
        System.exit(0);
    }

    private void terminal(Offer offer, boolean dispensable, PrintWriter out) throws IOException {
        try {
            say(out, "terminal", offer.terminal(Optional.ofNullable(link)), choice.baud);
        } catch (PtyException e) {
            if (!dispensable) {
                throw e;
            }
            say(out, "noTerminal", e.getMessage());
        }
    }

    /** The Java VM says 130 or 143 of its own when a signal ends it; here that is how one ends this program. */
    private void end(Offer offer, SimulatedModule module, Log log) {
        offer.close();
        module.faults().report().forEach(log::note);
        log.note(Sentences.WORDS.say("ended", module.commands().size()));
        Runtime.getRuntime().halt(0);
    }

    private static void say(PrintWriter out, String key, Object... values) {
        out.println(Sentences.WORDS.say(key, values));
        out.flush();
    }
}
