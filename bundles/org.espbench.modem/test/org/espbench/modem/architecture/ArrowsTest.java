package org.espbench.modem.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class ArrowsTest {

    private static final String ROOT = "org.espbench.modem";
    private static final JavaClasses DRIVER = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains(".test/") && !location.contains("/test/org/") && !location.contains("/test-classes/")).importPackages(ROOT);

    private static void knowsOnly(String name, String... others) {
        List<String> allowed = new java.util.ArrayList<>(List.of(others));
        allowed.add(name);
        allowed.replaceAll(other -> other.isEmpty() ? ROOT : ROOT + "." + other);
        classes().that().resideInAPackage(name.isEmpty() ? ROOT : ROOT + "." + name).should()
                .onlyDependOnClassesThat(DescribedPredicate.describe("are " + allowed + " or no business of this rule",
                        (JavaClass other) -> !other.getPackageName().startsWith(ROOT) || allowed.contains(other.getPackageName())))
                .check(DRIVER);
    }

    @Test
    void theLowestPackagesKnowNothingOfOurs() {
        knowsOnly("at");
        knowsOnly("net");
        knowsOnly("time");
        knowsOnly("words");
        knowsOnly("boot", "words");
        knowsOnly("port", "time", "words");
        knowsOnly("event", "net");
        knowsOnly("dialect", "at", "words");
        knowsOnly("manual", "dialect", "words");
    }

    @Test
    void valuesKnowOnlyValues() {
        knowsOnly("board");
        knowsOnly("provisioning", "net");
        knowsOnly("service");
        knowsOnly("softap", "net");
        knowsOnly("station", "net");
    }

    @Test
    void theRoomsForSingleSubjectsKnowTheDialogueAndNotEachOther() {
        knowsOnly("internal.dialogue", "", "at", "dialect", "port", "time", "words");
        knowsOnly("internal.board", "", "at", "board", "dialect", "internal.dialogue", "port", "time", "words");
        knowsOnly("internal.provisioning", "", "at", "dialect", "internal.dialogue", "net", "provisioning", "time", "words");
        knowsOnly("internal.service", "", "at", "dialect", "internal.dialogue", "service", "time", "words");
        knowsOnly("internal.wifi", "", "at", "dialect", "internal.dialogue", "net", "softap", "station", "time", "words");
    }

    @Test
    void theEngineKnowsTheApiAndNothingKnowsTheEngine() {
        knowsOnly("internal", "", "at", "dialect", "event", "internal.board", "internal.dialogue", "internal.provisioning", "internal.service",
                "internal.wifi", "net", "port", "time", "words");
        noClasses().that().resideOutsideOfPackage(ROOT + ".internal..").and().doNotHaveFullyQualifiedName(ROOT + ".Modem").should()
                .dependOnClassesThat().resideInAPackage(ROOT + ".internal..").check(DRIVER);
    }

    @Test
    void theSearchKnowsNothingOfTheEngineAndIsEnteredThroughTheFinder() {
        knowsOnly("find", "find.internal", "boot", "dialect", "port", "time", "words");
        knowsOnly("find.internal", "find", "at", "boot", "dialect", "port", "time");
        noClasses().that().resideOutsideOfPackage(ROOT + ".find.internal").and().doNotHaveFullyQualifiedName(ROOT + ".find.ModuleFinder").should()
                .dependOnClassesThat().resideInAPackage(ROOT + ".find.internal").check(DRIVER);
    }

    @Test
    void theOnlyWayToTheEngineIsOpen() {
        noClasses().that().haveFullyQualifiedName(ROOT + ".Modem").should().callMethodWhere(DescribedPredicate.describe("leads to the engine but for open",
                call -> call.getTargetOwner().getPackageName().equals(ROOT + ".internal") && !call.getOrigin().getName().equals("open"))).check(DRIVER);
    }

    @Test
    void nothingButJavaBaseIsUsed() {
        classes().should().onlyDependOnClassesThat(DescribedPredicate.describe("are in java.base, annotations or ours", (JavaClass other) -> {
            JavaClass type = other.getBaseComponentType();
            String name = type.getPackageName();
            return name.startsWith(ROOT) || type.isPrimitive() || name.equals("org.eclipse.jdt.annotation") || isInJavaBase(type.getName());
        })).check(DRIVER);
    }

    @Test
    void theRulesLookAtSomething() {
        assertThat(DRIVER).hasSizeGreaterThan(50);
    }

    private static boolean isInJavaBase(String name) {
        try {
            return Class.forName(name, false, null).getModule() == Object.class.getModule();
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
