package org.espbench.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The build itself refuses code with a warning or a null defect: one small bundle, built by this project's POM and settings. */
class WarningsTest {

    @TempDir
    Path project;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            // a warning: fails because warnings do
            "void read() throws Exception { new java.io.FileInputStream(\"a\").read(); } | Resource leak",
            // raised to an error by the project's settings
            "int size(@org.eclipse.jdt.annotation.Nullable String s) { return s.length(); } | Potential null pointer access" })
    void theBuildFailsOn(String method, String complaint) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("espbench.root"));
        for (String file : List.of("pom.xml", ".mvn/extensions.xml", "releng/org.espbench.target/org.espbench.target.target")) {
            copy(root.resolve(file), project.resolve(file));
        }
        Path modem = root.resolve("bundles/org.espbench.modem");
        Path bundle = project.resolve("bundles/org.espbench.room");
        copy(modem.resolve(".classpath"), bundle.resolve(".classpath"));
        copy(modem.resolve("build.properties"), bundle.resolve("build.properties"));
        copy(modem.resolve(".settings/org.eclipse.jdt.core.prefs"), bundle.resolve(".settings/org.eclipse.jdt.core.prefs"));
        write(bundle.resolve("META-INF/MANIFEST.MF"), """
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-Name: Room
                Bundle-SymbolicName: org.espbench.room
                Bundle-Version: 0.1.0.qualifier
                Bundle-RequiredExecutionEnvironment: JavaSE-21
                """);
        write(bundle.resolve("src/org/espbench/room/package-info.java"), """
                @org.eclipse.jdt.annotation.NonNullByDefault
                package org.espbench.room;
                """);
        write(bundle.resolve("src/org/espbench/room/Room.java"), "package org.espbench.room;\n\nclass Room {\n" + method + "\n}\n");
        write(project.resolve("features/pom.xml"), empty("features"));

        Path log = project.resolve("build.log");
        Process maven = new ProcessBuilder(maven(), "-B", "-o", "-Dmaven.repo.local=" + System.getProperty("espbench.maven.repository"),
                "-pl", "bundles/org.espbench.room", "-am", "compile").directory(project.toFile()).redirectErrorStream(true)
                        .redirectOutput(log.toFile()).start();
        assertThat(maven.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String output = Files.readString(log);
        assertThat(output).contains("Room.java").containsIgnoringCase(complaint);
        assertThat(maven.exitValue()).as(output).isNotZero();
    }

    private static String maven() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(System.getProperty("espbench.maven.home"), "bin", windows ? "mvn.cmd" : "mvn").toString();
    }

    private static String empty(String name) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.espbench</groupId>
                  <artifactId>%s</artifactId>
                  <version>0</version>
                  <packaging>pom</packaging>
                </project>
                """.formatted(name);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
