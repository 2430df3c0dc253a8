/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.fixture.GlueJson;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.Buildable;

/** The table against the SDK's model: a newer SDK with a new member must not slip past it. */
class WireRulesTest {
  private static final String OPERATIONS =
      "CreateConnection UpdateConnection DeleteConnection BatchDeleteConnection GetConnection"
          + " GetConnections TestConnection TagResource UntagResource GetTags";

  @Test
  void theTableHasExactlyTheMembersThatTheModelReachesFromTheRequests() {
    // Given
    Set<String> inTable = new TreeSet<>();
    WireRules.SHAPES.forEach(
        (shape, rules) -> rules.keySet().forEach(member -> inTable.add(shape + "." + member)));
    Set<String> inModel = new TreeSet<>();

    // When
    Stream.of(OPERATIONS.split(" "))
        .forEach(operation -> collect(GlueJson.request(operation, "{}"), inModel));

    // Then
    assertThat(inTable).isEqualTo(inModel);
  }

  private static void collect(SdkPojo structure, Set<String> found) {
    String shape = structure.getClass().getSimpleName();
    for (SdkField<?> field : structure.sdkFields()) {
      if (found.add(shape + "." + field.memberName()) && field.constructor() != null) {
        collect((SdkPojo) ((Buildable) field.constructor().get()).build(), found);
      }
    }
  }
}
