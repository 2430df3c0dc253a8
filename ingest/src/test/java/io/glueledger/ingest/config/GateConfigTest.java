/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.problem.Problem;
import io.glueledger.testkit.TestResources;
import io.glueledger.testkit.config.KeyTable;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate's keys: their rows are in keys.txt, what they refuse in refusals.txt. */
class GateConfigTest {
  private static final KeyTable<GateConfig> TABLE =
      new KeyTable<>(
          GateConfig.PART,
          "kafka.bootstrap.servers=localhost:9092; schema-registry.url=http://localhost:8081;"
              + " ingest.account-id=012345678901; ingest.region=eu-central-1;"
              + " ingest.callers-file=callers.yaml; ingest.fingerprint-keys-file=keys.yaml");
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "GLUE_LEDGER_KAFKA_BOOTSTRAP_SERVERS", "localhost:9092",
          "GLUE_LEDGER_SCHEMA_REGISTRY_URL", "mock://demo",
          "GLUE_LEDGER_SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO", "s3cr3t-canary",
          "GLUE_LEDGER_INGEST_ACCOUNT_ID", "123456789012",
          "GLUE_LEDGER_INGEST_REGION", "eu-central-1",
          "GLUE_LEDGER_INGEST_CALLERS_FILE", "callers.yaml",
          "GLUE_LEDGER_INGEST_FINGERPRINT_KEYS_FILE", "keys.yaml",
          "GLUE_LEDGER_INGEST_POLICIES", "");

  @Test
  void everyKeyHasItsDefaultAndSetsItsProperty() {
    TABLE.verify(TestResources.text(GateConfigTest.class, "keys.txt"));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "refusals.txt", delimiter = '|')
  void namesTheKeyAndTheFix(String settings, String key, String words) {
    assertThat(TABLE.load(settings).problems())
        .singleElement()
        .returns(key, Problem::path)
        .extracting(Problem::message)
        .asString()
        .contains(words)
        .doesNotContain("user:pw");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "glue.endpoint=http://127.0.0.1:5602",
        "glue.endpoint=http://[::1]:5602",
        "glue.endpoint=http://local-glue:5602; glue.plaintext=true",
        "glue.endpoint=https://vpce.example.com"
      })
  void plaintextToGlueIsForLoopbackOrStated(String settings) {
    assertThat(TABLE.load(settings).problems()).isEmpty();
  }

  @Test
  void theEnvironmentAloneIsEnough() {
    assertThat(fromEnvironment().registry().properties())
        .containsExactlyEntriesOf(Map.of("basic.auth.user.info", "s3cr3t-canary"));
  }

  @Test
  void theTextFormHidesSecrets() {
    assertThat(fromEnvironment().toString()).doesNotContain("s3cr3t");
  }

  private static GateConfig fromEnvironment() {
    return GateConfig.PART
        .load(Optional.empty(), ENVIRONMENT)
        .orThrow(problems -> new IllegalStateException(problems.toString()));
  }
}
