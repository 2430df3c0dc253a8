/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.projector.fold.FoldVersion;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationIdTest {

  @Test
  void aGroupNamesItsFoldVersion() {
    FoldVersion version = new FoldVersion(2, 13);
    assertThat(ApplicationId.version(ApplicationId.of(version))).contains(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sink-1.2", "", "1", "1.x", "1.2.3"})
  void anyOtherGroupNamesNone(String rest) {
    String group = rest.startsWith("sink") ? rest : "glue-ledger-projector-" + rest;
    assertThat(ApplicationId.version(group)).isEmpty();
  }

  @Test
  void foldVersionsAreOrderedByTheFoldFirst() {
    assertThat(Stream.of("2.0", "1.10", "1.9").map(FoldVersion::parse).sorted())
        .containsExactly(new FoldVersion(1, 9), new FoldVersion(1, 10), new FoldVersion(2, 0));
  }
}
