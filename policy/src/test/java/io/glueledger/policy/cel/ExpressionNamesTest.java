/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExpressionNamesTest {
  private final String rationale = Files.readString(Path.of("RATIONALE.md"));

  ExpressionNamesTest() throws IOException {}

  @Test
  void noNameIsOfAnImpreciseType() {
    assertThat(ExpressionNames.all().values())
        .map(ExpressionNames.Source::type)
        .allMatch(CelEnvironment::isPrecise);
  }

  @Test
  void theRationaleTellsEveryNameToThoseWhoWritePacks() {
    assertThat(ExpressionNames.all().keySet())
        .filteredOn(name -> !name.startsWith("previous.") || name.equals("previous.known"))
        .allMatch(name -> rationale.contains("`" + name + "`"), "stands in RATIONALE.md");
  }

  @Test
  void theRationaleTellsEveryFunction() {
    assertThat(PolicyFunctions.all())
        .map(PolicyFunctions.Helper::usage)
        .allMatch(usage -> rationale.contains("`" + usage + "`"), "stands in RATIONALE.md");
  }

  @Test
  void everyFunctionHasAMeaning() {
    assertThat(PolicyFunctions.all()).noneMatch(function -> function.meaning().isBlank());
  }
}
