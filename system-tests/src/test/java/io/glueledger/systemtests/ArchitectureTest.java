/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The layering of all modules and of the packages inside them: who may know whom, and where time
 * and output may come from.
 */
class ArchitectureTest {
  private static final String ROOT = "io.glueledger.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.glueledger");

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageSaysThatNullIsTheException() {
    classes()
        .that(not(resideInAnyPackage(modules("event", "state", "query.templates"))))
        .should(
            ArchCondition.from(
                describe(
                    "reside in a @NullMarked package",
                    (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))))
        .check(CLASSES);
  }

  /**
   * What each module may know, itself included; nothing else of ours. The query API speaks to the
   * projector's port in one JVM too, and the local Glue shares no protocol code with the gate.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          base       | base
          schemas    | base, schemas, event
          definition | base, schemas, event, state, definition
          policy     | base, schemas, event, definition, policy
          ingest     | base, schemas, event, definition, policy, ingest
          projector  | base, schemas, event, state, definition, projector
          query      | base, schemas, event, query
          check      | base, schemas, event, definition, policy, check
          localglue  | localglue
          localkafka | localkafka
          """)
  void modulesKnowOnlyWhatTheyMay(String module, String known) {
    noClasses()
        .that()
        .resideInAnyPackage(modules(module))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + ".")
                .and(not(resideInAnyPackage(modules(known.split(", ", -1))))))
        .check(CLASSES);
  }

  /** From the top. A package that is not in its module's row fails. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          base       | config, reader > server, tree > file > config.value, problem, text
          schemas    | log, readmodel, start > serialization > released > envelope, topics
          definition | redaction, stored > url.transport > redaction.exposure, url.reading.dialect > lifecycle, url.parser, url.reading > review > comparison, redaction.scan, rules, url > redaction.encoding, rules.documented, rules.wire > comparison.stripping, grammar, model, rules.violation, version
          policy     | backtest, cases > judging > engine > pack > pack.merge > cel, pack.read > change, pack.model > decision, facts, place, reading > property
          ingest     | server > read, review > change, config, protocol.sts > change.held > change.request, protocol > call, protocol.json, reconcile > observe, metrics, protocol.error > auth, glue, log, reload, tail > snapshot > keys, queue, rights > states
          projector  | server, verify > topology > partition > publish > kafka, serve > state > config, filter, fold, rows > fold.found, fold.tally
          query      | server > dashboard > page > compare, day, follow, policy > api, view > export > json > gates, projectors > http > config > auth, ledger, openapi, text
          check      | output > judging > reading > input
          localglue  | (itself) > connection, server > fault, lookup, sts, tag > call, model > shape, store > journal, reply > json
          cli        | (itself) > demo > config, demo.story, policy, query.review, verify > check, demo.home, part, policy.backtest, log, query > setup > command, demo.show, logging, terminal
          """)
  void packagesKnowOnlyWhatIsBelowThem(String module, String layers) {
    Map<String, Integer> depths = depths(ROOT + module, layers);

    assertThat(CLASSES.stream())
        .filteredOn(each -> isOf(module, each))
        .flatExtracting(JavaClass::getDirectDependenciesFromSelf)
        .filteredOn(each -> isOf(module, each.getTargetClass()) && !isDownwards(each, depths))
        .extracting(Dependency::getDescription)
        .isEmpty();
  }

  @Test
  void onlyTheExecutablePrints() {
    noClasses()
        .that(not(resideInAnyPackage(modules("cli", "testkit"))))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .dependOnClassesThat(resideInAPackage("java.util.logging.."))
        .check(CLASSES);
  }

  @Test
  void whereTimeIsAParameterNobodyReadsAClock() {
    noClasses()
        .that(resideInAnyPackage(modules("definition", "policy", "schemas", "projector.fold")))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  private static String[] modules(String... names) {
    return Stream.of(names).map(name -> ROOT + name + "..").toArray(String[]::new);
  }

  private static Map<String, Integer> depths(String root, String layers) {
    Map<String, Integer> depths = new HashMap<>();
    String[] rows = layers.split(" > ", -1);
    for (int depth = 0; depth < rows.length; depth++) {
      for (String name : rows[depth].split(", ", -1)) {
        depths.put(name.equals("(itself)") ? root : root + "." + name, depth);
      }
    }
    return depths;
  }

  private static boolean isOf(String module, JavaClass each) {
    String name = each.getPackageName() + ".";
    return name.startsWith(ROOT + module + ".") && !name.startsWith(ROOT + "query.templates.");
  }

  private static boolean isDownwards(Dependency dependency, Map<String, Integer> depths) {
    String from = dependency.getOriginClass().getPackageName();
    String to = dependency.getTargetClass().getPackageName();
    Integer above = depths.get(from);
    Integer below = depths.get(to);
    return from.equals(to) || (above != null && below != null && above < below);
  }
}
