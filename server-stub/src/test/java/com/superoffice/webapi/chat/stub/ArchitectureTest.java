package com.superoffice.webapi.chat.stub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of the sandbox; what is not drawn is forbidden. */
class ArchitectureTest {

    private static final String STUB = "com.superoffice.webapi.chat.stub";

    private final JavaClasses module =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(STUB);

    @Test
    void roomsUseOnlyTheRoomsTheyMay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("main").definedBy(STUB)
                .layer("edge").definedBy(STUB + ".edge")
                .layer("endpoint").definedBy(STUB + ".endpoint")
                .layer("generated").definedBy(STUB + ".endpoint.generated")
                .layer("auth").definedBy(STUB + ".auth")
                .layer("selection").definedBy(STUB + ".selection")
                .optionalLayer("localization").definedBy(STUB + ".localization")
                .layer("representation").definedBy(STUB + ".representation")
                .layer("store").definedBy(STUB + ".store")
                .layer("control").definedBy(STUB + ".control..")
                .layer("journal").definedBy(STUB + ".journal")
                .layer("metrics").definedBy(STUB + ".metrics")
                .layer("page").definedBy(STUB + ".page")
                .whereLayer("main").mayNotBeAccessedByAnyLayer()
                .whereLayer("edge").mayOnlyBeAccessedByLayers("main", "endpoint", "control", "journal", "metrics")
                .whereLayer("endpoint").mayOnlyBeAccessedByLayers("main")
                .whereLayer("generated").mayOnlyBeAccessedByLayers("endpoint", "representation")
                .whereLayer("auth").mayOnlyBeAccessedByLayers("main", "endpoint", "control")
                .whereLayer("selection").mayOnlyBeAccessedByLayers("endpoint")
                .whereLayer("localization").mayOnlyBeAccessedByLayers("endpoint")
                .whereLayer("representation").mayOnlyBeAccessedByLayers("main", "edge", "endpoint", "control")
                .whereLayer("store").mayOnlyBeAccessedByLayers("main", "endpoint", "control")
                .whereLayer("control").mayOnlyBeAccessedByLayers("main")
                .whereLayer("journal").mayOnlyBeAccessedByLayers("main", "endpoint", "control")
                .whereLayer("metrics").mayOnlyBeAccessedByLayers("main", "control")
                .whereLayer("page").mayOnlyBeAccessedByLayers("main")
                .whereLayer("page").mayNotAccessAnyLayer()
                .check(module);
    }

    @Test
    void noCyclesRunBetweenRooms() {
        slices().matching(STUB + ".(*)").should().beFreeOfCycles().check(module);
    }

    @Test
    void theRoomForOtherPeoplesTestsNeedsTheJdkAndJUnitOnly() {
        classes()
                .that()
                .resideInAPackage(STUB + ".junit")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.junit.jupiter.api..",
                        "org.junit.platform.commons.support..",
                        "org.jspecify..",
                        STUB + ".junit")
                .check(module);
        noClasses()
                .that()
                .resideOutsideOfPackage(STUB + ".junit")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(STUB + ".junit")
                .check(module);
    }
}
