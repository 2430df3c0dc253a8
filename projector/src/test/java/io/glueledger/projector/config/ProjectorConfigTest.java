/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.config.ConfigResult;
import io.glueledger.base.config.value.ByteSize;
import io.glueledger.testkit.config.KeyTable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectorConfigTest {

  private static final String REQUIRED =
      "kafka.bootstrap.servers=localhost:9092; schema-registry.url=http://localhost:8081;"
          + " projector.state-dir=state";

  private static KeyTable<ProjectorConfig> table() {
    return new KeyTable<>(ProjectorConfig.PART, REQUIRED);
  }

  @Test
  void everyKeyHasItsDefaultAndSetsItsProperty() {
    // Given
    KeyTable<ProjectorConfig> table =
        table()
            .row("kafka.bootstrap.servers", c -> c.kafka().bootstrapServers(), List.of("localhost:9092"), "a:1", List.of("a:1"))
            .row("schema-registry.url", c -> c.registry().urls(), List.of("http://localhost:8081"), "https://a", List.of("https://a"))
            .row("topics.partitions", c -> c.topics().logPartitions(), 48, "3", 3)
            .row("topics.replication-factor", c -> c.topics().replicationFactor(), 3, "4", 4)
            .row("topics.min-insync-replicas", c -> c.topics().minInsyncReplicas(), 2, "1", 1)
            .row("projector.listen.host", c -> c.listen().listener().host(), "127.0.0.1", "::1", "::1")
            .row("projector.listen.port", c -> c.listen().listener().port(), 8092, "0", 0)
            .row("projector.listen.tls.certificate", c -> c.listen().listener().certificate(), Optional.empty(), "cert.pem; projector.listen.tls.key=key.pem", Optional.of(Path.of("cert.pem")))
            .row("projector.listen.tls.key", c -> c.listen().listener().privateKey(), Optional.empty(), "key.pem; projector.listen.tls.certificate=cert.pem", Optional.of(Path.of("key.pem")))
            .row("projector.listen.behind-proxy", c -> c.listen().listener().behindProxy(), false, "true", true)
            .row("projector.advertised-url", c -> c.listen().advertisedUrl(), Optional.empty(), "http://projector-1:8092", Optional.of(URI.create("http://projector-1:8092")))
            .row("projector.internal-token-file", c -> c.listen().tokenFile(), Optional.empty(), "token", Optional.of(Path.of("token")))
            .row("projector.state-dir", c -> c.state().directory(), Path.of("state"), "/var/state", Path.of("/var/state"))
            .row("projector.standby-replicas", c -> c.state().standbyReplicas(), 1, "0", 0)
            .row("projector.threads", c -> c.state().threads(), 2, "8", 8)
            .row("projector.cache-size", c -> c.state().cacheSize(), ByteSize.mib(64), "0B", ByteSize.mib(0))
            .row("projector.rocksdb-size", c -> c.state().rocksDbSize(), ByteSize.mib(256), "1GiB", ByteSize.mib(1024))
            .row("projector.commit-interval", c -> c.state().commitInterval(), Duration.ofMillis(100), "1s", Duration.ofSeconds(1));

    // When / Then
    table.verify();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          projector.listen.host=0.0.0.0           | projector.listen.host | projector.listen.behind-proxy: true
          projector.listen.host=0.0.0.0; projector.listen.behind-proxy=true; projector.advertised-url=http://p:1 | projector.internal-token-file | is missing
          projector.listen.host=0.0.0.0; projector.listen.behind-proxy=true; projector.internal-token-file=t | projector.advertised-url | is missing
          projector.listen.host=::; projector.listen.behind-proxy=true; projector.internal-token-file=t | projector.advertised-url | is missing
          projector.advertised-url=http://projector-1 | projector.advertised-url | must be an address with a port
          projector.advertised-url=ftp://p:1      | projector.advertised-url | must be an address with a port
          projector.advertised-url=http://u@p:1   | projector.advertised-url | must be an address with a port
          projector.advertised-url=http://p:1/x   | projector.advertised-url | must be an address with a port
          projector.advertised-url=http://p:1?x   | projector.advertised-url | must be an address with a port
          projector.standby-replicas=11           | projector.standby-replicas | must be 0 to 10
          projector.threads=0                     | projector.threads | must be 1 to 256
          projector.cache-size=65GiB              | projector.cache-size | must be 0B to 64GiB
          projector.rocksdb-size=7MiB             | projector.rocksdb-size | must be 8MiB to 1024GiB
          projector.commit-interval=31s           | projector.commit-interval | must be 10ms to 30s
          kafka.producer.acks=1                   | kafka.producer.acks | never be lost
          """)
  void namesTheKeyAndTheFix(String settings, String key, String words) {
    // When
    ConfigResult<ProjectorConfig> result = table().load(settings);

    // Then
    assertThat(result.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.key()).isEqualTo(key);
              assertThat(problem.message()).contains(words);
            });
  }

  @Test
  void loopbackNeedsNeitherTokenNorUrl() {
    // When
    ProjectorListener listen = ProjectorListener.loopback(0);

    // Then
    assertThat(listen.listener().isLoopback()).isTrue();
    assertThat(listen.tokenFile()).isEmpty();
  }

  @Test
  void theStateIsSmallForATrial() {
    // When
    StateConfig small = StateConfig.small(Path.of("state"));

    // Then
    assertThat(small.cacheSize().bytes() + small.rocksDbSize().bytes())
        .isLessThanOrEqualTo(ByteSize.mib(64).bytes());
    assertThat(small.standbyReplicas()).isZero();
  }
}
