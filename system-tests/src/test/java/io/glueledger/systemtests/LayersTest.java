/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layers inside each module: a package knows only those of the layers below its own. */
class LayersTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.glueledger");

  /** From the top. A package that is not in its module's row fails. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          base       | config > file, server, tree > config.value, problem, text
          schemas    | readmodel, start > serialization > released > envelope, topics
          definition | redaction > redaction.exposure > lifecycle, url.parser, url.transport > comparison, redaction.scan, rules, url > redaction.encoding, rules.documented, rules.wire > grammar, model, rules.violation
          policy     | backtest, cases > judging > engine > pack > pack.merge > cel, pack.read > change, pack.model > decision, facts, place, reading
          ingest     | server > read > change, config, protocol.sts > change.request, protocol > call, protocol.json, reconcile > observe, protocol.error > auth, glue, log, reload > keys, queue, rights
          projector  | server, verify > topology > publish > kafka, serve > state > config, fold, rows
          query      | server > dashboard > page > api, view > json > http, projectors > auth, config, ledger, openapi, text
          check      | output > judging > reading > input
          localglue  | (itself) > connection, server > fault, lookup, sts, tag > call, model > shape, store > journal, reply > json
          cli        | (itself) > demo > config, demo.story, policy, verify > check, demo.home, part, policy.backtest, setup > command, demo.show, logging
          """)
  void packagesKnowOnlyWhatIsBelowThem(String module, String layers) {
    // Given
    Map<String, Integer> depths = depths("io.glueledger." + module, layers);

    // When
    List<String> upwards =
        CLASSES.stream()
            .filter(each -> isOf(module, each))
            .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
            .filter(each -> isOf(module, each.getTargetClass()))
            .filter(each -> !isDownwards(each, depths))
            .map(Dependency::getDescription)
            .sorted()
            .toList();

    // Then
    assertThat(upwards).isEmpty();
  }

  private static Map<String, Integer> depths(String root, String layers) {
    Map<String, Integer> depths = new HashMap<>();
    String[] rows = layers.split(" > ", -1);
    for (int depth = 0; depth < rows.length; depth++) {
      for (String name : Arrays.asList(rows[depth].split(", ", -1))) {
        depths.put(name.equals("(itself)") ? root : root + "." + name, depth);
      }
    }
    return depths;
  }

  private static boolean isOf(String module, JavaClass each) {
    String name = each.getPackageName();
    String root = "io.glueledger." + module;
    return (name.equals(root) || name.startsWith(root + "."))
        && !name.startsWith("io.glueledger.query.templates");
  }

  private static boolean isDownwards(Dependency dependency, Map<String, Integer> depths) {
    String from = dependency.getOriginClass().getPackageName();
    String to = dependency.getTargetClass().getPackageName();
    Integer above = depths.get(from);
    Integer below = depths.get(to);
    return from.equals(to) || (above != null && below != null && above < below);
  }
}
