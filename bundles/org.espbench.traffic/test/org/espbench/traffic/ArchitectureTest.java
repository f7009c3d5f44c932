package org.espbench.traffic;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

final class ArchitectureTest {

    private static final String ROOT = "org.espbench.traffic";

    /** The bundle's classes only: tests are in the same packages, but elsewhere. */
    private final JavaClasses traffic = new ClassFileImporter().importUrl(Capture.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void trafficSeesOnlyJavaAndTheDriversLowerRooms() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", ROOT + "..", "org.espbench.modem.at", "org.espbench.modem.port",
                "org.espbench.modem.time", "org.espbench.modem.words", "org.eclipse.jdt.annotation").check(traffic);
    }

    @Test
    void theFileKnowsNeitherCommandsNorRows() {
        classes().that().resideInAPackage(ROOT + ".pcapng").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", ROOT + ".pcapng", "org.espbench.modem.port", "org.eclipse.jdt.annotation").check(traffic);
    }

    @Test
    void theHandOverKnowsNeitherFileNorRows() {
        classes().that().resideInAPackage(ROOT + ".intake").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", ROOT + ".intake", "org.espbench.modem.time", "org.eclipse.jdt.annotation").check(traffic);
    }

    @Test
    void theRedactorKnowsNeitherFileNorRows() {
        classes().that().resideInAPackage(ROOT + ".redact").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", ROOT + ".redact", "org.espbench.modem.at", "org.espbench.modem.time", "org.eclipse.jdt.annotation")
                .check(traffic);
    }

    @Test
    void theDecoderHasNoThreadClockOrFile() {
        noClasses().that().resideInAPackage(ROOT + ".decode").should().dependOnClassesThat()
                .resideInAnyPackage("java.io", "java.nio", "java.nio.file..", "java.nio.channels..", "java.util.concurrent..", "org.espbench.modem.time")
                .orShould().dependOnClassesThat().belongToAnyOf(Thread.class).orShould().callMethod(System.class, "nanoTime").check(traffic);
    }

    @Test
    void onlyTheRecorderWrites() {
        noClasses().that().resideInAnyPackage(ROOT + ".decode", ROOT + ".index").should().dependOnClassesThat()
                .haveSimpleName("RecordWriter").check(traffic);
    }
}
