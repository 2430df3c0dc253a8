/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** The layering of all modules: who may know whom, and where time and output may come from. */
@AnalyzeClasses(packages = "io.glueledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String EVENT = "io.glueledger.event..";
  private static final String STATE = "io.glueledger.state..";
  private static final String BASE = "io.glueledger.base..";
  private static final String SCHEMAS = "io.glueledger.schemas..";
  private static final String DEFINITION = "io.glueledger.definition..";
  private static final String POLICY = "io.glueledger.policy..";
  private static final String INGEST = "io.glueledger.ingest..";
  private static final String LOCAL_GLUE = "io.glueledger.localglue..";
  private static final String PROJECTOR = "io.glueledger.projector..";
  private static final String QUERY = "io.glueledger.query..";
  private static final String GENERATED_PAGES = "io.glueledger.query.templates..";
  private static final String CHECK = "io.glueledger.check..";
  private static final String LOCAL_KAFKA = "io.glueledger.localkafka..";
  private static final String TESTKIT = "io.glueledger.testkit..";
  private static final String CLI = "io.glueledger.cli..";

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.glueledger.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule everyPackageSaysThatNullIsTheException =
      classes()
          .that(not(resideInAnyPackage(EVENT, STATE, GENERATED_PAGES)))
          .should(resideInANullMarkedPackage());

  /** What each module may know besides itself; nothing else of ours. */
  private static final Map<String, List<String>> MAY_KNOW =
      Map.of(
          BASE, List.of(),
          SCHEMAS, List.of(BASE, EVENT),
          DEFINITION, List.of(BASE, SCHEMAS, EVENT),
          POLICY, List.of(BASE, SCHEMAS, EVENT, DEFINITION),
          INGEST, List.of(BASE, SCHEMAS, EVENT, DEFINITION, POLICY),
          PROJECTOR, List.of(BASE, SCHEMAS, EVENT, STATE, DEFINITION),
          // In one JVM too it speaks to the projector's port.
          QUERY, List.of(BASE, SCHEMAS, EVENT),
          CHECK, List.of(BASE, SCHEMAS, EVENT, DEFINITION, POLICY),
          // Shares no protocol code with the gate.
          LOCAL_GLUE, List.of(),
          LOCAL_KAFKA, List.of());

  @ArchTest
  static void modulesKnowOnlyWhatTheyMay(JavaClasses classes) {
    MAY_KNOW.forEach(
        (module, known) -> {
          List<String> allowed = new ArrayList<>(known);
          allowed.add(module);
          noClasses()
              .that()
              .resideInAPackage(module)
              .should()
              .dependOnClassesThat(
                  resideInAPackage("io.glueledger..")
                      .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
              .check(classes);
        });
  }

  @ArchTest
  static final ArchRule onlyTheExecutablePrints =
      noClasses()
          .that(not(resideInAnyPackage(CLI, TESTKIT)))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .dependOnClassesThat(resideInAPackage("java.util.logging.."));

  @ArchTest
  static final ArchRule whereTimeIsAParameterNobodyReadsAClock =
      noClasses()
          .that(resideInAnyPackage(DEFINITION, POLICY, SCHEMAS, "io.glueledger.projector.fold.."))
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(violated(type, type.getPackageName() + " is not @NullMarked"));
        }
      }
    };
  }
}
