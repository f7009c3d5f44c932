package org.espbench.ui.icon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The files of the bundle's {@code icons} folder against their sources and the names in {@link Icons}. */
class IconsTest {

    private static final Path ICONS = Path.of(System.getProperty("basedir", "."), "../org.espbench.ui/icons");
    private static final Pattern SIZE = Pattern.compile("<svg [^>]*width=\"(\\d+)\" height=\"(\\d+)\"");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final int WIDTH_OFFSET = 16;

    private record Size(int width, int height) {

        Size times(int factor) {
            return new Size(width * factor, height * factor);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(ICONS.resolve("src"))) {
            return files.filter(f -> f.toString().endsWith(".svg")).sorted().toList();
        }
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".svg", "");
    }

    private static Size sizeOf(String png) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(ICONS.resolve(png)));
        return new Size(header.getInt(WIDTH_OFFSET), header.getInt(WIDTH_OFFSET + Integer.BYTES));
    }

    @Test
    void everySourceHasItsPictureForBothDensities() throws IOException {
        for (Path source : sources()) {
            if (name(source).equals("espbench")) {
                continue;
            }
            Matcher size = SIZE.matcher(Files.readString(source));
            assertThat(size.find()).as(source.toString()).isTrue();
            Size drawn = new Size(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
            assertThat(sizeOf(name(source) + ".png")).as(source.toString()).isEqualTo(drawn);
            assertThat(sizeOf(name(source) + "@2x.png")).as(source.toString()).isEqualTo(drawn.times(2));
        }
    }

    @Test
    void theWindowIconComesInAllSizes() throws IOException {
        for (int size : new int[] {16, 32, 48, 64, 128}) {
            assertThat(sizeOf("espbench" + size + ".png")).isEqualTo(new Size(size, size));
        }
    }

    @Test
    void everyNameHasASourceAndEverySourceAName() throws IOException {
        List<String> names = Stream.of(Icons.values()).map(i -> i.name().toLowerCase(Locale.ROOT)).sorted().toList();
        assertThat(sources()).map(IconsTest::name).filteredOn(n -> !n.equals("espbench")).containsExactlyElementsOf(names);
    }

    @Test
    void everyColourIsVisibleOnLightAndOnDark() throws IOException {
        for (Path source : sources()) {
            if (name(source).equals("espbench")) {
                continue;
            }
            Matcher colour = COLOUR.matcher(Files.readString(source));
            while (colour.find()) {
                assertThat(Contrast.between(colour.group(), "#ffffff")).as(source + " " + colour.group()).isGreaterThan(3);
                assertThat(Contrast.between(colour.group(), "#2f2f2f")).as(source + " " + colour.group()).isGreaterThan(3);
            }
        }
    }
}
