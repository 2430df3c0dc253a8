/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.definition.fixture.GlueJson;
import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.rules.violation.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import software.amazon.awssdk.services.glue.model.GetTablesRequest;

class GlueRulesWireTest {
  private static final GlueRules RULES = new GlueRules(RuleMode.WARN);

  private static List<RuleViolation> violations(String operation, String json) {
    return RULES.wire(GlueJson.request(operation, json));
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvFileSource(resources = "fine.txt", delimiter = '|')
  void acceptsWhatTheModelAccepts(String operation, String json) {
    assertThat(violations(operation, json)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvFileSource(resources = "broken.txt", delimiter = '|')
  void namesTheRuleAndTheMember(String operation, String json, String rule, String member) {
    assertThat(violations(operation, json))
        .singleElement()
        .returns(rule, RuleViolation::ruleId)
        .returns(member, RuleViolation::field);
  }

  @ParameterizedTest(name = "{0} {1}: {4}")
  @CsvFileSource(resources = "broken.txt", delimiter = '|')
  void namesTheConstraintAsAwsDoes(
      String operation, String json, String rule, String member, String message) {
    assertThat(violations(operation, json).get(0).message())
        .startsWith("1 validation error detected: Value at '")
        .contains(message);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "broken.txt", delimiter = '|')
  void saysWhatToSendAndNoValue(String operation, String json, String rule, String member) {
    assertThat(violations(operation, json).get(0).fix())
        .startsWith("Send " + member)
        .doesNotContain("hunter2");
  }

  @Test
  void severalBrokenMembersMakeOneErrorMessage() {
    // Given
    List<RuleViolation> violations =
        violations("CreateConnection", "{ConnectionInput: {Name: '', ConnectionType: null}}");

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

  @Test
  void aRequestOnSomethingElseCannotBeJudged() {
    assertThatThrownBy(() -> RULES.wire(GetTablesRequest.builder().databaseName("d").build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GetTablesRequest");
  }
}
