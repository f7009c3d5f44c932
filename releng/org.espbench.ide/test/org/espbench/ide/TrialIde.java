package org.espbench.ide;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the plain IDE that the build made, to install into and to start. */
final class TrialIde {

    private static final long MINUTES = 4;

    private final Path folder;
    private final List<String> within;

    private TrialIde(Path folder, List<String> within) {
        this.folder = folder;
        this.within = within;
    }

    /** The same IDE, started by a command that takes the IDE's command line as its last arguments. */
    TrialIde within(List<String> command) {
        return new TrialIde(folder, command);
    }

    Path folder() {
        return folder;
    }

    /** What the build put out: {@code target} of this module. */
    static Path target() {
        return Path.of(System.getProperty("espbench.ide.target"));
    }

    /** The update site that the build made. */
    static Path site() {
        return target().resolve("../../org.espbench.site/target/repository").normalize();
    }

    /** The repository with what only the trial IDE gets. */
    static Path extras() {
        return target().resolve("repository");
    }

    /** A fresh copy of the plain IDE. */
    static TrialIde copy(Path to) throws IOException {
        return copy(target().resolve(System.getProperty("espbench.ide.product")), to);
    }

    /** A fresh copy of such an IDE, made of another platform for instance. */
    static TrialIde copy(Path plain, Path to) throws IOException {
        Files.walkFileTree(plain, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(plain.relativize(dir).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(plain.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
        return new TrialIde(to, List.of());
    }

    /** Installs units from a repository with the IDE's own p2 director; the outcome of that program. */
    Run install(Path repository, String... units) throws IOException, InterruptedException {
        return direct("-repository", repository.toUri().toString(), "-installIU", String.join(",", units));
    }

    /** Puts a newer version in the place of the one that is installed, in one go, as the IDE's own update does. */
    Run update(Path repository, String unit) throws IOException, InterruptedException {
        return direct("-repository", repository.toUri().toString(), "-uninstallIU", unit, "-installIU", unit);
    }

    /** Uninstalls units; the outcome of the director. Their files stay until p2's garbage is collected. */
    Run uninstall(String... units) throws IOException, InterruptedException {
        return direct("-uninstallIU", String.join(",", units));
    }

    /** Has p2 delete the files that no installed unit needs. */
    Run collectGarbage() throws IOException, InterruptedException {
        return start(List.of(), List.of("-application", "org.eclipse.equinox.p2.garbagecollector.application", "-profile", "DefaultProfile",
                "-data", folder.resolveSibling("director").toString()));
    }

    /** The bundles that the IDE starts with: names with versions, sorted. */
    List<String> bundles() throws IOException {
        return Files.readAllLines(folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info")).stream()
                .filter(line -> !line.startsWith("#")).map(line -> line.replaceAll("^([^,]*),([^,]*),.*", "$1 $2")).sorted().toList();
    }

    private Run direct(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-application", "org.eclipse.equinox.p2.director", "-destination", folder.toString(),
                "-profile", "DefaultProfile", "-data", folder.resolveSibling("director").toString()));
        all.addAll(List.of(arguments));
        return start(List.of(), all);
    }

    /** Starts the workbench and waits until it ends; nobody answers its questions. */
    Run open(Path workspace, String... properties) throws IOException, InterruptedException {
        Path password = Files.writeString(workspace.resolveSibling(workspace.getFileName() + ".password"), "trial\n");
        return start(List.of(properties), List.of("-data", workspace.toString(), "-eclipse.keyring",
                workspace.resolveSibling(workspace.getFileName() + ".keyring").toString(), "-eclipse.password", password.toString()));
    }

    private Run start(List<String> properties, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(within);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED"));
        if (System.getProperty("os.name").startsWith("Mac")) {
            command.add("-XstartOnFirstThread");
        }
        command.addAll(properties);
        command.addAll(List.of("-jar", launcher().toString(), "-nosplash"));
        command.addAll(arguments);
        File output = Files.createTempFile(folder.getParent(), "run", ".log").toFile();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        return new Run(ended ? process.exitValue() : -1, Files.readString(output.toPath()));
    }

    private Path launcher() throws IOException {
        try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
            return plugins.filter(jar -> jar.getFileName().toString().startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow();
        }
    }

    /** How a program ended: its exit status (-1 when it had to be stopped) and what it printed. */
    record Run(int status, String output) {
    }
}
