/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class GlueOperationNamesTest {

  @Test
  void hasWhatTheSdkHas() {
    // When
    Set<String> names = GlueOperationNames.all();

    // Then
    assertThat(names)
        .contains("CreateConnection", "BatchDeleteConnection", "GetMLTransforms", "GetTags")
        .noneMatch(name -> name.contains("Paginator"))
        .hasSizeGreaterThan(250);
  }
}
