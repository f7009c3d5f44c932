package org.espbench.together.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What a manifest allows its bundle to see, held against the design's picture. */
class ManifestTest {

    private static final List<Bundle> BUNDLES = Bundle.all();

    /** Which of our bundles a bundle may take packages from; a bundle not named here is free. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "org.espbench.modem", Set.of(),
            "org.espbench.modem.serial", Set.of("org.espbench.modem"),
            "org.espbench.modem.remote", Set.of("org.espbench.modem"),
            "org.espbench.simulator", Set.of("org.espbench.modem"),
            "org.espbench.simulator.pty", Set.of("org.espbench.modem", "org.espbench.simulator"),
            "org.espbench.traffic", Set.of("org.espbench.modem"),
            "org.espbench.connection", Set.of("org.espbench.modem"),
            "org.espbench.codegen", Set.of("org.espbench.connection", "org.espbench.modem"),
            "org.espbench.cli", Set.of("org.espbench.modem", "org.espbench.simulator", "org.espbench.simulator.pty"),
            "org.espbench.ui", Set.of("org.espbench.modem", "org.espbench.traffic", "org.espbench.connection", "org.espbench.codegen"));

    private static final List<String> WITHOUT_ECLIPSE = List.of("org.espbench.modem", "org.espbench.modem.serial", "org.espbench.modem.remote",
            "org.espbench.simulator", "org.espbench.simulator.pty", "org.espbench.traffic", "org.espbench.connection", "org.espbench.codegen",
            "org.espbench.cli");

    @Test
    void theBundlesAreThere() {
        assertThat(BUNDLES).extracting(Bundle::name).contains("org.espbench.modem", "org.espbench.modem.serial",
                "org.espbench.modem.remote", "org.espbench.simulator", "org.espbench.simulator.pty", "org.espbench.traffic",
                "org.espbench.connection", "org.espbench.codegen", "org.espbench.ui", "org.espbench.together");
    }

    @Test
    void aBundleIsCalledAsItsFolder() {
        assertThat(BUNDLES).allSatisfy(bundle -> assertThat(bundle.clauses("Bundle-SymbolicName").keySet()).containsExactly(bundle.name()));
    }

    /** Whatever is older hasn't been tried. */
    @Test
    void theOldestPlatformIsTheOneThatTheInstallMatrixTries() {
        Map<String, String> oldest = new HashMap<>();
        Pattern.compile("<artifactId>([^<]+)</artifactId><version>([^<]+)</version>").matcher(Bundle.read(bundle("org.espbench.ui").folder()
                .resolve("../../releng/matrix/oldest.target"))).results().forEach(artifact -> oldest.put(artifact.group(1), artifact.group(2)));
        for (Bundle bundle : BUNDLES) {
            bundle.clauses("Require-Bundle").forEach((name, range) -> {
                if (oldest.containsKey(name)) {
                    assertThat(range).as(bundle + " requires " + name).startsWith("bundle-version=\"[" + oldest.get(name) + ",");
                }
            });
        }
    }

    @Test
    void theDriverTakesNothingFromAnybody() {
        assertThat(bundle("org.espbench.modem").uses()).isEmpty();
    }

    @Test
    void onlyTheUserInterfaceKnowsEclipse() {
        for (Bundle bundle : BUNDLES) {
            if (WITHOUT_ECLIPSE.contains(bundle.name())) {
                assertThat(bundle.uses()).as(bundle.name()).noneMatch(use -> use.startsWith("org.eclipse."));
            }
        }
    }

    @Test
    void oneBundleEachNamesTheSerialLibraryAndTheNativeOne() {
        assertThat(usersOf("com.fazecast")).containsExactly("org.espbench.modem.serial");
        assertThat(usersOf("com.sun.jna")).containsExactly("org.espbench.simulator.pty");
    }

    @Test
    void arrowsPointDown() {
        Map<String, String> homes = homesOfPackages();
        for (Bundle bundle : BUNDLES) {
            Set<String> allowed = ARROWS.get(bundle.name());
            if (allowed != null) {
                Set<String> used = new TreeSet<>();
                for (String use : bundle.uses()) {
                    if (use.startsWith("org.espbench.")) {
                        used.add(homes.getOrDefault(use, use));
                    }
                }
                assertThat(allowed).as(bundle.name()).containsAll(used);
            }
        }
    }

    @Test
    void simulatorAndPortsSeeOnlyPortTimeAndWordsOfTheDriver() {
        for (String name : List.of("org.espbench.simulator", "org.espbench.simulator.pty", "org.espbench.modem.serial", "org.espbench.modem.remote")) {
            assertThat(bundle(name).uses().stream().filter(use -> use.startsWith("org.espbench.modem"))).as(name)
                    .isSubsetOf("org.espbench.modem.port", "org.espbench.modem.time", "org.espbench.modem.words");
        }
    }

    @Test
    void everyExportedPackageIsVersionedAndNoneIsInternal() {
        for (Bundle bundle : BUNDLES) {
            bundle.clauses("Export-Package").forEach((exported, attributes) -> {
                boolean hidden = attributes.contains("x-internal:=true") || attributes.contains("x-friends:=");
                if (!hidden) {
                    assertThat(attributes).as(exported).contains("version=");
                    assertThat(exported).doesNotContain(".internal");
                }
            });
        }
    }

    @Test
    void everyImportNamesTheVersionsItCanLiveWith() {
        for (Bundle bundle : BUNDLES) {
            bundle.clauses("Import-Package").forEach((imported, attributes) -> assertThat(attributes).as(bundle + " imports " + imported)
                    .contains("version=\"["));
            bundle.clauses("Require-Bundle").forEach((required, attributes) -> assertThat(attributes).as(bundle + " requires " + required)
                    .contains("bundle-version=\"["));
        }
    }

    @Test
    void everyExportedPackageIsThere() {
        for (Bundle bundle : BUNDLES) {
            assertThat(bundle.clauses("Export-Package").keySet()).as(bundle.name()).allMatch(exported -> Files.isRegularFile(
                    bundle.folder().resolve("src").resolve(exported.replace('.', '/')).resolve("package-info.java")));
        }
    }

    /** Without it a bundle with a component stays resolved and offers nothing, silently. */
    @Test
    void aBundleWithAComponentIsActivatedLazily() {
        for (Bundle bundle : BUNDLES) {
            if (bundle.header("Service-Component").isPresent()) {
                assertThat(bundle.header("Bundle-ActivationPolicy")).as(bundle.name()).contains("lazy");
                assertThat(bundle.read("build.properties")).as(bundle.name()).contains("OSGI-INF/");
                assertThat(bundle.clauses("Service-Component").keySet()).as(bundle.name())
                        .allMatch(file -> Files.isRegularFile(bundle.folder().resolve(file)));
            }
        }
    }

    @Test
    void portProvidersAreListedAlikeForAPlainJvmAndForOsgi() {
        List<String> providers = new ArrayList<>();
        for (Bundle bundle : BUNDLES) {
            List<String> plain = Stream.of("META-INF/services", "src/META-INF/services")
                    .map(folder -> bundle.folder().resolve(folder).resolve("org.espbench.modem.port.PortProvider")).filter(Files::isRegularFile)
                    .flatMap(list -> Bundle.read(list).lines()).map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).sorted()
                    .toList();
            assertThat(providersOf(bundle)).as(bundle.name()).isEqualTo(plain);
            providers.addAll(plain);
        }
        assertThat(providers).contains("org.espbench.modem.serial.SerialPorts", "org.espbench.modem.remote.TcpPorts",
                "org.espbench.modem.remote.Rfc2217Ports", "org.espbench.simulator.SimulatedPorts");
    }

    private static List<String> providersOf(Bundle bundle) {
        List<String> providers = new ArrayList<>();
        for (String file : bundle.clauses("Service-Component").keySet()) {
            String xml = bundle.read(file);
            Matcher implementation = Pattern.compile("<implementation\\s+class=\"([^\"]+)\"").matcher(xml);
            if (xml.contains("<provide interface=\"org.espbench.modem.port.PortProvider\"") && implementation.find()) {
                providers.add(implementation.group(1));
            }
        }
        providers.sort(Comparator.naturalOrder());
        return providers;
    }

    private static List<String> usersOf(String prefix) {
        return BUNDLES.stream().filter(bundle -> !bundle.isOutside()).filter(bundle -> bundle.uses().stream().anyMatch(use -> use.startsWith(prefix)))
                .map(Bundle::name).toList();
    }

    private static Map<String, String> homesOfPackages() {
        Map<String, String> homes = new HashMap<>();
        for (Bundle bundle : BUNDLES) {
            bundle.clauses("Export-Package").keySet().forEach(exported -> homes.put(exported, bundle.name()));
            // A Require-Bundle names the bundle itself, which may be called like its main package.
            homes.put(bundle.name(), bundle.name());
        }
        return homes;
    }

    private static Bundle bundle(String name) {
        return BUNDLES.stream().filter(bundle -> bundle.name().equals(name)).findFirst().orElseThrow();
    }
}
