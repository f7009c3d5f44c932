package org.espbench.bench.jmh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

import org.espbench.bench.Ratios;
import org.espbench.cli.bench.Plan;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * JMH benchmarks of one class, measured in turns: each round forks a JVM for every one of them, so that what is compared sees the same machine.
 * The class is annotated with {@code @State} and its methods with {@code @Benchmark}; all else is set here: operations per second, one thread.
 */
public final class Duel {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Class<?> benchmarks;
    private final Map<String, List<RunResult>> results = new LinkedHashMap<>();

    private Duel(Class<?> benchmarks) {
        this.benchmarks = benchmarks;
    }

    /**
     * Measures these methods of a class.
     *
     * @throws RunnerException when one of them fails
     */
    public static Duel of(Class<?> benchmarks, Plan plan, String... methods) throws RunnerException {
        Duel duel = new Duel(benchmarks);
        int rounds = plan.choose(1, 5);
        for (int round = 1; round <= rounds; round++) {
            for (String method : methods) {
                plan.say("round " + round + " of " + rounds + ": " + method);
                duel.results.computeIfAbsent(method, name -> new ArrayList<>()).add(duel.measure(method, plan));
            }
        }
        return duel;
    }

    /** How many operations per second one makes, round by round. */
    public double[] perSecond(String method) {
        return values(method, result -> result.getPrimaryResult().getScore());
    }

    /** How many bytes one operation allocates, round by round. */
    public double[] allocated(String method) {
        return values(method, result -> {
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            return allocated == null ? Double.NaN : allocated.getScore();
        });
    }

    /** How many times as fast the first is as the second. */
    public Ratios speed(String method, String than) {
        return Ratios.of(perSecond(method), perSecond(than));
    }

    private double[] values(String method, ToDoubleFunction<RunResult> value) {
        return results.getOrDefault(method, List.of()).stream().mapToDouble(value).toArray();
    }

    private RunResult measure(String method, Plan plan) throws RunnerException {
        Options options = new OptionsBuilder().include("^" + Pattern.quote(benchmarks.getCanonicalName() + "." + method) + "$")
                .mode(Mode.Throughput).timeUnit(TimeUnit.SECONDS).threads(1).forks(1).jvmArgsAppend(quietly()).shouldFailOnError(true).verbosity(VerboseMode.SILENT)
                .warmupIterations(plan.choose(2, 3)).warmupTime(TimeValue.seconds(1)).measurementIterations(plan.choose(2, 3))
                .measurementTime(TimeValue.seconds(1)).addProfiler(GCProfiler.class).build();
        return new Runner(options).runSingle();
    }

    /** JMH finds field offsets in a way that newer JVMs warn about. */
    private static String[] quietly() {
        return Runtime.version().feature() >= 24 ? new String[] {"--sun-misc-unsafe-memory-access=allow"} : new String[0];
    }
}
