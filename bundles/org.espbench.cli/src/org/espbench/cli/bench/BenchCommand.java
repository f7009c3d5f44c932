package org.espbench.cli.bench;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists benchmarks, or runs them one after another and prints their tables. Ends with status 1 when a goal was missed. */
@Command(name = "bench", resourceBundle = "org.espbench.cli.bench.messages")
public final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", arity = "0..*")
    private List<String> names = new ArrayList<>();

    @Option(names = "--quick")
    private boolean quick;

    @Option(names = {"-h", "--help"}, usageHelp = true)
    private boolean help;

    private final List<Benchmark> known;

    /** With the benchmarks on the class path. */
    public BenchCommand() {
        this(ServiceLoader.load(Benchmark.class).stream().map(ServiceLoader.Provider::get).toList());
    }

    BenchCommand(List<Benchmark> known) {
        this.known = known.stream().sorted(Comparator.comparing(Benchmark::name)).toList();
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (names.isEmpty()) {
            known.forEach(benchmark -> out.printf("%-10s %s%n", benchmark.name(), benchmark.purpose()));
            return 0;
        }
        List<Benchmark> wanted = names.stream().flatMap(name -> find(name).stream()).toList();
        boolean met = true;
        for (Benchmark benchmark : wanted) {
            out.printf("## %s: %s%n%n%s, %s%s%n%n", benchmark.name(), benchmark.purpose(), LocalDate.now(), Machine.describe(),
                    quick ? Sentences.WORDS.say("quickRun") : "");
            out.flush();
            PrintWriter progress = spec.commandLine().getErr();
            List<Figure> figures = benchmark.run(new Plan(quick, line -> {
                progress.println(line);
                progress.flush();
            }));
            out.println(Table.of(figures));
            out.flush();
            met &= figures.stream().allMatch(Figure::met);
        }
        return met ? 0 : 1;
    }

    private List<Benchmark> find(String name) {
        if (name.equals("all")) {
            return known;
        }
        List<Benchmark> found = known.stream().filter(benchmark -> benchmark.name().equals(name)).toList();
        if (found.isEmpty()) {
            throw new ParameterException(spec.commandLine(),
                    Sentences.WORDS.say("unknown", name, String.join(", ", known.stream().map(Benchmark::name).toList())));
        }
        return found;
    }
}
