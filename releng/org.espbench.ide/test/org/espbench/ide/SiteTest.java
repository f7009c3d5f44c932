package org.espbench.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

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
    void theFeatureCarriesTheLicenceOfEverythingItInstallsAndP2ShowsIt() throws IOException {
        try (Stream<Path> features = Files.list(TrialIde.site().resolve("features"));
                JarFile feature = new JarFile(features.findFirst().orElseThrow().toFile())) {
            assertThat(feature.stream().map(entry -> entry.getName())).contains("LICENSE.txt", "third-party.txt", "licenses/Apache-2.0.txt");
            String thirdParty = text(feature, "third-party.txt");
            List<String> named = thirdParty.lines().filter(line -> line.matches("  \\S.* \\([\\w.]+\\), .*")).map(line -> line.replaceAll("  .* ([\\d.]+) \\(([\\w.]+)\\), .*", "$2_$1"))
                    .toList();
            // The library's own version, without the qualifier that a build of it may add.
            assertThat(jars("plugins").stream().map(jar -> String.valueOf(jar.getFileName())).filter(name -> !name.startsWith("org.espbench"))
                    .map(name -> name.replaceAll("(_\\d+\\.\\d+\\.\\d+).*", "$1"))).containsExactlyInAnyOrderElementsOf(named);
            assertThat(Files.readString(TrialIde.site().resolve("content.xml")).replaceAll("(&#10;|\\s)+", " ")).contains(thirdParty.strip().replaceAll("\\s+", " "));
        }
    }

    @Test
    void eachOfOurBundlesSaysWhatItsLicenceIs() throws IOException {
        for (Path jar : jars("plugins")) {
            try (JarFile bundle = new JarFile(jar.toFile())) {
                if (String.valueOf(jar.getFileName()).startsWith("org.espbench")) {
                    assertThat(text(bundle, "about.html")).as(jar.toString()).contains("Eclipse Public License 2.0");
                }
            }
        }
    }

    @Test
    void theListOfContentsHasEachFileWithItsHashAndItsLicence() throws IOException, GeneralSecurityException {
        JsonObject sbom = JsonParser.parseString(Files.readString(TrialIde.site().resolve("sbom.json"))).getAsJsonObject();
        List<String> listed = new ArrayList<>();
        for (JsonElement each : sbom.getAsJsonArray("components")) {
            JsonObject component = each.getAsJsonObject();
            assertThat(component.getAsJsonArray("licenses")).as(component.get("name").getAsString()).isNotEmpty();
            for (JsonElement hash : component.getAsJsonArray("hashes")) {
                if (hash.getAsJsonObject().get("alg").getAsString().equals("SHA-256")) {
                    listed.add(hash.getAsJsonObject().get("content").getAsString());
                }
            }
        }
        List<String> there = new ArrayList<>();
        for (String folder : new String[] {"plugins", "features"}) {
            for (Path jar : jars(folder)) {
                there.add(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar))));
            }
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void theSiteDescribesAndCategorisesWhatItOffers() throws IOException {
        String metadata = Files.readString(TrialIde.site().resolve("content.xml"));
        assertThat(metadata).contains("<repository name=\"Espbench update site\"", "org.eclipse.equinox.p2.type.category",
                "\"org.eclipse.equinox.p2.description\" value=\"Drive an ESP8266").doesNotContain("a.jre.javase");
    }

    private static String text(JarFile jar, String entry) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<Path> jars(String folder) throws IOException {
        try (Stream<Path> jars = Files.list(TrialIde.site().resolve(folder))) {
            return jars.sorted().toList();
        }
    }

    private static List<String> names(String folder) throws IOException {
        return jars(folder).stream().map(jar -> jar.getFileName().toString().replaceAll("_.*", "")).toList();
    }
}
