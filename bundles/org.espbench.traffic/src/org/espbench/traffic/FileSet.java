package org.espbench.traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;

/** The names of the files that a capture rolls through: {@code x.pcapng}, {@code x.part0002.pcapng} and so on. */
final class FileSet {

    private static final String ENDING = ".pcapng";
    private static final Pattern PART = Pattern.compile("(.*)\\.part(\\d{4,9})\\.pcapng");

    private FileSet() {
    }

    /** The name of the nth file, counted from 1. */
    static Path nth(Path first, int n) {
        if (n == 1) {
            return first;
        }
        String name = first.getFileName().toString();
        return first.resolveSibling(stem(name) + ".part" + String.format(Locale.ROOT, "%04d", n) + ENDING);
    }

    /** All files of the capture that this is one of, in order; only this one when its name isn't of the kind. */
    static List<Path> of(Path any) throws IOException {
        Path folder = any.toAbsolutePath().getParent();
        String name = any.getFileName().toString();
        if (folder == null || !name.endsWith(ENDING) || !Files.isRegularFile(any)) {
            return List.of(any);
        }
        Matcher part = PART.matcher(name);
        String stem = part.matches() ? part.group(1) : stem(name);
        TreeMap<Integer, Path> found = new TreeMap<>();
        try (Stream<Path> siblings = Files.list(folder)) {
            siblings.forEach(sibling -> {
                int number = number(stem, sibling);
                if (number > 0) {
                    found.put(number, any.resolveSibling(sibling.getFileName()));
                }
            });
        }
        return found.isEmpty() ? List.of(any) : List.copyOf(found.values());
    }

    private static int number(String stem, @Nullable Path sibling) {
        if (sibling == null) {
            return 0;
        }
        String name = sibling.getFileName().toString();
        if (name.equals(stem + ENDING)) {
            return 1;
        }
        Matcher part = PART.matcher(name);
        return part.matches() && part.group(1).equals(stem) ? Integer.parseInt(part.group(2)) : 0;
    }

    private static String stem(String name) {
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
