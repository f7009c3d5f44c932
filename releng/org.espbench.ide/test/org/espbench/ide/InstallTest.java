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
    void whatTheUserArrangedIsThereAfterARestart() throws IOException, InterruptedException {
        TrialIde ide = TrialIde.copy(temp.resolve("ide"));
        Run install = ide.install(TrialIde.site(), "org.espbench.feature.feature.group");
        assertThat(install.status()).as(install.output()).isZero();
        Run probe = ide.install(TrialIde.extras(), "org.espbench.ide.probe");
        assertThat(probe.status()).as(probe.output()).isZero();
        Path workspace = temp.resolve("workspace");
        Path profiles = Files.createDirectories(workspace.resolve(".metadata/.plugins/org.espbench.ui/connections"));
        for (String name : List.of("attic", "cellar", "garden")) {
            Files.writeString(profiles.resolve(name + ".espconn"), """
                    {"format": 1, "id": "%s", "name": "%s", "port": "sim:%s",
                     "line": {"baud": 115200, "dataBits": 8, "stopBits": "ONE", "parity": "NONE", "flow": "NONE"},
                     "station": {"ssid": "Espbench", "security": "WPA"}, "clients": []}
                    """.formatted(name, name, name));
        }

        Path before = temp.resolve("before.txt");
        Run first = ide.open(workspace, "-Dorg.espbench.ide.probe.report=" + before, "-Dorg.espbench.ide.probe.deed=arrange");
        assertThat(first.status()).as(first.output()).isZero();
        Path after = temp.resolve("after.txt");
        Run second = ide.open(workspace, "-Dorg.espbench.ide.probe.report=" + after, "-Dorg.espbench.ide.probe.deed=restarted");
        assertThat(second.status()).as(second.output()).isZero();

        assertThat(Files.readAllLines(after)).containsSubsequence("in perspective org.espbench.ui.perspective", "open org.espbench.ui.connections",
                "connection garden", "connection cellar", "connection attic closed", "selected attic", "columns [0, 2, 1, 3, 4, 5, 6] 333", "sorted 0 up");
        List<String> arranged = Files.readAllLines(before).stream().filter(line -> !line.startsWith("view ") && !line.startsWith("perspective ")).toList();
        assertThat(Files.readAllLines(after)).containsExactlyElementsOf(arranged);
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
