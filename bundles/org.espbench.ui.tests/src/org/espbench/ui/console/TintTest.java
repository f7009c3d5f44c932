package org.espbench.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.espbench.ui.icon.Contrast;
import org.junit.jupiter.api.Test;

/** The console's colours as the theme files define them. */
class TintTest {

    private static final Path BUNDLE = Path.of(System.getProperty("basedir", "."), "../org.espbench.ui");
    private static final Pattern LIGHT = Pattern.compile("<colorDefinition id=\"([^\"]+)\"[^>]* value=\"(\\d+),(\\d+),(\\d+)\"");
    private static final Pattern DARK = Pattern.compile("ColorDefinition#(\\S+) \\{ color: (#[0-9a-f]{6}); \\}");
    private static final Set<Tint> GROUNDS = Set.of(Tint.BACKGROUND, Tint.HEADER, Tint.LINE, Tint.SELECTION, Tint.SELECTION_INACTIVE, Tint.MATCH);

    private static Map<Tint, String> light() throws IOException {
        Map<Tint, String> colours = new EnumMap<>(Tint.class);
        Matcher found = LIGHT.matcher(Files.readString(BUNDLE.resolve("plugin.xml")));
        while (found.find()) {
            colours.put(byId(found.group(1)), String.format("#%02x%02x%02x", number(found, 2), number(found, 3), number(found, 4)));
        }
        return colours;
    }

    private static Map<Tint, String> dark() throws IOException {
        Map<Tint, String> colours = new EnumMap<>(Tint.class);
        Matcher found = DARK.matcher(Files.readString(BUNDLE.resolve("css/dark.css")));
        while (found.find()) {
            colours.put(byId(found.group(1).replace('-', '.')), found.group(2));
        }
        return colours;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Tint byId(String id) {
        return Stream.of(Tint.values()).filter(t -> t.id().equals(id)).findFirst().orElseThrow(() -> new AssertionError("nobody uses " + id));
    }

    @Test
    void everyColourHasALightAndADarkValue() throws IOException {
        assertThat(light()).containsOnlyKeys(Tint.values());
        assertThat(dark()).containsOnlyKeys(Tint.values());
    }

    @Test
    void everythingWrittenIsReadableInBothThemesAlsoWhenSelected() throws IOException {
        assertReadable("light", light());
        assertReadable("dark", dark());
    }

    private static void assertReadable(String theme, Map<Tint, String> colours) {
        for (Tint ink : Tint.values()) {
            if (!GROUNDS.contains(ink)) {
                String name = theme + " " + ink;
                assertThat(Contrast.between(colours.get(ink), colours.get(Tint.BACKGROUND))).as(name).isGreaterThanOrEqualTo(4.5);
                assertThat(Contrast.between(colours.get(ink), colours.get(Tint.SELECTION))).as(name + " selected").isGreaterThanOrEqualTo(3);
                assertThat(Contrast.between(colours.get(ink), colours.get(Tint.SELECTION_INACTIVE))).as(name + " selected").isGreaterThanOrEqualTo(3);
            }
        }
    }
}
