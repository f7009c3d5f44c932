package org.espbench.together.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What THREATS.md says is stopped is stopped by tests that are there. */
class ThreatsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)#(\\w+)`");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = tests();
        Set<String> missing = new TreeSet<>();
        NAMED.matcher(page()).results().forEach(named -> {
            Pattern method = Pattern.compile("@\\w*Test\\b(?:(?!\\bvoid\\b).)*\\bvoid " + named.group(2) + "\\(", Pattern.DOTALL);
            if (!method.matcher(sources.getOrDefault(named.group(1), "")).find()) {
                missing.add(named.group());
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyThreatNamesATestOrSaysWhyNot() {
        List<String> rows = page().lines().filter(line -> line.startsWith("| ") && !line.contains("|---") && !line.contains("| what stops it |")).toList();
        assertThat(rows).hasSizeGreaterThan(25).allMatch(row -> NAMED.matcher(row).find() || row.contains("see the next table") || row.contains("see below"));
    }

    private static String page() {
        return Bundle.read(ROOT.resolve("THREATS.md"));
    }

    /** By simple name; where several have the same, all of them together. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String folder : List.of("bundles", "releng")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(file -> file.getFileName().toString().endsWith("Test.java")).forEach(file -> sources.merge(
                        file.getFileName().toString().replace(".java", ""), Bundle.read(file), String::concat));
            }
        }
        return sources;
    }
}
