package com.superoffice.webapi.chat.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The suite stands on the contract alone, and its rooms depend on each other one way. */
class ArchitectureTest {

    private final JavaClasses module = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.superoffice.webapi.chat.conformance");

    @Test
    void neitherTheStubNorTheClientIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.superoffice.webapi.chat.stub..", "com.superoffice.webapi.chat.client..")
                .check(module);
    }

    @Test
    void whatJudgesServersReadsNothingWithWhatServersReadWith() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..conformance.requests..", "..conformance.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..contract.operation..", "..contract.request..", "..chat.contract.judge..")
                .check(module);
    }

    @Test
    void theRoomsDependOnEachOtherOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("contract").definedBy("..conformance.contract..")
                .layer("exchange").definedBy("..conformance.exchange..")
                .layer("judge").definedBy("..conformance.judge..")
                .layer("cases").definedBy("..conformance.cases..")
                .layer("run").definedBy("..conformance.run..")
                .layer("report").definedBy("..conformance.report..")
                .layer("requests").definedBy("..conformance.requests..")
                .layer("cli").definedBy("..conformance.cli..")
                .layer("junit").definedBy("..conformance.junit..")
                .whereLayer("cli").mayNotBeAccessedByAnyLayer()
                .whereLayer("junit").mayNotBeAccessedByAnyLayer()
                .whereLayer("requests").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("report").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("run").mayOnlyBeAccessedByLayers("report", "cli", "junit")
                .whereLayer("cases").mayOnlyBeAccessedByLayers("run", "report", "cli", "junit")
                .whereLayer("judge").mayOnlyBeAccessedByLayers("cases", "run", "report", "cli", "junit")
                .check(module);
        slices().matching("..conformance.(*)..").should().beFreeOfCycles().check(module);
    }
}
