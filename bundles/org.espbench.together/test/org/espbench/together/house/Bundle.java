package org.espbench.together.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** One bundle's folder in this repository, with what its manifest says. */
record Bundle(Path folder, Manifest manifest) {

    /** All bundles that lie beside this one. */
    static List<Bundle> all() {
        Path bundles = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> folders = Files.list(bundles)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("META-INF/MANIFEST.MF"))).sorted().map(Bundle::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bundle of(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return new Bundle(folder, new Manifest(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return String.valueOf(folder.getFileName());
    }

    /** Tests only, or for the trial IDE only: may know everything. */
    boolean isOutside() {
        return name().endsWith(".together") || name().endsWith(".tests") || name().endsWith(".demo");
    }

    Optional<String> header(String header) {
        return Optional.ofNullable(manifest.getMainAttributes().getValue(header));
    }

    /** The clauses of a header such as {@code Import-Package}: each name with its attributes and directives as written. */
    Map<String, String> clauses(String header) {
        Map<String, String> clauses = new LinkedHashMap<>();
        for (String clause : split(header(header).orElse(""))) {
            int semicolon = clause.indexOf(';');
            clauses.put((semicolon < 0 ? clause : clause.substring(0, semicolon)).strip(), semicolon < 0 ? "" : clause.substring(semicolon + 1));
        }
        return clauses;
    }

    /** Every name this bundle takes from others, package or bundle. */
    List<String> uses() {
        List<String> uses = new ArrayList<>(clauses("Import-Package").keySet());
        uses.addAll(clauses("Require-Bundle").keySet());
        return uses;
    }

    /** The bundle's own sources, tests left out. */
    List<Path> sources() {
        Path src = folder.resolve("src");
        if (!Files.isDirectory(src)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(src)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        return read(folder.resolve(file));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At commas outside quotes: version ranges have commas of their own. */
    private static List<String> split(String header) {
        List<String> clauses = new ArrayList<>();
        StringBuilder clause = new StringBuilder();
        boolean quoted = false;
        for (char c : header.toCharArray()) {
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                clauses.add(clause.toString());
                clause.setLength(0);
            } else {
                clause.append(c);
            }
        }
        if (!clause.isEmpty()) {
            clauses.add(clause.toString());
        }
        return clauses;
    }

    @Override
    public String toString() {
        return name();
    }
}
