package org.espbench.together.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A package of ours that a source or a test imports stands in its bundle's manifest. Says so sooner than the build, which takes minutes to get there. */
class ImportsTest {

    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?(org\\.espbench(?:\\.[a-z0-9]+)*)\\.[A-Z]", Pattern.MULTILINE);
    private static final Map<String, Bundle> BUNDLES = Bundle.all().stream().collect(Collectors.toMap(Bundle::name, Function.identity()));

    @Test
    void everyPackageThatASourceNamesIsImported() {
        Set<String> missing = new TreeSet<>();
        for (Bundle bundle : BUNDLES.values()) {
            Set<String> seen = seenBy(bundle);
            for (Path source : sources(bundle)) {
                Matcher imports = IMPORT.matcher(Bundle.read(source));
                while (imports.find()) {
                    if (!seen.contains(imports.group(1))) {
                        missing.add(bundle + " imports no " + imports.group(1) + ", which " + source.getFileName() + " names");
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> seenBy(Bundle bundle) {
        Set<String> seen = new HashSet<>(bundle.clauses("Import-Package").keySet());
        packages(bundle, seen);
        for (String required : bundle.clauses("Require-Bundle").keySet()) {
            if (BUNDLES.containsKey(required)) {
                seen.addAll(BUNDLES.get(required).clauses("Export-Package").keySet());
            }
        }
        for (String host : bundle.clauses("Fragment-Host").keySet()) {
            seen.addAll(seenBy(BUNDLES.get(host)));
        }
        return seen;
    }

    /** Its own. */
    private static void packages(Bundle bundle, Set<String> seen) {
        for (Path source : sources(bundle)) {
            for (String folder : List.of("src", "test")) {
                Path root = bundle.folder().resolve(folder);
                if (source.startsWith(root)) {
                    seen.add(root.relativize(source).getParent().toString().replace(source.getFileSystem().getSeparator(), "."));
                }
            }
        }
    }

    private static List<Path> sources(Bundle bundle) {
        return Stream.of("src", "test").map(bundle.folder()::resolve).filter(Files::isDirectory).flatMap(ImportsTest::files)
                .filter(file -> file.toString().endsWith(".java")).toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
