package com.superoffice.webapi.chat.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The contract stands below everything else. */
class ArchitectureTest {

    private final JavaClasses module = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.superoffice.webapi.chat");

    @Test
    void theConstantsNeedTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("..chat.contract")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "..chat.contract")
                .check(module);
    }

    @Test
    void theJudgeOfRequestsShowsFiveTypes() {
        classes()
                .that()
                .resideInAPackage("..contract.judge")
                .and()
                .areTopLevelClasses()
                .and()
                .haveNameNotMatching(".*\\.(RequestJudge|Request|Finding|Rule|Severity|package-info)")
                .should()
                .notBePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(module);
    }

    @Test
    void theJudgeOfRequestsNeedsTheConstantsAndJacksonOnly() {
        classes()
                .that()
                .resideInAPackage("..contract.judge")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.xml..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "..chat.contract",
                        "..contract.judge")
                .check(module);
    }
}
