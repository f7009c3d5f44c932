package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.Version;
import org.espbench.modem.manual.Form;
import org.espbench.modem.manual.Manual;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two independent readings of the vendor's tables: the driver's manual, and the simulator's catalogues. */
class ManualTest {

    /** 0.21 has a set form that does nothing; 2.3.0 stands for boards with CIPSTATE, which 2.2.2 has, too. */
    private static final Set<String> BEYOND = Set.of("AT+CIFSR=", "AT+CIPSTATE?");

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "0.40", "0.51", "1.1.0", "1.3.0", "1.6.2", "1.7.4", "1.7.5", "2.0.0", "2.1.0", "2.2.1", "2.3.0"})
    void theManualOffersWhatTheSimulatedFirmwareHas(String version) {
        Set<String> offered = Manual.of(Dialect.of(Version.of(version), true), false).stream().filter(entry -> entry.objection().isEmpty())
                .filter(entry -> entry.form() != Form.TEST).map(entry -> entry.typed()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> simulated = new TreeSet<>();
        forms(version).forEach((name, forms) -> {
            for (String each : names(name, forms)) {
                for (char letter : forms.replaceAll("[T*_]", "").toCharArray()) {
                    simulated.add("AT" + each + (letter == 'Q' ? "?" : letter == 'S' ? "=" : ""));
                }
            }
        });
        simulated.removeAll(BEYOND);
        offered.removeAll(BEYOND);
        assertThat(offered).isEqualTo(simulated);
    }

    private static Set<String> names(String name, String forms) {
        String bare = name.equals("-") ? "" : name;
        return forms.endsWith("*") ? Set.of(bare, bare + "_CUR", bare + "_DEF")
                : forms.endsWith("_") ? Set.of(bare + "_CUR", bare + "_DEF") : Set.of(bare);
    }

    private static Map<String, String> forms(String version) {
        Map<String, String> forms = new TreeMap<>();
        String text;
        try (InputStream in = ManualTest.class.getResourceAsStream("/org/espbench/simulator/firmware/" + version + ".commands")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\s+")).forEach(words -> {
            if (words[0].equals("like")) {
                forms.putAll(forms(words[1]));
            } else if (words[0].equals("without")) {
                for (int i = 1; i < words.length; i++) {
                    forms.remove(words[i]);
                }
            } else {
                forms.put(words[0], words[1]);
            }
        });
        return forms;
    }
}
