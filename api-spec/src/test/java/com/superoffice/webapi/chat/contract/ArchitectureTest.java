package com.superoffice.webapi.chat.contract;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
    void theJudgeOfRequestsShowsTwoTypes() {
        classes()
                .that()
                .resideInAPackage("..contract.judge")
                .and()
                .areTopLevelClasses()
                .and()
                .haveNameNotMatching(".*\\.(RequestJudge|Request|package-info)")
                .should()
                .notBePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(module);
    }

    @Test
    void theBodyIsReadWithItsParsersAndTheOperationAndTheJudgeNeedNone() {
        onlyNeeds("operation");
        onlyNeeds("request", "tools.jackson.core..", "javax.xml..", "com.ctc.wstx..", "org.codehaus.stax2..", "..operation");
        onlyNeeds("judge", "..contract.operation", "..contract.request");
    }

    private void onlyNeeds(String room, String... others) {
        classes()
                .that()
                .resideInAPackage("..contract." + room)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(others)
                        .or(resideInAnyPackage("java..", "org.jspecify..", "..contract." + room)))
                .check(module);
    }
}
