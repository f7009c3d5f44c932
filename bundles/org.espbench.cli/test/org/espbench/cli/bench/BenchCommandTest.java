package org.espbench.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

class BenchCommandTest {

    private static final Figure FAST = new Figure("ours over theirs", 4.2, "x", new Goal.AtLeast(4), "4.0 - 4.4", "1 ms");
    private static final Figure SLOW = new Figure("round trip", 1.62, "x", new Goal.AtMost(1.5), "", "0.1 ms");
    private static final Figure SHOWN = new Figure("against a bare one", 250, " %", new Goal.Free(), "", "");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static final class Fixed implements Benchmark {

        private final String name;
        private final List<Figure> figures;

        Fixed(String name, Figure... figures) {
            this.name = name;
            this.figures = List.of(figures);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String purpose() {
            return "what " + name + " is for";
        }

        @Override
        public List<Figure> run(Plan plan) {
            plan.say(plan.quick() ? "in a hurry" : "with care");
            return figures;
        }
    }

    @Test
    void withoutANameTheBenchmarksAreListed() {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("good", "what good is for", "poor");
    }

    @Test
    void everyGoalMetIsSuccess() {
        assertThat(run("good", "--quick")).isZero();
        assertThat(out.toString()).contains("| ours over theirs   | 4.20x  | >= 4.00x | yes | 4.0 - 4.4 | 1 ms     |\n",
                "| against a bare one | 250 %  |          |     |           |          |\n", "quick");
        assertThat(err.toString()).contains("in a hurry");
    }

    @Test
    void aMissedGoalIsStatusOne() {
        assertThat(run("poor")).isEqualTo(1);
        assertThat(out.toString()).contains("| round trip | 1.62x  | <= 1.50x | NO  |");
        assertThat(err.toString()).contains("with care");
    }

    @Test
    void allRunsEveryOne() {
        assertThat(run("all")).isEqualTo(1);
        assertThat(out.toString()).contains("## good", "## poor");
    }

    @Test
    void anUnknownNameIsRefusedBeforeAnythingRuns() {
        assertThat(run("good", "beter")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no benchmark \"beter\"; there are: good, poor, all.");
        assertThat(out.toString()).doesNotContain("##");
    }

    private int run(String... arguments) {
        BenchCommand command = new BenchCommand(List.of(new Fixed("poor", SLOW), new Fixed("good", FAST, SHOWN)));
        return new CommandLine(command).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
