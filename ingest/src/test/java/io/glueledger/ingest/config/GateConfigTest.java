/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.config.ConfigResult;
import io.glueledger.base.config.value.ByteSize;
import io.glueledger.definition.rules.RuleMode;
import io.glueledger.ingest.auth.AllowedHosts;
import io.glueledger.testkit.config.KeyTable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    // Given
    KeyTable<GateConfig> table =
        table()
            .row("kafka.bootstrap.servers", c -> c.kafka().bootstrapServers(), List.of("localhost:9092"), "a:1, b:2", List.of("a:1", "b:2"))
            .row("schema-registry.url", c -> c.registry().urls(), List.of("http://localhost:8081"), "https://a, https://b", List.of("https://a", "https://b"))
            .row("topics.partitions", c -> c.topics().logPartitions(), 48, "3", 3)
            .row("topics.replication-factor", c -> c.topics().replicationFactor(), 3, "4", 4)
            .row("topics.min-insync-replicas", c -> c.topics().minInsyncReplicas(), 2, "1", 1)
            .row("ingest.listen.host", c -> c.listen().listener().host(), "127.0.0.1", "::1", "::1")
            .row("ingest.listen.port", c -> c.listen().listener().port(), 8090, "9443", 9443)
            .row("ingest.listen.tls.certificate", c -> c.listen().listener().certificate(), Optional.empty(), "cert.pem; ingest.listen.tls.key=key.pem", Optional.of(Path.of("cert.pem")))
            .row("ingest.listen.tls.key", c -> c.listen().listener().privateKey(), Optional.empty(), "key.pem; ingest.listen.tls.certificate=cert.pem", Optional.of(Path.of("key.pem")))
            .row("ingest.listen.behind-proxy", c -> c.listen().listener().behindProxy(), false, "true", true)
            .row("ingest.listen.admin-port", c -> c.listen().adminPort(), 8091, "0", 0)
            .row("ingest.listen.base-path", c -> c.listen().basePath(), "/", "/glue", "/glue")
            .row("ingest.hosts", c -> c.listen().hosts(), new AllowedHosts(Set.of("localhost", "127.0.0.1", "[::1]")), "gate.example.com, gate:9443", new AllowedHosts(Set.of("gate.example.com", "gate:9443")))
            .row("ingest.limits.connections", c -> c.limits().connections(), 2000, "10", 10)
            .row("ingest.limits.requests", c -> c.limits().requests(), 1000, "5", 5)
            .row("ingest.limits.body", c -> c.limits().body(), ByteSize.kib(256), "64KiB", ByteSize.kib(64))
            .row("ingest.limits.headers", c -> c.limits().headers(), ByteSize.kib(16), "8KiB", ByteSize.kib(8))
            .row("ingest.limits.request-timeout", c -> c.limits().requestTimeout(), Duration.ofSeconds(10), "5s", Duration.ofSeconds(5))
            .row("ingest.limits.idle-timeout", c -> c.limits().idleTimeout(), Duration.ofMinutes(1), "30s", Duration.ofSeconds(30))
            .row("ingest.account-id", c -> c.account().accountId(), "012345678901", "123456789012", "123456789012")
            .row("ingest.region", c -> c.account().region(), "eu-central-1", "us-gov-west-1", "us-gov-west-1")
            .row("ingest.catalogs", c -> c.account().catalogs(), Set.of("012345678901"), "123456789012, 123456789012:lake", Set.of("123456789012", "123456789012:lake"))
            .row("ingest.callers-file", GateConfig::callersFile, Path.of("callers.yaml"), "/etc/callers.yaml", Path.of("/etc/callers.yaml"))
            .row("ingest.fingerprint-keys-file", GateConfig::fingerprintKeysFile, Path.of("keys.yaml"), "../keys.yaml", Path.of("../keys.yaml"))
            .row("ingest.policies", c -> c.policy().files(), List.of(), "base.yaml, more.yaml", List.of(Path.of("base.yaml"), Path.of("more.yaml")))
            .row("ingest.strict", c -> c.policy().strict(), false, "true", true)
            .row("ingest.documented-rules", c -> c.policy().documentedRules(), RuleMode.WARN, "enforce", RuleMode.ENFORCE)
            .row("ingest.baseline-timeout", c -> c.timing().baselineTimeout(), Duration.ofSeconds(3), "1s", Duration.ofSeconds(1))
            .row("ingest.append-timeout", c -> c.timing().appendTimeout(), Duration.ofSeconds(4), "2s", Duration.ofSeconds(2))
            .row("ingest.forward-within", c -> c.timing().forwardWithin(), Duration.ofSeconds(10), "5s", Duration.ofSeconds(5))
            .row("ingest.outcome-timeout", c -> c.timing().outcomeTimeout(), Duration.ofSeconds(3), "1500ms", Duration.ofMillis(1500))
            .row("ingest.sweep-interval", c -> c.timing().sweepInterval(), Duration.ofMinutes(5), "1h", Duration.ofHours(1))
            .row("ingest.passthrough", c -> c.glue().passthrough(), Set.of(), "GetTables", Set.of("GetTables"))
            .row("glue.endpoint", c -> c.glue().endpoint(), Optional.empty(), "https://vpce.example.com", Optional.of(URI.create("https://vpce.example.com")))
            .row("glue.region", GateConfig::glueRegion, "eu-central-1", "us-east-1", "us-east-1")
            .row("glue.timeout", c -> c.timing().glueTimeout(), Duration.ofSeconds(12), "8s", Duration.ofSeconds(8))
            .row("glue.plaintext", c -> c.glue().plaintext(), false, "true", true);

    // When / Then
    table.verify();
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
          ingest.documented-rules=Warn            | ingest.documented-rules | must be enforce, warn or off
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
              assertThat(problem.key()).isEqualTo(key);
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
