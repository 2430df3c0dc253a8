/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.change;

import static io.glueledger.policy.fixture.DefinitionBuilder.facts;
import static io.glueledger.policy.fixture.DefinitionBuilder.fingerprint;
import static io.glueledger.policy.fixture.DefinitionNotation.changes;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.UrlFacts;
import io.glueledger.event.Value;
import io.glueledger.policy.facts.DefinitionFacts;
import io.glueledger.policy.fixture.DefinitionBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leads elsewhere or as somebody else, and what only looks so. */
class RedirectedMembersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JDBC                  | JDBC HOST=h           | {ConnectionProperties.HOST=from absent to h}
          JDBC HOST=h           | JDBC                  | {ConnectionProperties.HOST=from h to absent}
          JDBC HOST=h           | JDBC HOST=h           | {}
          JDBC HOST=h           | JDBC HOST=H           | {}
          KAFKA KAFKA_BOOTSTRAP_SERVERS=a:1,b:2 | KAFKA KAFKA_BOOTSTRAP_SERVERS=B:2,~a:1 | {}
          JDBC PORT=1           | JDBC PORT=2           | {ConnectionProperties.PORT=from 1 to 2}
          """)
  void aPlaceThatIsAnotherOneIsTold(String before, String now, String expected) {
    assertThat(changes(before, now).redirected()).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JDBC                  | JDBC SECRET_ID=s      | {}
          JDBC SECRET_ID=s      | JDBC SECRET_ID=t      | {ConnectionProperties.SECRET_ID=from s to t}
          JDBC USERNAME:=#k:a   | JDBC USERNAME:=#k:b   | {ConnectionProperties.USERNAME=from a hidden value to a hidden value}
          JDBC USERNAME:=#k:a   | JDBC USERNAME:=#k:a   | {}
          JDBC USERNAME=app     | JDBC USERNAME:=#k:a   | {ConnectionProperties.USERNAME=from app to a hidden value}
          SALESFORCE SecretArn:=arn:1 | SALESFORCE SecretArn:=arn:2 | {AuthenticationConfiguration.SecretArn=from arn:1 to arn:2}
          SALESFORCE SecretArn:=arn:1 | SALESFORCE SecretArn:=arn:1 | {}
          SALESFORCE SecretArn:=      | SALESFORCE SecretArn:=arn:2 | {}
          SALESFORCE SecretArn:=arn:1 | SALESFORCE SecretArn:=      | {}
          """)
  void anIdentityThatIsAnotherOneIsTold(String before, String now, String expected) {
    assertThat(changes(before, now).redirected()).hasToString(expected);
  }

  /** URLs as text, host, whether it could be parsed, and the letter of its fingerprint. */
  @ParameterizedTest
  @CsvSource({
    "-,            u1 h true a,  from absent to u1",
    "u1 h true a,  -,            from u1 to absent",
    "u1 h true a,  u2 h true a,  from u1 to u2",
    "u1 h true a,  u1 i true a,  from u1 to u1", // hosts that are not shown
    "u1 h true a,  u1 h true b,  -", // a secret in it
    "u1 h false a, u1 h false b, from u1 to u1", // nobody can read it
    "u1 h false a, u1 h false a, -",
    "jdbc:postgresql://H:5432/d?a=1&b=2 h true a, jdbc:postgresql://h/d?b=2&a=1 h true a, -",
    "jdbc:postgresql://h:5433/d h true a, jdbc:postgresql://h/d h true a,"
        + " from jdbc:postgresql://h:5433/d to jdbc:postgresql://h/d",
    "jdbc:postgresql://h/d?a=1&a=2 h true a, jdbc:postgresql://h/d?a=2&a=1 h true a,"
        + " from jdbc:postgresql://h/d?a=1&a=2 to jdbc:postgresql://h/d?a=2&a=1",
    "jdbc:postgresql://h/D h true a, jdbc:postgresql://h/d h true a,"
        + " from jdbc:postgresql://h/D to jdbc:postgresql://h/d"
  })
  void aUrlThatLeadsElsewhereIsTold(String before, String now, String expected) {
    assertThat(SecurityChanges.between(url(before), url(now)).redirected())
        .isEqualTo(
            expected.equals("-")
                ? Map.of()
                : Map.of("ConnectionProperties.JDBC_CONNECTION_URL", expected));
  }

  private static DefinitionFacts url(String notation) {
    DefinitionBuilder definition = DefinitionBuilder.of("JDBC");
    if (!notation.equals("-")) {
      List<String> words = List.of(notation.split(" ", -1));
      UrlFacts.Builder facts = facts("postgresql", words.get(1));
      Value url =
          DefinitionBuilder.url(words.get(0), facts.setParsed(Boolean.valueOf(words.get(2))));
      definition.with(
          "JDBC_CONNECTION_URL",
          Value.newBuilder(url).setFingerprints(List.of(fingerprint("k:" + words.get(3)))).build());
    }
    return DefinitionFacts.of(definition.build());
  }
}
