/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import static io.glueledger.policy.fixture.PolicyDecisions.decide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.Finding;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.DefinitionBuilder;
import io.glueledger.policy.fixture.ProposedChanges;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is denied by a broken policy reads which, where it breaks, and what is to be written. */
class EvaluationFailuresTest {
  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(
            "condition: connection.type == 'JDBC' && connection.properties['HOST'] == 'h'",
            "its condition reads connection.properties['HOST'], and there is no HOST"
                + " (ATTRIBUTE_NOT_FOUND)",
            "write connection.properties[?'HOST'].orValue(''), or put 'HOST' in"
                + " connection.properties && before it."),
        arguments(
            "condition: connection.properties.HOST == 'h'",
            "its condition reads connection.properties.HOST, and there is no HOST",
            "write connection.properties[?'HOST'].orValue(''), or put"
                + " has(connection.properties.HOST) && before it."),
        arguments(
            "condition: connection.destinations['HOST'].size() > 0",
            "its condition reads connection.destinations['HOST'], and there is no HOST",
            "write connection.destinations[?'HOST'].orValue([]), or put 'HOST' in"
                + " connection.destinations && before it."),
        arguments(
            "condition: connection.switches['HOST'] == 'x'",
            "its condition reads connection.switches['HOST'], and there is no HOST",
            "write connection.switches[?'HOST'].orValue(''), or"),
        arguments(
            "each: \"['owner']\"\n    condition: connection.tags[item] == ''",
            "its condition reads connection.tags[item], and there is no owner",
            "write connection.tags[?item].orValue(''), or put item in connection.tags && before"
                + " it."),
        arguments(
            "condition: connection.properties.exists(k, connection.tags[k] == 'x')",
            "its condition reads connection.tags[k], and there is no PORT",
            "write connection.tags[?k].orValue(''), or put k in connection.tags && before it."),
        arguments(
            "condition: 'true'\n"
                + "    message: \"{{ connection.type }} at {{ connection.properties['HOST'] }}\"",
            "its message reads connection.properties['HOST'], and there is no HOST",
            "write connection.properties[?'HOST'].orValue('')"),
        arguments(
            "condition: 'true'\n    field: \"{{ connection.urls[3] }}\"",
            "its field reads connection.urls[3], and the list has fewer items"
                + " (INDEX_OUT_OF_BOUNDS)",
            "put connection.urls.size() > 3 && before it."),
        arguments(
            "condition: 'true'\n"
                + "    variants: [{when: \"connection.tags['a'] == ''\", severity: LOW}]",
            "its when of a variant reads connection.tags['a'], and there is no a",
            "put 'a' in connection.tags && before it."),
        arguments(
            "condition: previous.properties['PORT'] == '1'",
            "its condition reads previous.properties['PORT'], and there is no PORT",
            "write previous.properties[?'PORT'].orValue(''), or"),
        arguments(
            "condition: int(connection.properties['PORT']) > 1", "BAD_FORMAT", "before int(…)"),
        arguments("condition: 1 / connection.urls.size() == 1", "DIVIDE_BY_ZERO", "other than 0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void aFailureSaysWhereAndWhatToWrite(String policy, String reason, String fix)
      throws IOException {
    // Given
    PolicyEngine engine = engine(policy);

    // When
    Finding finding =
        decide(
                engine,
                ProposedChanges.create(DefinitionBuilder.of("JDBC").with("PORT=many").build()))
            .findings()
            .get(0);

    // Then
    assertThat(finding.getReason()).startsWith(EvaluationFailures.REASON).contains(reason);
    assertThat(finding.getFix())
        .startsWith("Ask whoever maintains the policy pack acme to correct ACME-01: ")
        .contains(fix)
        .endsWith(".");
  }

  private static PolicyEngine engine(String policy) throws IOException {
    String rest = policy.contains("message:") ? "" : "    message: m\n";
    return new PolicyEngine(
        PackSource.text(
                "acme.yaml",
                "pack: acme\nversion: \"1\"\npolicies:\n  - id: ACME-01\n    title: t\n"
                    + "    severity: HIGH\n    fix: f\n"
                    + rest
                    + "    "
                    + policy
                    + "\n")
            .load());
  }
}
