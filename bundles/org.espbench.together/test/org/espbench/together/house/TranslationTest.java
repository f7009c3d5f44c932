package org.espbench.together.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The words are there in Simplified Chinese too: every file that users meet has a brother that says the same. */
class TranslationTest {

    private static final String BROTHER = "_zh_CN.properties";
    private static final Pattern PLACE = Pattern.compile("\\{\\d+");
    private static final Pattern MNEMONIC = Pattern.compile("&[A-Za-z]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    /** What makes a label of a word: its mnemonic, and the colon behind it. */
    private static final Pattern LABEL = Pattern.compile("\\(&[A-Z]\\)|\uff1a$");
    /** Names, units and what a module itself says: the same in every language. */
    private static final Set<String> UNTRANSLATED = Set.of("Espbench", "ESP8266", "SSID", "BSSID", "WEP", "WPA", "WPA2", "Station", "AT", "CR", "LF", "CR LF",
            "SmartConfig", "WPS", "mDNS", "TLS", "IPv6", "Ping", "DTR", "RTS", "Aa", "{0} ms", "{0} KiB", "{0} MiB", "{0} kB/s", "{0} MB/s", "<{0} ms", "capture",
            "ESP8266 {0}", "AT {0} (SDK {1})", "{0} (USB {1})", "ESP8266_NONOS_SDK 2.x", "ESP8266_NONOS_SDK 3.x", "ESP8266_RTOS_SDK 3.x", "SDK", "Flash");

    /** The bundles whose words users of the IDE meet. */
    private static List<Bundle> shipped() {
        return Bundle.all().stream().filter(bundle -> Stream.of("cli", "demo", "together", "ui.tests", "ide.probe")
                .noneMatch(name -> bundle.name().equals("org.espbench." + name))).toList();
    }

    private static List<Path> words() {
        List<Path> files = new ArrayList<>();
        for (Bundle bundle : shipped()) {
            for (String part : new String[] {"src", ""}) {
                Path folder = bundle.folder().resolve(part);
                try (Stream<Path> all = part.isEmpty() ? Files.list(folder) : Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty()) {
                    all.filter(file -> file.toString().endsWith(".properties") && !file.toString().endsWith(BROTHER))
                            .filter(file -> !file.getFileName().toString().equals("build.properties")).forEach(files::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }

    private static Path brother(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".properties", BROTHER));
    }

    /** As its reader reads it: the platform's NLS byte by byte, resource bundles and manifests as UTF-8. */
    private static Properties load(Path file) {
        Properties words = new Properties();
        boolean nls = file.toString().replace('\\', '/').contains("org.espbench.ui/src/");
        try {
            if (nls) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    words.load(bytes);
                }
            } else {
                try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    words.load(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    @Test
    void everyFileHasABrotherWithTheSameKeys() {
        assertThat(words()).hasSizeGreaterThan(40).allSatisfy(file -> assertThat(load(brother(file)).stringPropertyNames()).as("%s", file)
                .isEqualTo(load(file).stringPropertyNames()));
    }

    @Test
    void placesForValuesAndMnemonicsAreTheSame() {
        Set<String> wrong = new TreeSet<>();
        eachPair((where, english, chinese) -> {
            if (!found(PLACE, english).equals(found(PLACE, chinese))) {
                wrong.add(where + ": other places for values");
            }
            if (where.contains("org.espbench.ui") && MNEMONIC.matcher(english).find() != MNEMONIC.matcher(chinese).find()) {
                wrong.add(where + ": a mnemonic in one of them only");
            }
            if (PLACE.matcher(chinese).find()) {
                // Neither may hide a place behind an apostrophe, or be refused.
                String said = new MessageFormat(chinese).format(new Object[] {"a", "b", "c", "d", "e", "f"});
                if (said.contains("{")) {
                    wrong.add(where + ": " + said);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsLeftInEnglish() {
        Set<String> left = new TreeSet<>();
        eachPair((where, english, chinese) -> {
            if (!HAN.matcher(chinese).find() && WORD.matcher(PLACE.matcher(chinese).replaceAll("")).find() && !UNTRANSLATED.contains(LABEL.matcher(chinese).replaceAll(""))) {
                left.add(where + " = " + chinese);
            }
        });
        assertThat(left).isEmpty();
    }

    /** What is said of one key in both languages. */
    @FunctionalInterface
    private interface Pair {
        void say(String where, String english, String chinese);
    }

    private static void eachPair(Pair pair) {
        for (Path file : words()) {
            Properties english = load(file);
            Properties chinese = load(brother(file));
            for (String key : chinese.stringPropertyNames()) {
                pair.say(file + " " + key, english.getProperty(key, ""), chinese.getProperty(key));
            }
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(hit -> found.add(hit.group()));
        return found;
    }
}
