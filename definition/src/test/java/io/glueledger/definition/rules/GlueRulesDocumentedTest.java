/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.fixture.GlueJson;
import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

class GlueRulesDocumentedTest {
  private static final ConnectionInput SFTP = GlueJson.input("{ConnectionType: 'SFTP'}");

  @ParameterizedTest(name = "{0} {1} {2} → {3}")
  @CsvFileSource(resources = "documented.txt", delimiter = '|')
  void judgesEachTypeByItsDocumentation(
      String type, @Nullable String properties, @Nullable String members, @Nullable String broken) {
    // Given
    ConnectionInput input =
        GlueJson.input(
            "{ConnectionType: '%s', ConnectionProperties: {%s}, %s}"
                .formatted(type, orNothing(properties), orNothing(members)));

    // When
    String violations =
        new GlueRules(RuleMode.WARN)
            .documented(input).stream()
                .map(violation -> violation.ruleId() + " " + violation.field())
                .collect(joining(", "));

    // Then
    assertThat(violations).isEqualTo(orNothing(broken));
  }

  private static String orNothing(@Nullable String cell) {
    return cell == null ? "" : cell;
  }

  @Test
  void modeOffLooksAtNothing() {
    assertThat(new GlueRules(RuleMode.OFF).documented(SFTP)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"WARN, WARN", "ENFORCE, DENY"})
  void theModeDecidesWhetherAFindingDenies(RuleMode mode, Effect effect) {
    // Given
    GlueRules rules = new GlueRules(mode);

    // When
    List<Finding> findings = rules.findings(rules.documented(SFTP));

    // Then
    assertThat(findings)
        .singleElement()
        .returns(effect, Finding::getEffect)
        .returns("VAL-14", Finding::getPolicyId)
        .returns(Severity.LOW, Finding::getSeverity)
        .returns(Optional.of("ConnectionType"), Finding::getField)
        .matches(finding -> !finding.getFix().isBlank(), "says what to do");
  }

  @ParameterizedTest
  @CsvSource({"OFF, false", "WARN, false", "ENFORCE, true"})
  void theModeDecidesWhetherAChangeIsRefused(RuleMode mode, boolean refuses) {
    assertThat(new GlueRules(mode).refusesDocumented()).isEqualTo(refuses);
  }
}
