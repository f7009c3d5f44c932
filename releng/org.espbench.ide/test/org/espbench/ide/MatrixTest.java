package org.espbench.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.espbench.ide.TrialIde.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Installs into the oldest platform that can be had and into the newest, updates to the next version, uninstalls. Run by {@code ./espbench matrix}. */
@Tag("matrix")
class MatrixTest {

    private static final String FEATURE = "org.espbench.feature.feature.group";
    private static final String PROBE = "org.espbench.ide.probe";
    private static final List<String> NAMES = List.of("attic", "cellar", "garden");

    @TempDir
    Path temp;

    private enum Platform {
        OLDEST, NEWEST;

        TrialIde copy(Path to) throws IOException {
            return this == NEWEST ? TrialIde.copy(to) : TrialIde.copy(Path.of(System.getProperty("espbench.ide.oldest")), to);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSiteInstallsAndItsViewsOpen(Platform platform) throws IOException, InterruptedException {
        TrialIde ide = platform.copy(temp.resolve("ide"));
        done(ide.install(TrialIde.site(), FEATURE));
        done(ide.install(TrialIde.extras(), PROBE));

        List<String> seen = look(ide, temp.resolve("workspace"), "");
        assertThat(seen).contains("perspective org.espbench.ui.perspective", "view org.espbench.ui.connections");
        assertThat(ide.bundles()).anyMatch(bundle -> bundle.startsWith(platform == Platform.OLDEST ? "org.eclipse.ui 3.207." : "org.eclipse.ui 3.208."));
    }

    @ParameterizedTest
    @EnumSource
    void theTutorialIsPlayed(Platform platform) throws IOException, InterruptedException {
        TrialIde ide = platform.copy(temp.resolve("ide"));
        done(ide.install(TrialIde.site(), FEATURE));
        done(ide.install(TrialIde.extras(), "org.espbench.demo.feature.feature.group"));
        done(ide.open(temp.resolve("workspace"), "-Dorg.espbench.demo.autopilot=" + temp.resolve("picture.png")));
        assertThat(temp.resolve("picture.png")).exists();
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateKeepsConnectionsAndHowTheyWereArranged(Platform platform) throws IOException, InterruptedException {
        TrialIde ide = platform.copy(temp.resolve("ide"));
        done(ide.install(TrialIde.site(), FEATURE));
        done(ide.install(TrialIde.extras(), PROBE));
        Path workspace = temp.resolve("workspace");
        Path profiles = connections(workspace);
        List<String> before = look(ide, workspace, "arrange").stream().filter(line -> !line.matches("(view|perspective) .*")).toList();
        List<String> files = contents(profiles);
        List<String> installed = ours(ide);

        done(ide.update(Path.of(System.getProperty("espbench.site.next")), FEATURE));

        assertThat(ours(ide)).hasSameSizeAs(installed).doesNotContainAnyElementsOf(installed).allMatch(bundle -> bundle.endsWith(".999912312359"));
        assertThat(look(ide, workspace, "restarted")).isEqualTo(before).contains("connection attic closed", "connection garden");
        assertThat(contents(profiles)).isEqualTo(files);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUninstalledIsGone(Platform platform) throws IOException, InterruptedException {
        TrialIde ide = platform.copy(temp.resolve("ide"));
        done(ide.install(TrialIde.extras(), PROBE));
        List<String> plain = ide.bundles();
        done(ide.install(TrialIde.site(), FEATURE));
        assertThat(ide.bundles()).hasSizeGreaterThan(plain.size());
        Path workspace = temp.resolve("workspace");
        connections(workspace);
        assertThat(look(ide, workspace, "")).contains("view org.espbench.ui.connections");

        done(ide.uninstall(FEATURE));
        done(ide.collectGarbage());

        assertThat(ide.bundles()).isEqualTo(plain);
        assertThat(ide.folder().resolve("dropins")).doesNotExist();
        assertThat(names(ide.folder().resolve("plugins"))).noneMatch(name -> name.matches("(org\\.espbench\\.(?!ide\\.probe)|com\\.fazecast|org\\.eclipse\\.swtchart|org\\.freemarker).*"));
        assertThat(names(ide.folder().resolve("features"))).noneMatch(name -> name.startsWith("org.espbench"));
        assertThat(look(ide, temp.resolve("fresh"), "")).noneMatch(line -> line.contains("org.espbench"));
        // A workspace that was left in our perspective: the workbench removes the views, and keeps the perspective, with an icon it can't find, until the
        // user closes it. Nothing of ours runs by then that could help it.
        Path report = temp.resolve("left.txt");
        done(ide.open(workspace, "-Dorg.espbench.ide.probe.report=" + report));
        Files.delete(workspace.resolve(".metadata/.log"));
        done(ide.open(workspace, "-Dorg.espbench.ide.probe.report=" + report));
        assertThat(Files.readAllLines(report)).contains("view org.eclipse.ui.console.ConsoleView").noneMatch(line -> line.contains("view org.espbench"));
        assertThat(Files.readAllLines(workspace.resolve(".metadata/.log")).stream().filter(line -> line.startsWith("!MESSAGE")))
                .allMatch(line -> line.contains("platform:/plugin/org.espbench.ui/icons/") || line.contains("plug-in \"org.espbench.ui\""));
    }

    private static List<String> ours(TrialIde ide) throws IOException {
        return ide.bundles().stream().filter(bundle -> bundle.startsWith("org.espbench.") && !bundle.startsWith(PROBE)).toList();
    }

    /** What the probe saw; nothing may have been logged. */
    private List<String> look(TrialIde ide, Path workspace, String deed) throws IOException, InterruptedException {
        Path report = Files.createTempFile(temp, "report", ".txt");
        Path log = workspace.resolve(".metadata/.log");
        Files.deleteIfExists(log);
        done(ide.open(workspace, "-Dorg.espbench.ide.probe.report=" + report, "-Dorg.espbench.ide.probe.deed=" + deed));
        assertThat(Files.exists(log) ? Files.readString(log) : "").doesNotContain("!ENTRY");
        List<String> seen = Files.readAllLines(report);
        assertThat(seen).noneMatch(line -> line.startsWith("error"));
        return seen;
    }

    private static Path connections(Path workspace) throws IOException {
        Path profiles = Files.createDirectories(workspace.resolve(".metadata/.plugins/org.espbench.ui/connections"));
        for (String name : NAMES) {
            Files.writeString(profiles.resolve(name + ".espconn"), """
                    {"format": 1, "id": "%s", "name": "%s", "port": "sim:%s",
                     "line": {"baud": 115200, "dataBits": 8, "stopBits": "ONE", "parity": "NONE", "flow": "NONE"},
                     "station": {"ssid": "Espbench", "security": "WPA"}, "clients": []}
                    """.formatted(name, name, name));
        }
        return profiles;
    }

    private static List<String> contents(Path folder) throws IOException {
        List<String> contents = new java.util.ArrayList<>();
        for (String name : names(folder)) {
            contents.add(name + ": " + Files.readString(folder.resolve(name)));
        }
        return contents;
    }

    private static Set<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
            }
        }
        return names;
    }

    private static void done(Run run) {
        assertThat(run.status()).as(run.output()).isZero();
    }
}
