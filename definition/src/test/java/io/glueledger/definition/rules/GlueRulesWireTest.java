/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import static io.glueledger.definition.rules.Requests.auth;
import static io.glueledger.definition.rules.Requests.batch;
import static io.glueledger.definition.rules.Requests.creating;
import static io.glueledger.definition.rules.Requests.entries;
import static io.glueledger.definition.rules.Requests.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.rules.violation.RuleViolation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionsRequest;
import software.amazon.awssdk.services.glue.model.GetTagsRequest;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.TestConnectionRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

class GlueRulesWireTest {
  private static final String ARN = "arn:aws:glue:eu-central-1:123456789012:connection/orders";
  private final GlueRules rules = new GlueRules(RuleMode.WARN);

  static Stream<Arguments> fine() {
    return Stream.of(
        arguments("the least that a connection needs", creating(c -> {})),
        arguments("255 characters", creating(c -> c.name("n".repeat(255)))),
        arguments(
            "255 characters beyond the basic plane",
            creating(c -> c.name("\uD83D\uDE00".repeat(255)))),
        arguments("a tab in a name", creating(c -> c.name("a\tb"))),
        arguments("an empty description of lines", creating(c -> c.description("a\r\nb"))),
        arguments(
            "a type and a key that nobody knows",
            creating(
                c ->
                    c.connectionType("FUTURE")
                        .connectionPropertiesWithStrings(Map.of("FUTURE_KEY", "v")))),
        arguments(
            "100 properties", creating(c -> c.connectionPropertiesWithStrings(entries(100, "v")))),
        arguments(
            "Spark values of 2048",
            creating(c -> c.sparkProperties(Map.of("k", "v".repeat(2048))))),
        arguments("no KMS key", auth(a -> a.kmsKeyArn(""))),
        arguments(
            "a secret in China",
            auth(a -> a.secretArn("arn:aws-cn:secretsmanager:cn-north-1:1:secret:x"))),
        arguments("25 names", batch(25)),
        arguments(
            "an empty batch",
            BatchDeleteConnectionRequest.builder().connectionNameList(List.of()).build()),
        arguments(
            "a tag without value",
            TagResourceRequest.builder().resourceArn(ARN).tagsToAdd(Map.of("k", "")).build()),
        arguments(
            "no tag to remove",
            UntagResourceRequest.builder().resourceArn(ARN).tagsToRemove(List.of()).build()),
        arguments(
            "a test by name", TestConnectionRequest.builder().connectionName("orders").build()),
        arguments("all connections", GetConnectionsRequest.builder().maxResults(1000).build()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fine")
  void acceptsWhatTheModelAccepts(String name, SdkPojo request) {
    // When
    List<RuleViolation> violations = rules.wire(request);

    // Then
    assertThat(violations).isEmpty();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments(
            CreateConnectionRequest.builder().build(),
            "WIRE-REQUIRED ConnectionInput",
            "Value at 'connectionInput' failed to satisfy constraint: Member must not be null"),
        arguments(
            creating(c -> {}).toBuilder().catalogId("").build(),
            "WIRE-LENGTH CatalogId",
            "'catalogId'"),
        arguments(
            creating(c -> {}).toBuilder().tags(entries(51, "v")).build(), "WIRE-COUNT Tags", "50"),
        arguments(
            creating(c -> {}).toBuilder().tags(Map.of("k".repeat(129), "v")).build(),
            "WIRE-MEMBER Tags",
            "Map keys"),
        arguments(
            creating(c -> {}).toBuilder().tags(Map.of("k", "v".repeat(257))).build(),
            "WIRE-MEMBER Tags",
            "Map value"),
        arguments(
            UpdateConnectionRequest.builder().connectionInput(input(c -> {})).build(),
            "WIRE-REQUIRED Name",
            "'name'"),
        arguments(
            UpdateConnectionRequest.builder()
                .name("n")
                .connectionInput(input(c -> c.name("")))
                .build(),
            "WIRE-LENGTH ConnectionInput.Name",
            "'connectionInput.name'"),
        arguments(
            DeleteConnectionRequest.builder().build(),
            "WIRE-REQUIRED ConnectionName",
            "'connectionName'"),
        arguments(
            BatchDeleteConnectionRequest.builder().build(),
            "WIRE-REQUIRED ConnectionNameList",
            "'connectionNameList'"),
        arguments(batch(26), "WIRE-COUNT ConnectionNameList", "less than or equal to 25"),
        arguments(GetConnectionRequest.builder().build(), "WIRE-REQUIRED Name", "'name'"),
        arguments(
            GetConnectionsRequest.builder().maxResults(0).build(),
            "WIRE-RANGE MaxResults",
            "Member must have value greater than or equal to 1"),
        arguments(
            GetConnectionsRequest.builder().maxResults(1001).build(),
            "WIRE-RANGE MaxResults",
            "Member must have value less than or equal to 1000"),
        arguments(
            GetConnectionsRequest.builder().filter(f -> f.connectionSchemaVersion(3)).build(),
            "WIRE-RANGE Filter.ConnectionSchemaVersion",
            "2"),
        arguments(
            TestConnectionRequest.builder()
                .testConnectionInput(t -> t.connectionType("JDBC"))
                .build(),
            "WIRE-REQUIRED TestConnectionInput.ConnectionProperties",
            "null"),
        arguments(
            TagResourceRequest.builder().resourceArn(ARN).build(),
            "WIRE-REQUIRED TagsToAdd",
            "'tagsToAdd'"),
        arguments(
            TagResourceRequest.builder()
                .resourceArn("arn:aws:s3:::bucket")
                .tagsToAdd(Map.of())
                .build(),
            "WIRE-PATTERN ResourceArn",
            "glue"),
        arguments(
            UntagResourceRequest.builder()
                .resourceArn(ARN)
                .tagsToRemove(Collections.nCopies(51, "k"))
                .build(),
            "WIRE-COUNT TagsToRemove",
            "50"),
        arguments(GetTagsRequest.builder().build(), "WIRE-REQUIRED ResourceArn", "'resourceArn'"));
  }

  @ParameterizedTest(name = "{1}: {2}")
  @MethodSource("broken")
  void namesTheMemberAndTheConstraint(SdkPojo request, String ruleAndField, String message) {
    // When
    List<RuleViolation> violations = rules.wire(request);

    // Then
    assertThat(violations).hasSize(1);
    RuleViolation violation = violations.get(0);
    assertThat(violation.ruleId() + " " + violation.field()).isEqualTo(ruleAndField);
    assertThat(violation.message())
        .startsWith("1 validation error detected: Value at '")
        .contains(message);
    assertThat(violation.fix()).startsWith("Send " + violation.field()).doesNotContain("hunter2");
  }

  @Test
  void severalBrokenMembersMakeOneErrorMessage() {
    // Given
    List<RuleViolation> violations =
        rules.wire(creating(c -> c.name("").connectionType((String) null)));

    // When
    String message = RuleViolation.errorMessage(violations);

    // Then
    assertThat(message)
        .isEqualTo(
            "2 validation errors detected: Value at 'connectionInput.name' failed to satisfy"
                + " constraint: Member must have length greater than or equal to 1; Value at"
                + " 'connectionInput.connectionType' failed to satisfy constraint: Member must not"
                + " be null");
  }
}
