/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PASSWORD",
        "DB_PASS",
        "dbPass",
        "db.pass",
        "es.net.http.auth.pass",
        "pass",
        "authorization",
        "http.header.Authorization",
        "proxy-authorization",
        "sasl.jaas.config",
        "kafka.sasl.jaas.config",
        "basic.auth.user.info",
        "ssl.keystore.key",
        "consumer_key",
        "\u0420ASSWORD",
        "P\u0410SS",
        "PASS\u200bWORD"
      })
  void aKeyIsThatOfACredential(String key) {
    assertThat(CredentialNames.isCredentialKey(key)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bypass",
        "compass",
        "passes",
        "SECRET_ID",
        "secret_arn",
        "authorizationUrl",
        "tokenUrl",
        "basic.auth.credentials.source",
        "tokenCount",
        "batchSize",
        "authenticationType",
        "keystore",
        "PROJECT_ID"
      })
  void aKeyIsNone(String key) {
    assertThat(CredentialNames.isCredentialKey(key)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JDBC_ENFORCE_SSL",
        "jdbc_enforce_ssl",
        " JDBC_ENFORCE_SSL\u00a0",
        "JDBC_ENF0RCE_SSL",
        "JDBC_ENFORCE_S\u0405L",
        "\uff2aDBC_ENFORCE_SSL",
        "JDBC_ENFORCE\uff3fSSL",
        "JDBC_ENF\u041eRCE_SSL",
        "JDBC_\u00c9NFORCE_SSL",
        "JDBC_ENFORCE_SSL\u00ad"
      })
  void whatLooksAlikeHasOneShape(String key) {
    assertThat(LookAlikes.shape(key)).isEqualTo(LookAlikes.shape("JDBC_ENFORCE_SSL"));
  }

  @Test
  void noTwoKeysOfGlueLookAlike() {
    assertThat(PropertyKeys.ofGlue()).extracting(LookAlikes::shape).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "opensearch.net.ssl.cert.allow.self.signed, true,     true",
    "opensearch.net.ssl.cert.allow.self.signed, false,    false",
    "opensearch.net.ssl.cert.allow.self.signed, ?,        true",
    "trustServerCertificate,                    TRUE,     true",
    "encrypt,                                   false,    true",
    "encrypt,                                   strict,   false",
    "encrypt,                                   AES256,   false",
    "sslmode,                                   prefer,   true",
    "sslMode,                                   VERIFY_CA, false",
    "tls_hostname_verification,                 false,    true",
    "sfSSL,                                     off,      true",
    "sfSSL,                                     on,       false",
    "batchSize,                                 false,    false"
  })
  void aSettingWeakensTls(String key, String value, boolean weakens) {
    assertThat(TlsSettings.weakens(key, value)).isEqualTo(weakens);
  }

  @Test
  void onlyWordsOfDriversAreWords() {
    assertThat(List.of("true", "Off", "verify-full", "VERIFY_IDENTITY", "optional"))
        .allMatch(TlsSettings::isWord);
    assertThat(List.of("", "hunter2", "truest", "s3cr3t")).noneMatch(TlsSettings::isWord);
  }
}
