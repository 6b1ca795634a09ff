package org.rejoinder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Boundaries inside and across rooms that package declarations cannot express. */
class ArchitectureTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rejoinder");

    private static final String[] PLAIN_JAVA = {
        "java..",
        "org.rejoinder.argumentation..",
        "org.jspecify.annotations..",
        "com.google.errorprone.annotations..",
        "org.springframework.modulith" // The annotations that declare rooms, in package-info alone.
    };

    @Test
    void onlyTheEmbeddedRoomKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rejoinder.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j.graphdb..", "org.neo4j.dbms..", "org.neo4j.configuration..")
                .because("the same code has to run on an external server, and build without the engine")
                .check(MAIN);
    }

    @Test
    void nothingDependsOnTheEmbeddedRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rejoinder.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.rejoinder.embedded..")
                .because("-Dwithout-embedded leaves that room out of the build")
                .check(MAIN);
    }

    @Test
    void languageAndExtractionKnowNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage("org.rejoinder.language..", "org.rejoinder.extraction..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j..")
                .because("the steps of the pipeline are runnable and testable without a store")
                .check(MAIN);
    }

    @Test
    void pagesAndExportsReachTheDatabaseThroughStores() {
        noClasses()
                .that()
                .resideInAnyPackage("org.rejoinder.web..", "org.rejoinder.exchange..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j..")
                .because("Cypher lives only in the stores")
                .check(MAIN);
    }

    @Test
    void graphStreamStaysInAnalysisAndExchange() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.rejoinder.analysis..", "org.rejoinder.exchange..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.graphstream..")
                .because("other rooms ask analysis for figures and coordinates")
                .check(MAIN);
    }

    @Test
    void argumentationIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("org.rejoinder.argumentation..")
                .and()
                .resideOutsideOfPackage("org.rejoinder.argumentation.acceptance")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(PLAIN_JAVA)
                .because("the theory has to be usable, and testable, without any framework")
                .check(MAIN);
        classes()
                .that()
                .resideInAPackage("org.rejoinder.argumentation.acceptance")
                .and()
                .haveNameNotMatching(".*\\.SatSolver(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(PLAIN_JAVA)
                .because("another SAT solver must be a matter of one class")
                .check(MAIN);
    }

    @Test
    void namesSayWhatAThingIsInTheField() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?)$")
                .because("such endings say nothing about the thing")
                .check(MAIN);
    }
}
