/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static io.glueledger.policy.fixture.DefinitionNotation.definition;
import static io.glueledger.policy.fixture.ProposedChanges.creating;
import static io.glueledger.policy.fixture.ProposedChanges.updating;
import static io.glueledger.policy.fixture.SampleEngines.OPEN;
import static io.glueledger.policy.fixture.SampleEngines.decide;
import static io.glueledger.policy.fixture.SampleEngines.only;
import static io.glueledger.policy.fixture.SampleEngines.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import io.glueledger.event.Verdict;
import io.glueledger.policy.cel.EvaluationFailures;
import io.glueledger.policy.decision.Decision;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy that cannot be evaluated denies, and says which it is and what is to be written. */
class EvaluationFailureTest {
  private static final String HOST = "condition: connection.properties['HOST'] == 'h'";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          condition: connection.properties['HOST'] == 'h'                        | ATTRIBUTE_NOT_FOUND
          condition: connection.type.matches('(a{1,100}){1,100}')                | program size
          condition: 'true' → message: "{{ connection.properties['HOST'] }}"     | ATTRIBUTE_NOT_FOUND
          condition: 'true' → field: "{{ connection.urls[0] }}"                  | INDEX_OUT_OF_BOUNDS
          condition: 'true' → variants: [{when: "connection.urls[0] == ''", severity: LOW}] | INDEX_OUT_OF_BOUNDS
          """)
  void aPolicyThatCannotBeEvaluatedDenies(String policy, String reason) {
    assertDenies(decide(policy(policy), creating(OPEN)), reason);
  }

  @Test
  void tooManyIterationsDeny() {
    String lists =
        IntStream.range(0, 5)
            .mapToObj("[1,2,3,4,5,6,7,8,9,10].all(x%d, "::formatted)
            .collect(Collectors.joining("", "", "true)))))"));
    assertDenies(
        decide(policy("condition: \"" + lists + "\""), creating(OPEN)),
        "ITERATION_BUDGET_EXCEEDED");
  }

  @Test
  void aFailureIsForgivenToNobody() {
    assertThat(decide(policy(HOST), updating(OPEN, OPEN)).verdict()).isEqualTo(Verdict.DENY);
  }

  @Test
  void aPolicyThatFailsOnThePreviousVersionForgivesNothing() {
    Decision decision =
        decide(policy(HOST + " → effect: deny"), updating(OPEN, definition("JDBC HOST=h")));
    assertThat(only(decision))
        .returns(false, Finding::getAlreadyPresent)
        .returns(Effect.DENY, Finding::getEffect);
  }

  @Test
  void aPolicyOnTheChangeItselfIsNotForgiven() {
    Decision decision =
        decide(
            policy("condition: previous.known && previous.type != connection.type → effect: deny"),
            updating(OPEN, definition("safeJdbc")));
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
  }

  @ParameterizedTest
  @CsvSource({
    "enforce, 'which denies the change: its condition reads', false",
    "audit, 'which denies the change unless it is audited only: its condition reads', true"
  })
  void aFailureSaysWhetherItDenies(String mode, String words, boolean wouldDeny) {
    Finding finding = only(decide(policy(HOST + " → mode: " + mode), creating(OPEN)));
    assertThat(finding.getReason()).contains(words);
    assertThat(finding.getWouldDeny()).isEqualTo(wouldDeny);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          condition: connection.type == 'JDBC' && connection.properties['HOST'] == 'h' | its condition reads connection.properties['HOST'], and there is no HOST (ATTRIBUTE_NOT_FOUND) | write connection.properties[?'HOST'].orValue(''), or put 'HOST' in connection.properties && before it.
          condition: connection.properties.HOST == 'h' | its condition reads connection.properties.HOST, and there is no HOST | write connection.properties[?'HOST'].orValue(''), or put has(connection.properties.HOST) && before it.
          condition: connection.destinations['HOST'].size() > 0 | its condition reads connection.destinations['HOST'], and there is no HOST | write connection.destinations[?'HOST'].orValue([]), or put 'HOST' in connection.destinations && before it.
          condition: connection.switches['HOST'] == 'x' | its condition reads connection.switches['HOST'], and there is no HOST | write connection.switches[?'HOST'].orValue(''), or
          condition: connection.tags[item] == '' → each: "['owner']" | its condition reads connection.tags[item], and there is no owner | write connection.tags[?item].orValue(''), or put item in connection.tags && before it.
          condition: connection.properties.exists(k, connection.tags[k] == 'x') | its condition reads connection.tags[k], and there is no PORT | write connection.tags[?k].orValue(''), or put k in connection.tags && before it.
          condition: 'true' → message: "{{ connection.type }} at {{ connection.properties['HOST'] }}" | its message reads connection.properties['HOST'], and there is no HOST | write connection.properties[?'HOST'].orValue('')
          condition: 'true' → field: "{{ connection.urls[3] }}" | its field reads connection.urls[3], and the list has fewer items (INDEX_OUT_OF_BOUNDS) | put connection.urls.size() > 3 && before it.
          condition: 'true' → variants: [{when: "connection.tags['a'] == ''", severity: LOW}] | its when of a variant reads connection.tags['a'], and there is no a | put 'a' in connection.tags && before it.
          condition: previous.properties['PORT'] == '1' | its condition reads previous.properties['PORT'], and there is no PORT | write previous.properties[?'PORT'].orValue(''), or
          condition: int(connection.properties['PORT']) > 1 | BAD_FORMAT | before int(…)
          condition: 1 / connection.urls.size() == 1 | DIVIDE_BY_ZERO | other than 0
          """)
  void aFailureSaysWhereAndWhatToWrite(String policy, String reason, String fix) {
    Finding finding = only(decide(policy(policy), creating(definition("JDBC PORT=many"))));
    assertThat(finding.getReason()).startsWith(EvaluationFailures.REASON).contains(reason);
    assertThat(finding.getFix())
        .startsWith("Ask whoever maintains the policy pack acme to correct ACME-01: ")
        .contains(fix)
        .endsWith(".");
  }

  private static void assertDenies(Decision decision, String reason) {
    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    Finding finding = only(decision);
    assertThat(finding.getPolicyId()).isEqualTo("ACME-01");
    assertThat(finding.getSeverity()).isEqualTo(Severity.CRITICAL);
    assertThat(finding.getReason()).contains("could not be evaluated", reason);
    assertThat(finding.getFix()).contains("acme", "ACME-01");
  }
}
