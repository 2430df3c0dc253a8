/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.config.ConfigResult;
import io.glueledger.testkit.config.KeyTable;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateConfigTest {

  private static final String REQUIRED =
      "kafka.bootstrap.servers=localhost:9092; schema-registry.url=http://localhost:8081;"
          + " ingest.account-id=012345678901; ingest.region=eu-central-1;"
          + " ingest.callers-file=callers.yaml; ingest.fingerprint-keys-file=keys.yaml";

  private static KeyTable<GateConfig> table() {
    return new KeyTable<>(GateConfig.PART, REQUIRED);
  }

  @Test
  void everyKeyHasItsDefaultAndSetsItsProperty() {
    // When / Then
    table()
        .verify(
            """
            kafka.bootstrap.servers | kafka.bootstrapServers | [localhost:9092] | a:1, b:2 | [a:1, b:2]
            schema-registry.url | registry.urls | [http://localhost:8081] | https://a, https://b | [https://a, https://b]
            topics.partitions | topics.logPartitions | 48 | 3 | 3
            topics.replication-factor | topics.replicationFactor | 3 | 4 | 4
            topics.min-insync-replicas | topics.minInsyncReplicas | 2 | 1 | 1
            ingest.listen.host | listen.listener.host | 127.0.0.1 | ::1 | ::1
            ingest.listen.port | listen.listener.port | 8090 | 0 | 0
            ingest.listen.tls.certificate | listen.listener.certificate | - | cert.pem; ingest.listen.tls.key=key.pem | cert.pem
            ingest.listen.tls.key | listen.listener.privateKey | - | key.pem; ingest.listen.tls.certificate=cert.pem | key.pem
            ingest.listen.behind-proxy | listen.listener.behindProxy | false | true | true
            ingest.listen.admin-port | listen.adminPort | 8091 | 0 | 0
            ingest.listen.base-path | listen.basePath | / | /glue | /glue
            ingest.hosts | listen.hosts.hosts | [127.0.0.1, [::1], localhost] | gate.example.com, gate:9443 | [gate.example.com, gate:9443]
            ingest.limits.connections | limits.connections | 2000 | 10 | 10
            ingest.limits.requests | limits.requests | 1000 | 5 | 5
            ingest.limits.body | limits.body | 256KiB | 64KiB | 64KiB
            ingest.limits.headers | limits.headers | 16KiB | 8KiB | 8KiB
            ingest.limits.request-timeout | limits.requestTimeout | PT10S | 5s | PT5S
            ingest.limits.idle-timeout | limits.idleTimeout | PT1M | 30s | PT30S
            ingest.account-id | account.accountId | 012345678901 | 123456789012 | 123456789012
            ingest.region | account.region | eu-central-1 | us-gov-west-1 | us-gov-west-1
            ingest.catalogs | account.catalogs | [012345678901] | 123456789012:lake, 1 | [1, 123456789012:lake]
            ingest.callers-file | callersFile | callers.yaml | /etc/callers.yaml | /etc/callers.yaml
            ingest.fingerprint-keys-file | fingerprintKeysFile | keys.yaml | ../keys.yaml | ../keys.yaml
            ingest.policies | policy.files | [] | base.yaml, more.yaml | [base.yaml, more.yaml]
            ingest.strict | policy.strict | false | true | true
            ingest.documented-rules | policy.documentedRules | WARN | enforce | ENFORCE
            ingest.baseline-timeout | timing.baselineTimeout | PT3S | 1s | PT1S
            ingest.append-timeout | timing.appendTimeout | PT4S | 2s | PT2S
            ingest.forward-within | timing.forwardWithin | PT10S | 5s | PT5S
            ingest.outcome-timeout | timing.outcomeTimeout | PT3S | 1500ms | PT1.5S
            ingest.sweep-interval | timing.sweepInterval | PT5M | 1h | PT1H
            ingest.passthrough | glue.passthrough | [] | GetTables | [GetTables]
            glue.endpoint | glue.endpoint | - | https://vpce.example.com | https://vpce.example.com
            glue.region | glueRegion | eu-central-1 | us-east-1 | us-east-1
            glue.timeout | timing.glueTimeout | PT12S | 8s | PT8S
            glue.plaintext | glue.plaintext | false | true | true
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ingest.listen.admin-port=65536          | ingest.listen.admin-port | must be 0 to 65535
          ingest.listen.port=70000                | ingest.listen.port | must be 0 to 65535
          ingest.listen.host=0.0.0.0              | ingest.listen.host | needs ingest.listen.tls.certificate and ingest.listen.tls.key, or
          ingest.listen.base-path=/a/             | ingest.listen.base-path | must be / or a plain path
          ingest.listen.host=0.0.0.0; ingest.listen.behind-proxy=true | ingest.hosts | is missing; name the hosts
          ingest.hosts=a b                        | ingest.hosts | has an entry that is not host or host:port
          ingest.hosts=,                          | ingest.hosts | names no host
          ingest.limits.connections=0             | ingest.limits.connections | must be 1 to 100000
          ingest.limits.requests=0                | ingest.limits.requests | must be 1 to 100000
          ingest.limits.body=1MiB                 | ingest.limits.body | must be 1KiB to 256KiB
          ingest.limits.headers=1KiB              | ingest.limits.headers | must be 4KiB to 1MiB
          ingest.limits.request-timeout=61s       | ingest.limits.request-timeout | must be 1s to 1m
          ingest.limits.idle-timeout=0s           | ingest.limits.idle-timeout | must be 1s to 1h
          ingest.account-id=12345                 | ingest.account-id | must have 12 digits
          ingest.region=Frankfurt                 | ingest.region | must be a region of AWS such as eu-central-1
          ingest.catalogs=,                       | ingest.catalogs | names no catalog
          ingest.policies=a,a                     | ingest.policies | names a file twice
          ingest.documented-rules=loud            | ingest.documented-rules | must be enforce, warn or off
          ingest.forward-within=12s               | ingest.forward-within | make 30000ms together; shorten them to at most 29s
          ingest.append-timeout=10s               | ingest.append-timeout | must be shorter than ingest.forward-within
          ingest.append-timeout=0s                | ingest.append-timeout | must be 100ms to 29s
          ingest.baseline-timeout=99ms            | ingest.baseline-timeout | must be 100ms to 29s
          ingest.outcome-timeout=0s               | ingest.outcome-timeout | must be 100ms to 29s
          ingest.sweep-interval=0s                | ingest.sweep-interval | must be 1s to 1d
          glue.timeout=30s                        | glue.timeout | must be 100ms to 29s
          glue.region=                            | glue.region | leave it out for ingest.region
          glue.endpoint=http://glue.example.com   | glue.endpoint | state glue.plaintext: true
          glue.endpoint=https://user:pw@glue.example.com | glue.endpoint | must be an address such as
          glue.endpoint=https://glue.example.com?a=b | glue.endpoint | must be an address such as
          glue.endpoint=glue.example.com          | glue.endpoint | must be an address such as
          ingest.passthrough=GetTabl              | ingest.passthrough | did you mean GetTable?
          ingest.passthrough=CreateConnection     | ingest.passthrough | is handled by the gate itself
          topics.min-insync-replicas=4            | topics.min-insync-replicas | nothing could ever be written
          kafka.acks=1                            | kafka.acks | an acknowledged change must never be lost
          kafka.linger.ms=5                       | kafka.linger.ms | ingest.append-timeout
          schema-registry.auto.register.schemas=true | schema-registry.auto.register.schemas | schemas register
          """)
  void namesTheKeyAndTheFix(String settings, String key, String words) {
    // When
    ConfigResult<GateConfig> result = table().load(settings);

    // Then
    assertThat(result.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo(key);
              assertThat(problem.message()).contains(words).doesNotContain("user:pw");
            });
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
    // When
    ConfigResult<GateConfig> result = table().load(settings);

    // Then
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void theEnvironmentAloneIsEnough() {
    // Given
    Map<String, String> environment =
        Map.of(
            "GLUE_LEDGER_KAFKA_BOOTSTRAP_SERVERS", "localhost:9092",
            "GLUE_LEDGER_SCHEMA_REGISTRY_URL", "mock://demo",
            "GLUE_LEDGER_SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO", "s3cr3t-canary",
            "GLUE_LEDGER_INGEST_ACCOUNT_ID", "123456789012",
            "GLUE_LEDGER_INGEST_REGION", "eu-central-1",
            "GLUE_LEDGER_INGEST_CALLERS_FILE", "callers.yaml",
            "GLUE_LEDGER_INGEST_FINGERPRINT_KEYS_FILE", "keys.yaml",
            "GLUE_LEDGER_INGEST_POLICIES", "");

    // When
    GateConfig config =
        GateConfig.PART
            .load(Optional.empty(), environment)
            .orThrow(problems -> new IllegalStateException(problems.toString()));

    // Then
    assertThat(config.registry().properties())
        .containsExactlyEntriesOf(Map.of("basic.auth.user.info", "s3cr3t-canary"));
    assertThat(config.toString()).doesNotContain("s3cr3t");
  }
}
