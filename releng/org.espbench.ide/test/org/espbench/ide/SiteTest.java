package org.espbench.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What is on the update site, and what isn't. */
class SiteTest {

    @Test
    void theSiteHoldsOurBundlesTheLibrariesTheyNeedAndNothingElse() throws IOException {
        assertThat(names("plugins")).containsExactlyInAnyOrder("com.fazecast.jSerialComm", "com.google.gson", "org.eclipse.swtchart", "org.espbench.codegen",
                "org.espbench.connection", "org.espbench.help", "org.espbench.modem", "org.espbench.modem.remote", "org.espbench.modem.serial",
                "org.espbench.simulator", "org.espbench.traffic", "org.espbench.ui", "org.freemarker.freemarker");
        assertThat(names("features")).containsExactly("org.espbench.feature");
    }

    @Test
    void theFeatureCarriesTheLicenceOfEverythingItInstalls() throws IOException {
        try (Stream<Path> features = Files.list(TrialIde.site().resolve("features"));
                JarFile feature = new JarFile(features.findFirst().orElseThrow().toFile())) {
            assertThat(feature.stream().map(entry -> entry.getName())).contains("LICENSE.txt", "third-party.txt", "licenses/Apache-2.0.txt");
            String thirdParty = new String(feature.getInputStream(feature.getEntry("third-party.txt")).readAllBytes());
            for (String library : names("plugins").stream().filter(name -> !name.startsWith("org.espbench")).toList()) {
                assertThat(thirdParty).contains("(" + library + ")");
            }
        }
    }

    @Test
    void theSiteDescribesAndCategorisesWhatItOffers() throws IOException {
        try (JarFile content = new JarFile(TrialIde.site().resolve("content.jar").toFile())) {
            String metadata = new String(content.getInputStream(content.getEntry("content.xml")).readAllBytes());
            assertThat(metadata.contains("<repository name='Espbench update site'")).isTrue();
            assertThat(metadata.contains("org.eclipse.equinox.p2.type.category")).isTrue();
            assertThat(metadata.contains("'org.eclipse.equinox.p2.description' value='Drive an ESP8266")).isTrue();
        }
    }

    private static List<String> names(String folder) throws IOException {
        try (Stream<Path> jars = Files.list(TrialIde.site().resolve(folder))) {
            return jars.map(jar -> jar.getFileName().toString().replaceAll("_.*", "")).toList();
        }
    }
}
