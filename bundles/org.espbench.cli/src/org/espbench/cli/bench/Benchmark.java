package org.espbench.cli.bench;

import java.util.List;

/**
 * One thing worth measuring, found through {@code META-INF/services/org.espbench.cli.bench.Benchmark}. An implementation has a public constructor
 * without parameters, which does nothing.
 */
public interface Benchmark {

    /** What it is called on the command line: one lower-case word. */
    String name();

    /** What it measures, in one line. */
    String purpose();

    /**
     * Measures; blocks until it is done, may take minutes. What it measures and what that is compared with take turns in one run, so that both see
     * the same machine.
     *
     * @throws Exception when it could not be measured; that is no figure but a failure
     */
    List<Figure> run(Plan plan) throws Exception;
}
