/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;

/** The layering of all modules: who may know whom, and where time and output may come from. */
@AnalyzeClasses(packages = "io.glueledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String EVENT = "io.glueledger.event..";
  private static final String SCHEMAS = "io.glueledger.schemas..";
  private static final String DEFINITION = "io.glueledger.definition..";
  private static final String POLICY = "io.glueledger.policy..";
  private static final String INGEST = "io.glueledger.ingest..";
  private static final String LOCAL_GLUE = "io.glueledger.localglue..";
  private static final String PROJECTOR = "io.glueledger.projector..";
  private static final String QUERY = "io.glueledger.query..";
  private static final String GENERATED_PAGES = "io.glueledger.query.templates..";
  private static final String CLI = "io.glueledger.cli..";

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.glueledger.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule everyPackageSaysThatNullIsTheException =
      classes()
          .that(not(resideInAnyPackage(EVENT, GENERATED_PAGES)))
          .should(resideInANullMarkedPackage());

  @ArchTest
  static final ArchRule schemasKnowNobody =
      noClasses()
          .that()
          .resideInAnyPackage(SCHEMAS, EVENT)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(DEFINITION, POLICY, INGEST, PROJECTOR, QUERY, LOCAL_GLUE, CLI));

  @ArchTest
  static final ArchRule definitionKnowsOnlySchemas =
      noClasses()
          .that()
          .resideInAPackage(DEFINITION)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(POLICY, INGEST, PROJECTOR, QUERY, LOCAL_GLUE, CLI));

  @ArchTest
  static final ArchRule policyKnowsOnlyDefinitionAndSchemas =
      noClasses()
          .that()
          .resideInAPackage(POLICY)
          .should()
          .dependOnClassesThat(resideInAnyPackage(INGEST, PROJECTOR, QUERY, LOCAL_GLUE, CLI));

  @ArchTest
  static final ArchRule ingestKnowsNoOtherPart =
      noClasses()
          .that()
          .resideInAPackage(INGEST)
          .should()
          .dependOnClassesThat(resideInAnyPackage(PROJECTOR, QUERY, LOCAL_GLUE, CLI));

  @ArchTest
  static final ArchRule theProjectorKnowsNoOtherPart =
      noClasses()
          .that()
          .resideInAPackage(PROJECTOR)
          .should()
          .dependOnClassesThat(resideInAnyPackage(POLICY, INGEST, QUERY, LOCAL_GLUE, CLI));

  /** In one JVM too it speaks to the projector's port. */
  @ArchTest
  static final ArchRule theQueryApiKnowsNoOtherPart =
      noClasses()
          .that()
          .resideInAPackage(QUERY)
          .should()
          .dependOnClassesThat(resideInAnyPackage(POLICY, INGEST, PROJECTOR, LOCAL_GLUE, CLI));

  @ArchTest
  static final ArchRule theLocalGlueKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage(LOCAL_GLUE)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  EVENT, SCHEMAS, DEFINITION, POLICY, INGEST, PROJECTOR, QUERY, CLI));

  @ArchTest
  static final ArchRule onlyTheExecutablePrints =
      noClasses()
          .that(not(resideInAPackage(CLI)))
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
