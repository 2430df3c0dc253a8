/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static io.glueledger.definition.fixture.RedactedRequests.M;
import static io.glueledger.definition.fixture.RedactedRequests.at;
import static io.glueledger.definition.fixture.RedactedRequests.property;
import static io.glueledger.definition.fixture.RedactedRequests.redact;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Definition;
import io.glueledger.event.MemberValue;
import io.glueledger.event.UrlFacts;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

class ValueDetailsTest {

  private static Definition with(String key, String raw, String description) {
    return redact(
        ConnectionInput.builder()
            .connectionType("JDBC")
            .description(description)
            .connectionPropertiesWithStrings(Map.of(key, raw))
            .build());
  }

  private final Value url =
      property(
          with(
              "JDBC_CONNECTION_URL",
              "jdbc:mysql://u:p4ss@DB.example.com:3306/d?useSSL=false&autoDeserialize=true"
                  + "&autoDeserialize=false&initSQL=x1&p4ss=1&foo.bar=2",
              ""),
          "JDBC_CONNECTION_URL");

  @Test
  void showsTheHarmlessPartsOfAUrl() {
    assertThat(url.getText())
        .contains(
            "jdbc:mysql://$:$@DB.example.com:3306/d?useSSL=false&autoDeserialize=true"
                    .replace("$", M)
                + "&autoDeserialize=false&initSQL=$&$=$&foo.bar=$".replace("$", M));
  }

  @Test
  void keepsTheFactsOfAUrl() {
    assertThat(url.getUrl().orElseThrow())
        .returns("mysql", UrlFacts::getDialect)
        .returns("jdbc:mysql", UrlFacts::getScheme)
        // foo.bar is nothing that a driver knows: it may lead elsewhere.
        .returns(List.of(), UrlFacts::getHosts)
        .returns(true, UrlFacts::getHasCredentials)
        .returns(List.of("useSSL=false"), UrlFacts::getTlsWeakenings)
        .returns(
            Map.of("autodeserialize", "true,false", "usessl", "false"), UrlFacts::getParameters)
        .returns(List.of("foo.bar", "initsql"), UrlFacts::getHiddenParameters);
  }

  private final Definition json =
      with(
          "SparkProperties",
          """
          {"HOST": "db.example.com", "JDBC_ENFORCE_SSL": "false", "PASSWORD": "hunter2x",
           "secretKey": "abcd-1", "dbtable": "orders_1", "n": 5,
           "nested": {"password": "deep-secret"}, "hunter2x": "1"}
          """,
          "hunter2x orders_1 deep-secret abcd-1");

  private Map<String, MemberValue> members() {
    return property(json, "SparkProperties").getMembers().orElseThrow();
  }

  private MemberValue member(String key) {
    return at(members(), key);
  }

  @Test
  void showsPropertiesInJsonThatAreListed() {
    assertThat(member("HOST").getText()).contains("db.example.com");
    assertThat(member("JDBC_ENFORCE_SSL").getText()).contains("false");
  }

  @Test
  void marksPropertiesInJsonThatLookSecret() {
    assertThat(List.of("PASSWORD", "secretKey", "nested"))
        .allSatisfy(key -> assertThat(member(key).getText()).contains(M));
    assertThat(members()).containsKey(M).doesNotContainKey("hunter2x");
  }

  @Test
  void showsJsonAsFarAsItsPropertiesAreShown() {
    Value shown = property(json, "SparkProperties");

    assertThat(shown.getVisibility()).isEqualTo(Visibility.PARTIAL);
    assertThat(shown.getText())
        .hasValueSatisfying(text -> assertThat(text).contains("db.example.com", M));
    assertThat(shown.getText())
        .hasValueSatisfying(text -> assertThat(text).doesNotContain("hunter2x"));
  }

  @Test
  void hidesPropertiesInJsonThatNobodyKnows() {
    assertThat(member("dbtable").getVisibility()).isEqualTo(Visibility.REDACTED);
  }

  @Test
  void keepsWhatJsonHidesOutOfOtherTexts() {
    assertThat(json.getDescription().flatMap(Value::getText))
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
    Definition definition = with("SparkProperties", json, "uses hunter2x");

    // Then
    assertThat(property(definition, "SparkProperties").getMembers()).isEmpty();
    assertThat(definition.getDescription().flatMap(Value::getText)).contains("uses " + M);
  }
}
