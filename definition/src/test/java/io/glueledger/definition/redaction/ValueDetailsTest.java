/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static io.glueledger.definition.redaction.RedactedRequests.M;
import static io.glueledger.definition.redaction.RedactedRequests.at;
import static io.glueledger.definition.redaction.RedactedRequests.redact;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Definition;
import io.glueledger.event.MemberValue;
import io.glueledger.event.UrlFacts;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueDetailsTest {

  @Test
  void keepsTheFactsOfAUrl() {
    // When
    Definition definition =
        redact(
            Map.of(
                "JDBC_CONNECTION_URL",
                "jdbc:mysql://u:p4ss@DB.example.com:3306/d?useSSL=false&autoDeserialize=true"
                    + "&autoDeserialize=false&initSQL=x1&p4ss=1&foo.bar=2"));

    // Then
    Value value = at(definition.getConnectionProperties(), "JDBC_CONNECTION_URL");
    UrlFacts facts = value.getUrl().orElseThrow();
    assertThat(value.getText().orElseThrow())
        .isEqualTo(
            "jdbc:mysql://%s:%s@DB.example.com:3306/d?useSSL=false&autoDeserialize=true"
                    .formatted(M, M)
                + "&autoDeserialize=false&initSQL=%s&%s=%s&foo.bar=%s".formatted(M, M, M, M));
    assertThat(facts.getDialect()).isEqualTo("mysql");
    assertThat(facts.getScheme()).isEqualTo("jdbc:mysql");
    assertThat(facts.getHosts()).containsExactly("db.example.com");
    assertThat(facts.getHasCredentials()).isTrue();
    assertThat(facts.getTlsWeakenings()).containsExactly("useSSL=false");
    assertThat(facts.getParameters())
        .containsEntry("autodeserialize", "true,false")
        .containsEntry("usessl", "false")
        .hasSize(2);
    assertThat(facts.getHiddenParameters()).containsExactly("foo.bar", "initsql");
  }

  @Test
  void seesJsonPropertiesAsProperties() {
    // When
    Definition definition =
        redact(
            Map.of(
                "SparkProperties",
                "{\"HOST\":\"db.example.com\",\"JDBC_ENFORCE_SSL\":\"false\",\"PASSWORD\":\"hunter2x\","
                    + "\"secretKey\":\"abcd-1\",\"dbtable\":\"orders_1\",\"n\":5,"
                    + "\"nested\":{\"password\":\"deep-secret\"},\"hunter2x\":\"1\"}"),
            b -> b.description("hunter2x orders_1 deep-secret abcd-1"));

    // Then
    Value value = at(definition.getConnectionProperties(), "SparkProperties");
    Map<String, MemberValue> members = value.getMembers().orElseThrow();
    assertThat(value.getVisibility()).isEqualTo(Visibility.REDACTED);
    assertThat(at(members, "HOST").getText()).contains("db.example.com");
    assertThat(at(members, "JDBC_ENFORCE_SSL").getText()).contains("false");
    assertThat(at(members, "PASSWORD").getText()).contains(M);
    assertThat(at(members, "secretKey").getText()).contains(M);
    assertThat(at(members, "dbtable").getVisibility()).isEqualTo(Visibility.REDACTED);
    assertThat(at(members, "nested").getText()).contains(M);
    assertThat(members).containsKey(M).doesNotContainKey("hunter2x");
    assertThat(definition.getDescription().flatMap(Value::getText))
        .contains(String.join(" ", M, M, M, M));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json hunter2x",
        "[\"hunter2x\"]",
        "{\"a\":\"hunter2x\",\"a\":\"b\"}",
        "{\"a\":\"hunter2x\"} trailing",
        "{\"a\":\"hunter2x\"",
        "\"hunter2x\"",
      })
  void hidesWhatIsNoJsonObjectAndRemembersItsWords(String json) {
    // When
    Definition definition =
        redact(Map.of("SparkProperties", json), b -> b.description("uses hunter2x"));

    // Then
    Value value = at(definition.getConnectionProperties(), "SparkProperties");
    assertThat(value.getMembers()).isEmpty();
    assertThat(definition.getDescription().flatMap(Value::getText)).contains("uses " + M);
  }
}
