package org.espbench.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.espbench.ide.TrialIde.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The update site, installed through p2 the way a user does it. */
class InstallTest {

    @TempDir
    Path temp;

    @Test
    void thePlainIdeInstallsTheSiteAndOpensOurViewsWithNothingInTheErrorLog() throws IOException, InterruptedException {
        TrialIde ide = TrialIde.copy(temp.resolve("ide"));
        Run install = ide.install(TrialIde.site(), "org.espbench.feature.feature.group");
        assertThat(install.status()).as(install.output()).isZero();
        Run probe = ide.install(TrialIde.extras(), "org.espbench.ide.probe");
        assertThat(probe.status()).as(probe.output()).isZero();

        Path workspace = temp.resolve("workspace");
        Path report = temp.resolve("report.txt");
        Run run = ide.open(workspace, "-Dorg.espbench.ide.probe.report=" + report);

        assertThat(run.status()).as(run.output()).isZero();
        List<String> seen = Files.readAllLines(report);
        assertThat(seen).contains("perspective org.espbench.ui.perspective", "view org.espbench.ui.connections",
                "view org.eclipse.ui.console.ConsoleView");
        assertThat(seen).noneMatch(line -> line.startsWith("error"));
        assertThat(log(workspace)).doesNotContain("!ENTRY");
    }

    @Test
    void theTrialPlaysTheTutorialByItselfAndTakesItsPicture() throws IOException, InterruptedException {
        TrialIde ide = TrialIde.copy(temp.resolve("ide"));
        Run install = ide.install(TrialIde.site(), "org.espbench.feature.feature.group");
        assertThat(install.status()).as(install.output()).isZero();
        Run demo = ide.install(TrialIde.extras(), "org.espbench.demo.feature.feature.group");
        assertThat(demo.status()).as(demo.output()).isZero();

        Path workspace = temp.resolve("workspace");
        Path picture = temp.resolve("picture.png");
        Run run = ide.open(workspace, "-Dorg.espbench.demo.autopilot=" + picture);

        assertThat(run.status()).as(run.output() + log(workspace)).isZero();
        assertThat(Files.readString(workspace.resolve("verdict.txt"))).startsWith("the conversation took place");
        assertThat(picture).isNotEmptyFile();
        assertThat(log(workspace)).doesNotContain("!ENTRY");
    }

    private static String log(Path workspace) throws IOException {
        Path log = workspace.resolve(".metadata/.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
