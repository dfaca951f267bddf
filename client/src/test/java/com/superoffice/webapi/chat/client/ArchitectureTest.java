package com.superoffice.webapi.chat.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.superoffice.webapi.chat.contract.ChatContract;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The arrows of the house: the client uses its rooms, no room uses the client or another room. */
class ArchitectureTest {

    private static final String CLIENT = "com.superoffice.webapi.chat.client";

    private static final Set<String> PUBLIC_NAMES = Set.of(
            "ChatApiException",
            "ChatClient",
            "ChatMessage",
            "ChatMetrics",
            "Credentials",
            "Localization",
            "MessageIterator",
            "MessagesQuery",
            "MessagesResponse",
            "RetryPolicy",
            "SessionFollow");

    private final JavaClasses module =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(CLIENT);

    @Test
    void theWireUsesItsGeneratedCodeFeignAndJacksonAlone() {
        classes()
                .that()
                .resideInAPackage(CLIENT + ".wire..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.net.ssl",
                        "org.jspecify..",
                        "jakarta.annotation",
                        "feign..",
                        "com.fasterxml.jackson..",
                        "com.superoffice.webapi.chat.contract",
                        CLIENT + ".wire..")
                .check(module);
    }

    @Test
    void theGeneratedCodeIsKnownToTheWireAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLIENT + ".wire..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CLIENT + ".wire.generated")
                .check(module);
    }

    @Test
    void retriesAndFollowingStandOnTheJdkAlone() {
        for (String room : new String[] {".retry", ".follow"}) {
            classes()
                    .that()
                    .resideInAPackage(CLIENT + room)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify..", "org.slf4j", CLIENT + room)
                    .allowEmptyShould(true)
                    .check(module);
        }
    }

    @Test
    void whatIsOptionalIsKnownToItsOwnPackagesAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CLIENT + ".spring", CLIENT + ".micrometer")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "io.micrometer..", CLIENT + ".spring", CLIENT + ".micrometer")
                .check(module);
    }

    @Test
    void theContractIsUsedForItsConstantsAlone() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of the contract but not its constants",
                        (JavaClass used) -> used.getPackageName().startsWith("com.superoffice.webapi.chat.contract")
                                && !used.getBaseComponentType().getName().startsWith(ChatContract.class.getName())))
                .check(module);
    }

    @Test
    void whatIsPublicIsMeantToBe() {
        classes()
                .that()
                .resideInAPackage(CLIENT)
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "be one of the public names", (JavaClass type) -> PUBLIC_NAMES.contains(type.getSimpleName()))))
                .check(module);
    }

    @Test
    void publicMethodsTellNoRoomOfTheHouse() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(CLIENT)
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .notHaveRawReturnType(DescribedPredicate.describe(
                        "that is of a room", (JavaClass type) -> type.getPackageName().startsWith(CLIENT + ".")))
                .check(module);
    }

    /** This test is run on the least versions of the libraries too, for which nothing is compiled. */
    @Test
    void whatIsUsedOfALibraryIsThere() {
        JavaClasses linked = ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(true);
            return new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(CLIENT);
        });
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "is not there",
                        (JavaAccess<?> access) -> !access.getTargetOwner().isArray()
                                && access.getTarget().resolveMember().isEmpty()))
                .check(linked);
    }
}
