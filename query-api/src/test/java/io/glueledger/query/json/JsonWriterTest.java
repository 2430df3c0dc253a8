/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.event.AuthenticationConfiguration;
import io.glueledger.event.Definition;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.OAuth2ClientApplication;
import io.glueledger.event.OAuth2Properties;
import io.glueledger.event.Sha256;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import io.glueledger.query.view.DefinitionRows;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private static final Fingerprint FINGERPRINT =
      Fingerprint.newBuilder().setKeyId("key-1").setHmac(new Sha256(new byte[32])).build();

  @Test
  void refusesARecordThatIsNotNamed() {
    // Then
    assertThatThrownBy(() -> JsonWriter.record(FINGERPRINT))
        .hasMessageContaining("Fingerprint is not among the records that may be answered");
  }

  @Test
  void answersNothingOfAValueButWhatMayBeShown() {
    // When
    String json = json(definition(Map.of("PASSWORD", hidden("secret"))));

    // Then
    assertThat(json)
        .contains("\"PASSWORD\":{\"visibility\":\"REDACTED\",\"text\":\"(hidden)\"}")
        .doesNotContain("secret", "fingerprint", "key-1");
  }

  @Test
  void sortsPropertiesByKey() {
    // When
    String json = json(definition(Map.of("B", shown("2"), "A", shown("1"))));

    // Then
    assertThat(json)
        .contains(
            "\"ConnectionProperties\":{\"A\":{\"visibility\":\"CLEAR\",\"text\":\"1\"},\"B\":");
  }

  @Test
  void usesGluesNames() {
    // When
    String json = json(oauth2());

    // Then
    assertThat(json)
        .startsWith("{\"ConnectionType\":{")
        .contains("\"OAuth2Properties\":{\"OAuth2GrantType\":{")
        .contains("\"OAuth2ClientApplication\":{\"UserManagedClientApplicationClientId\":null")
        .contains("\"AWSManagedClientApplicationReference\":{")
        .contains("\"TokenUrlParametersMap\":{}")
        .contains("\"OAuth2Credentials\":null");
  }

  @Test
  void pagesNameMembersByTheirPaths() {
    // When
    Map<String, List<DefinitionRows.Row>> rows = DefinitionRows.byGroup(oauth2());

    // Then
    assertThat(rows).containsOnlyKeys("General", "AuthenticationConfiguration");
    assertThat(rows.get("AuthenticationConfiguration"))
        .extracting(DefinitionRows.Row::name)
        .containsExactly(
            "OAuth2Properties.OAuth2GrantType",
            "OAuth2Properties.OAuth2ClientApplication.AWSManagedClientApplicationReference");
  }

  private static String json(Definition definition) {
    return new String(JsonWriter.record(definition), StandardCharsets.UTF_8);
  }

  private static Definition definition(Map<String, Value> properties) {
    return Definition.newBuilder()
        .setConnectionType(shown("JDBC"))
        .setConnectionProperties(properties)
        .build();
  }

  private static Definition oauth2() {
    return Definition.newBuilder(definition(Map.of()))
        .setAuthenticationConfiguration(
            AuthenticationConfiguration.newBuilder()
                .setOauth2Properties(
                    OAuth2Properties.newBuilder()
                        .setGrantType(shown("JWT_BEARER"))
                        .setClientApplication(
                            OAuth2ClientApplication.newBuilder()
                                .setAwsManagedClientApplicationReference(shown("app"))
                                .build())
                        .build())
                .build())
        .build();
  }

  private static Value shown(String text) {
    return Value.newBuilder().setVisibility(Visibility.CLEAR).setText(text).build();
  }

  private static Value hidden(String text) {
    return Value.newBuilder()
        .setVisibility(Visibility.REDACTED)
        .setText(text)
        .setFingerprints(List.of(FINGERPRINT))
        .build();
  }
}
