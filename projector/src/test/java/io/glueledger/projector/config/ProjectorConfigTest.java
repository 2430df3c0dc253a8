/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.config;

import io.glueledger.testkit.config.KeyTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectorConfigTest {

  private static final KeyTable<ProjectorConfig> KEYS =
      new KeyTable<>(
          ProjectorConfig.PART,
          "kafka.bootstrap.servers=localhost:9092; schema-registry.url=http://localhost:8081;"
              + " projector.state-dir=state; projector.internal-token-file=internal-token");

  @Test
  void everyKeyHasItsDefaultAndSetsItsProperty() {
    KEYS.verify(
        """
        kafka.bootstrap.servers | kafka.bootstrapServers | [localhost:9092] | a:1, b:2 | [a:1, b:2]
        schema-registry.url | registry.urls | [http://localhost:8081] | https://a, https://b | [https://a, https://b]
        topics.partitions | topics.logPartitions | 48 | 3 | 3
        topics.replication-factor | topics.replicationFactor | 3 | 4 | 4
        topics.min-insync-replicas | topics.minInsyncReplicas | 2 | 1 | 1
        projector.listen.host | listen.listener.host | 127.0.0.1 | ::1 | ::1
        projector.listen.port | listen.listener.port | 8092 | 1 | 1
        projector.listen.tls.certificate | listen.listener.certificate | - | cert.pem; projector.listen.tls.key=key.pem | cert.pem
        projector.listen.tls.key | listen.listener.privateKey | - | key.pem; projector.listen.tls.certificate=cert.pem | key.pem
        projector.listen.behind-proxy | listen.listener.behindProxy | false | true | true
        projector.advertised-url | listen.advertisedUrl | - | http://projector-1:8092 | http://projector-1:8092
        projector.internal-token-file | listen.tokenFile | internal-token | token | token
        projector.metrics-token-file | listen.metricsTokenFile | - | scrape | scrape
        projector.state-dir | state.directory | state | /var/state | /var/state
        projector.standby-replicas | state.standbyReplicas | 1 | 0 | 0
        projector.threads | state.threads | 2 | 8 | 8
        projector.cache-size | state.cacheSize | 64MiB | 0B | 0B
        projector.rocksdb-size | state.rocksDbSize | 256MiB | 1GiB | 1GiB
        projector.commit-interval | state.commitInterval | PT0.1S | 1s | PT1S
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          projector.listen.host=0.0.0.0           | projector.listen.host | projector.listen.behind-proxy: true
          projector.listen.host=0.0.0.0; projector.listen.behind-proxy=true | projector.advertised-url | is missing
          projector.listen.host=::; projector.listen.behind-proxy=true | projector.advertised-url | is missing
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
    KEYS.refuses(settings, key, words);
  }
}
