/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.definition.rules.GlueRules;
import io.glueledger.definition.rules.violation.RuleMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionsRequest;
import software.amazon.awssdk.services.glue.model.GetTablesRequest;
import software.amazon.awssdk.services.glue.model.GetTagsRequest;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.TestConnectionRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/** The table against the SDK's model: a newer SDK with a new member must not slip past it. */
class WireRulesTest {
  private static final List<SdkPojo> REQUESTS =
      List.of(
          CreateConnectionRequest.builder().build(),
          UpdateConnectionRequest.builder().build(),
          DeleteConnectionRequest.builder().build(),
          BatchDeleteConnectionRequest.builder().build(),
          GetConnectionRequest.builder().build(),
          GetConnectionsRequest.builder().build(),
          TestConnectionRequest.builder().build(),
          TagResourceRequest.builder().build(),
          UntagResourceRequest.builder().build(),
          GetTagsRequest.builder().build());

  @Test
  void theTableHasExactlyTheMembersThatTheModelReachesFromTheRequests() {
    // Given
    Set<String> inTable = new TreeSet<>();
    for (String shape : WireRules.shapes()) {
      WireRules.of(shape).keySet().forEach(member -> inTable.add(shape + "." + member));
    }
    Set<String> inModel = new TreeSet<>();

    // When
    REQUESTS.forEach(request -> collect(request, inModel));

    // Then
    assertThat(inTable).isEqualTo(inModel);
  }

  @Test
  void aRequestOnSomethingElseCannotBeJudged() {
    // Given
    SdkPojo request = GetTablesRequest.builder().databaseName("d").build();

    // When / Then
    assertThatThrownBy(() -> new GlueRules(RuleMode.WARN).wire(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GetTablesRequest");
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
