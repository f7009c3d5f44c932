package org.espbench.simulator;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.parsers.DocumentBuilderFactory;

import org.espbench.modem.port.PortProvider;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The walls of this bundle. */
class HouseTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(source());

    @Test
    void theSimulatorSeesOfTheDriverThePortTheTimeAndTheWordsOnly() {
        ArchRuleDefinition.classes().that().resideInAPackage("org.espbench.simulator..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.espbench.simulator..", "org.espbench.modem.port", "org.espbench.modem.time", "org.espbench.modem.words", "java..", "javax.net.ssl",
                        "org.eclipse.jdt.annotation")
                .check(CLASSES);
    }

    @Test
    void theRoomsDependOnEachOtherInOneDirection() {
        slices().matching("org.espbench.simulator.(*)..").should().beFreeOfCycles().check(CLASSES);
        ArchRuleDefinition.noClasses().that().resideInAPackage("org.espbench.simulator.*").should().dependOnClassesThat()
                .resideInAPackage("org.espbench.simulator").check(CLASSES);
        ArchRuleDefinition.noClasses().that().resideInAPackage("org.espbench.simulator.line..").should().dependOnClassesThat()
                .resideInAnyPackage("org.espbench.simulator.chip..", "org.espbench.simulator.command..").check(CLASSES);
    }

    @Test
    void onlyTheSeamWaitsAndReadsTheClock() {
        ArchRuleDefinition.noClasses().should().callMethod(Thread.class, "sleep", long.class).orShould().callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void bothListsOfServicesNameTheSameProvider() throws Exception {
        Path bundle = Path.of("").toAbsolutePath();
        String plain = Files.readString(bundle.resolve("src/META-INF/services/" + PortProvider.class.getName())).strip();
        Document component = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(bundle.resolve("OSGI-INF/simulated-ports.xml").toFile());
        Element implementation = (Element) component.getElementsByTagName("implementation").item(0);
        Element service = (Element) component.getElementsByTagName("provide").item(0);
        assertThat(plain).isEqualTo(SimulatedPorts.class.getName()).isEqualTo(implementation.getAttribute("class"));
        assertThat(service.getAttribute("interface")).isEqualTo(PortProvider.class.getName());
        assertThat(Files.readString(bundle.resolve("META-INF/MANIFEST.MF"))).contains("Service-Component: OSGI-INF/simulated-ports.xml",
                "Bundle-ActivationPolicy: lazy");
        assertThat(Class.forName(plain).getConstructor().newInstance()).isInstanceOf(PortProvider.class);
    }

    /** Where the bundle's own classes lie; its tests lie elsewhere. */
    private static Path source() {
        try {
            return Path.of(SimulatedModule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
