/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.ConnectionType;

/** Connections of the world are judged as is right for each. */
class CorpusTest {
  private static final List<CorpusCase> ALL = Corpus.all();

  static Stream<Named<CorpusCase>> all() {
    return ALL.stream().map(one -> Named.of(one.given().name(), one));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void theDecisionIsRight(CorpusCase one) {
    assertThat(one.differences()).isEmpty();
  }

  /** {@code -Ddocs.write=true} writes it. */
  @Test
  void thePageIsMadeFromTheCases() throws IOException {
    Path page = Path.of("..", "docs", "corpus.md");
    String wanted = CorpusPage.of(ALL);
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(page, wanted);
    }
    assertThat(page).content().isEqualTo(wanted);
    assertThat(wanted).containsPattern("\\| all \\| [0-9 |]+\\| 0 \\| 0 \\|\n");
  }

  @Test
  void everyTypeOfGlueIsThere() {
    Set<String> types = ALL.stream().map(CorpusCase::type).collect(Collectors.toSet());
    assertThat(ALL).hasSizeGreaterThanOrEqualTo(300);
    assertThat(types)
        .containsAll(ConnectionType.knownValues().stream().map(ConnectionType::toString).toList());
  }
}
