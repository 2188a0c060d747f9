package org.thirdleak.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Who may depend on whom, and what is not done here. Lives where all modules are on the class path. */
class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.thirdleak");

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("core")
                .definedBy("org.thirdleak.core..")
                .layer("simulator")
                .definedBy("org.thirdleak.simulator..")
                .layer("report")
                .definedBy("org.thirdleak.report..")
                .layer("examples")
                .definedBy("org.thirdleak.examples..")
                .whereLayer("examples")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("examples")
                .whereLayer("simulator")
                .mayOnlyBeAccessedByLayers("report", "examples")
                .check(ALL);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.thirdleak.(*).(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void coreKnowsNeitherFilesNorFormatsNorCharts() {
        noClasses()
                .that()
                .resideInAPackage("org.thirdleak.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml..",
                        "org.jfree..",
                        "org.eclipse..",
                        "org.apache.spark..",
                        "java.io..",
                        "java.nio.file..",
                        "java.sql..",
                        "java.awt..",
                        "javax.swing..")
                .because("the physics is a function of its arguments")
                .check(ALL);
    }

    @Test
    void reportReadsResultsOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.thirdleak.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.thirdleak.simulator.history..",
                        "org.thirdleak.simulator.inference..",
                        "org.thirdleak.simulator.hypothesis..",
                        "org.thirdleak.simulator.scenario..",
                        "org.thirdleak.simulator.experiment..",
                        "org.thirdleak.simulator.config..")
                .because("it computes nothing new")
                .check(ALL);
    }

    @Test
    void chartsAreDrawnInTheReportOnly() {
        noClasses()
                .that(not(resideInAPackage("org.thirdleak.report..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jfree..")
                .check(ALL);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Processor|DTO|Bean|Data|Info)")
                .check(ALL);
    }

    @Test
    void randomnessIsAnArgument() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(ALL);
    }

    @Test
    void onlyTheCommandLineReadsTheClock() {
        noClasses()
                .that(not(resideInAnyPackage("org.thirdleak.simulator.cli..")))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(ALL);
    }

    @Test
    void onlyMainTalksToTheConsoleAndEndsTheProgram() {
        noClasses()
                .that(not(JavaClass.Predicates.simpleName("Main")))
                .and(not(JavaClass.Predicates.simpleName("OwnModel"))) // an example with a main method of its own
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(ALL);
    }

    @Test
    void stateIsFinalInTheCoreAndPrivateEverywhere() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.thirdleak.core..")
                .should()
                .beFinal()
                .check(ALL);
        noFields().that().areNotStatic().should().bePublic().check(ALL);
    }

    @Test
    void configsAndResultsAreRecords() {
        classes()
                .that()
                .resideInAnyPackage("org.thirdleak.simulator.config..", "org.thirdleak.simulator.result..")
                .and()
                .areTopLevelClasses()
                .and()
                .haveNameNotMatching(
                        ".*(Reader|Writer|Json|Exception|package-info|Agreement|OlderResults|FaultCollector|ResultShape)")
                .should(new ArchCondition<JavaClass>("be records, interfaces or enums") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        boolean fits = item.isRecord() || item.isInterface() || item.isEnum();
                        events.add(new SimpleConditionEvent(item, fits, item.getName() + " is a class"));
                    }
                })
                .check(ALL);
    }
}
