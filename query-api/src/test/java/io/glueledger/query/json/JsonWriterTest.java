/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import static io.glueledger.testkit.events.TestEvents.clear;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.event.AuthenticationConfiguration;
import io.glueledger.event.Definition;
import io.glueledger.event.OAuth2ClientApplication;
import io.glueledger.event.OAuth2Properties;
import io.glueledger.event.Value;
import io.glueledger.query.view.DefinitionRows;
import io.glueledger.testkit.events.TestEvents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {
  private static final Value SECRET =
      Value.newBuilder(TestEvents.hidden(1)).setText("secret").build();

  @Test
  void refusesARecordThatIsNotNamed() {
    assertThatThrownBy(() -> JsonWriter.record(SECRET.getFingerprints().get(0)))
        .hasMessageContaining("Fingerprint is not among the records that may be answered");
  }

  @Test
  void answersNothingOfAValueButWhatMayBeShown() {
    assertThat(json(definition(Map.of("PASSWORD", SECRET))))
        .contains("\"PASSWORD\":{\"visibility\":\"REDACTED\",\"text\":\"(hidden)\"}")
        .doesNotContain("secret", "fingerprint", "key-1");
  }

  @Test
  void sortsPropertiesByKey() {
    assertThat(json(definition(Map.of("B", clear("2"), "A", clear("1")))))
        .contains(
            "\"ConnectionProperties\":{\"A\":{\"visibility\":\"CLEAR\",\"text\":\"1\"},\"B\":");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ConnectionType\":{",
        "\"OAuth2Properties\":{\"OAuth2GrantType\":{",
        "\"OAuth2ClientApplication\":{\"UserManagedClientApplicationClientId\":null",
        "\"AWSManagedClientApplicationReference\":{",
        "\"TokenUrlParametersMap\":{}",
        "\"OAuth2Credentials\":null",
      })
  void usesGluesNames(String expected) {
    assertThat(json(oauth2())).contains(expected);
  }

  @Test
  void beginsWithTheType() {
    assertThat(json(oauth2())).startsWith("{\"ConnectionType\":{");
  }

  @Test
  void pagesNameMembersByTheirPaths() {
    Map<String, List<DefinitionRows.Row>> rows = DefinitionRows.byGroup(oauth2());
    assertThat(rows).containsOnlyKeys("General", "AuthenticationConfiguration");
    assertThat(rows.get("AuthenticationConfiguration"))
        .extracting(DefinitionRows.Row::name)
        .containsExactly(
            "OAuth2Properties.OAuth2GrantType",
            "OAuth2Properties.OAuth2ClientApplication.AWSManagedClientApplicationReference");
  }

  private static String json(Definition definition) {
    return new String(JsonWriter.record(definition), UTF_8);
  }

  private static Definition definition(Map<String, Value> properties) {
    return Definition.newBuilder()
        .setConnectionType(clear("JDBC"))
        .setConnectionProperties(properties)
        .build();
  }

  private static Definition oauth2() {
    var application =
        OAuth2ClientApplication.newBuilder()
            .setAwsManagedClientApplicationReference(clear("app"))
            .build();
    var properties =
        OAuth2Properties.newBuilder()
            .setGrantType(clear("JWT_BEARER"))
            .setClientApplication(application)
            .build();
    return Definition.newBuilder(definition(Map.of()))
        .setAuthenticationConfiguration(
            AuthenticationConfiguration.newBuilder().setOauth2Properties(properties).build())
        .build();
  }
}
