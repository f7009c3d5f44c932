package org.espbench.together.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** House rules that can be read off the sources of all bundles. */
class SourceTest {

    private static final List<Bundle> BUNDLES = Bundle.all();

    @Test
    void theUserInterfaceNamesNeitherTheSimulatorNorKindsOfPort() {
        for (Bundle bundle : BUNDLES) {
            if (bundle.name().equals("org.espbench.ui")) {
                for (Path source : bundle.sources()) {
                    assertThat(Bundle.read(source)).as(source.toString()).doesNotContain("org.espbench.simulator", "org.espbench.modem.serial",
                            "org.espbench.modem.remote", "com.fazecast", "com.sun.jna");
                }
            }
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<Path> mute = new TreeSet<>();
        for (Bundle bundle : BUNDLES) {
            for (Path source : bundle.sources()) {
                Path info = source.resolveSibling("package-info.java");
                if (!Files.isRegularFile(info) || !Bundle.read(info).contains("/**")) {
                    mute.add(source.resolveSibling(""));
                }
            }
        }
        assertThat(mute).isEmpty();
    }

    @Test
    void nothingWaitsBesideTheModelsClock() {
        for (Bundle bundle : BUNDLES) {
            if (!bundle.isOutside()) {
                for (Path source : bundle.sources()) {
                    assertThat(Bundle.read(source)).as(source.toString()).doesNotContain("Thread.sleep(", ".syncExec(");
                }
            }
        }
    }
}
