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
  @Test
  void noNameIsOfAnImpreciseType() {
    // When
    var types = ExpressionNames.all().values().stream().map(ExpressionNames.Source::type);

    // Then
    assertThat(types).allMatch(CelEnvironment::isPrecise);
  }

  @Test
  void theRationaleTellsEveryNameToThoseWhoWritePacks() throws IOException {
    // When
    String text = Files.readString(Path.of("RATIONALE.md"));

    // Then
    assertThat(ExpressionNames.all().keySet())
        .filteredOn(name -> !name.startsWith("previous.") || name.equals("previous.known"))
        .allMatch(name -> text.contains("`" + name + "`"), "stands in RATIONALE.md");
  }

  @Test
  void theRationaleTellsEveryFunction() throws IOException {
    // When
    String text = Files.readString(Path.of("RATIONALE.md"));

    // Then
    assertThat(PolicyFunctions.all())
        .allMatch(function -> text.contains("`" + function.usage() + "`"), "stands in RATIONALE.md")
        .allMatch(function -> !function.meaning().isBlank());
  }
}
