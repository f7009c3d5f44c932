package org.espbench.cli;

import org.espbench.cli.bench.BenchCommand;
import org.espbench.cli.simulate.SimulateCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the command line begins. */
@Command(name = "espbench", synopsisSubcommandLabel = "COMMAND", resourceBundle = "org.espbench.cli.messages",
        subcommands = {SimulateCommand.class, BenchCommand.class})
public final class Main implements Runnable {

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
        return new CommandLine(new Main()).setParameterExceptionHandler(Main::refuse).execute(arguments);
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** What is wrong, without the whole usage behind it. */
    private static int refuse(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println(Sentences.WORDS.say("hint", command.getCommandSpec().qualifiedName()));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
