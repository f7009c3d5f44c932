package org.espbench.together.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** What classes really use of each other, beyond what manifests allow. The user interface isn't on a plain JVM's class path. */
class ArrowsTest {

    private static final String MODEM = "org.espbench.modem";
    /** The packages of the driver's own bundle; adapters for ports live beside them. */
    private static final String[] DRIVER = {MODEM, MODEM + ".at..", MODEM + ".board..", MODEM + ".boot..", MODEM + ".dialect..", MODEM + ".event..",
        MODEM + ".internal..", MODEM + ".net..", MODEM + ".port..", MODEM + ".provisioning..", MODEM + ".service..", MODEM + ".softap..", MODEM + ".station..",
        MODEM + ".time..", MODEM + ".words.."};
    private static final String SERIAL = "org.espbench.modem.serial..";
    private static final String SIMULATOR = "org.espbench.simulator..";
    private static final String TRAFFIC = "org.espbench.traffic..";
    private static final String CONNECTION = "org.espbench.connection..";
    private static final String CODEGEN = "org.espbench.codegen..";
    /** An annotation of the null analysis is there when compiling only. */
    private static final String NULLNESS = "org.eclipse.jdt.annotation..";

    private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(location -> !location.contains("together")
            && !location.contains(".test/") && !location.contains("test-classes")).importPackages("org.espbench");

    @Test
    void theDriverUsesJavaBaseOnly() {
        classes().that().resideInAnyPackage(DRIVER).should().onlyDependOnClassesThat(resideInAnyPackage(DRIVER).or(resideInAnyPackage(NULLNESS,
                "java.io..", "java.lang..", "java.math..", "java.net..", "java.nio..", "java.security..", "java.text..", "java.time..", "java.util..")))
                .check(PRODUCT);
    }

    @Test
    void timeWordsPortNetAndAtKnowNothingBeside() {
        for (String room : new String[] {"time", "words", "net"}) {
            classes().that().resideInAPackage(MODEM + "." + room + "..").should().onlyDependOnClassesThat(
                    resideInAnyPackage(MODEM + "." + room + "..", MODEM + ".words..", NULLNESS, "java..")).check(PRODUCT);
        }
        classes().that().resideInAPackage(MODEM + ".port..").should().onlyDependOnClassesThat(
                resideInAnyPackage(MODEM + ".port..", MODEM + ".time..", MODEM + ".words..", NULLNESS, "java..")).check(PRODUCT);
        classes().that().resideInAPackage(MODEM + ".at..").should().onlyDependOnClassesThat(
                resideInAnyPackage(MODEM + ".at..", MODEM + ".net..", MODEM + ".words..", NULLNESS, "java..")).check(PRODUCT);
        classes().that().resideInAPackage(MODEM + ".event..").should().onlyDependOnClassesThat(
                resideInAnyPackage(MODEM + ".event..", MODEM + ".net..", NULLNESS, "java..")).check(PRODUCT);
    }

    @Test
    void nobodyButTheDriverUsesItsInside() {
        noClasses().that().resideOutsideOfPackages(MODEM, MODEM + ".internal..").should().dependOnClassesThat()
                .resideInAPackage(MODEM + ".internal..").check(PRODUCT);
    }

    @Test
    void theSimulatorReadsTheProtocolForItself() {
        noClasses().that().resideInAPackage(SIMULATOR).should().dependOnClassesThat(resideInAnyPackage(MODEM, MODEM + ".at..", MODEM + ".event..",
                MODEM + ".net..", MODEM + ".internal..", SERIAL, TRAFFIC, CONNECTION)).check(PRODUCT);
    }

    @Test
    void sideBySideRoomsDoNotKnowEachOther() {
        noClasses().that().resideInAPackage(CONNECTION).should().dependOnClassesThat(
                resideInAnyPackage(TRAFFIC, SIMULATOR, SERIAL, MODEM + ".at..", MODEM + ".internal..")).check(PRODUCT);
        noClasses().that().resideInAPackage(TRAFFIC).should().dependOnClassesThat(
                resideInAnyPackage(CONNECTION, SIMULATOR, SERIAL, MODEM, MODEM + ".event..", MODEM + ".internal..")).check(PRODUCT);
        noClasses().that().resideInAPackage(SERIAL).should().dependOnClassesThat(
                resideInAnyPackage(CONNECTION, SIMULATOR, TRAFFIC, MODEM, MODEM + ".at..", MODEM + ".internal..")).check(PRODUCT);
    }

    @Test
    void theGeneratorSeesWishesOnlyAndReadsAndWritesNothing() {
        classes().that().resideInAPackage(CODEGEN).should().onlyDependOnClassesThat(resideInAnyPackage(CODEGEN, "org.espbench.connection.profile",
                MODEM + ".port..", MODEM + ".words..", "freemarker..", NULLNESS, "java.io..", "java.lang..", "java.nio.charset..", "java.util.."))
                .check(PRODUCT);
        noClasses().that().resideInAPackage(CODEGEN).should().dependOnClassesThat().haveNameMatching("java[.]io[.](File|Random).*").check(PRODUCT);
    }

    @Test
    void nobodyHereKnowsEclipse() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("org.eclipse.core..", "org.eclipse.ui..", "org.eclipse.swt..",
                "org.eclipse.jface..", "org.eclipse.equinox..", "org.osgi..")).check(PRODUCT);
    }

    @Test
    void librariesAreNamedInOneRoomEach() {
        noClasses().that().resideOutsideOfPackage(SERIAL).should().dependOnClassesThat().resideInAPackage("com.fazecast..").check(PRODUCT);
        noClasses().that().resideOutsideOfPackage("org.espbench.simulator.pty..").should().dependOnClassesThat().resideInAPackage("com.sun.jna..")
                .check(PRODUCT);
        noClasses().that().resideOutsideOfPackage(CONNECTION).should().dependOnClassesThat().resideInAPackage("com.google.gson..").check(PRODUCT);
        noClasses().that().resideOutsideOfPackage(CODEGEN).should().dependOnClassesThat().resideInAPackage("freemarker..").check(PRODUCT);
        noClasses().that().resideOutsideOfPackage("org.espbench.cli..").should().dependOnClassesThat().resideInAPackage("picocli..").check(PRODUCT);
    }

    @Test
    void packagesOfABundleHaveNoCycles() {
        slices().matching("org.espbench.simulator.(*)..").should().beFreeOfCycles().check(PRODUCT);
        slices().matching("org.espbench.traffic.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }
}
