package org.espbench.cli;

import org.espbench.cli.bench.BenchCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where the command line begins. */
@Command(name = "espbench", synopsisSubcommandLabel = "COMMAND", resourceBundle = "org.espbench.cli.messages", subcommands = BenchCommand.class)
public final class Main {

    @Option(names = {"-h", "--help"}, usageHelp = true)
    private boolean help;

    private Main() {
    }

    /** Runs one command and ends the JVM: 0 when it went well, 1 when it failed, 2 when it was asked wrongly. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command in this JVM. @return the status to end with */
    static int run(String... arguments) {
        return new CommandLine(new Main()).execute(arguments);
    }
}
