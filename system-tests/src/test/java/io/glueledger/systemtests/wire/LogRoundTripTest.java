/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.SecretsRead;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.DecodeResult.Decoded;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.gate.WithInstallation;
import io.glueledger.testkit.events.LogWriter;
import io.glueledger.testkit.events.TestEvents;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events on a real log, with the schemas of a real registry. */
@WithInstallation
class LogRoundTripTest {
  private final Installation site;
  private final EventSerializer<ConnectionEvent> serializer;

  LogRoundTripTest(Installation site, ApicurioRegistry registry) {
    this.site = site;
    this.serializer = new EventSerializer<>(RecordType.CONNECTION_EVENT, registry.client());
    serializer.prepare();
  }

  @Test
  void anEventComesBackWithoutTheRegistryAsItWent() {
    ConsumerRecord<byte[], byte[]> read = written("orders");

    assertThat(
            new EventDeserializer<>(
                    RecordType.CONNECTION_EVENT, RegistryConfig.of("http://127.0.0.1:1").client())
                .read(read.headers(), read.value()))
        .isEqualTo(new Decoded<>(event("orders")));
  }

  @Test
  void theTimeOfTheLedgerIsTheBrokers() {
    assertThat(written("timed").timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "a/b", "ü", "%2F", ""})
  void aConnectionsPartitionIsTheOneItsKeySays(String name) {
    ConsumerRecord<byte[], byte[]> read = written(name);

    String key = ConnectionKeys.text(TestEvents.connection(name));
    assertThat(read.key()).asString().isEqualTo(key);
    assertThat(read.partition()).isEqualTo(ConnectionKeys.partition(key, 3));
  }

  @Test
  void aKeyIsCatalogAndName() {
    assertThat(written("keyed").key()).asString().isEqualTo("123456789012/keyed");
  }

  /** The record as it stands on the log after an event was appended as gates do it. */
  private ConsumerRecord<byte[], byte[]> written(String name) {
    ConnectionEvent event = event(name);
    try (LogWriter log = new LogWriter(site.broker().bootstrapServers(), serializer)) {
      log.append(event);
    }
    byte[] key = ConnectionKeys.bytes(event.getConnection());
    return site.log().records(TopicNames.CONNECTION_EVENTS).stream()
        .filter(each -> Arrays.equals(each.key(), key))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static ConnectionEvent event(String name) {
    ConnectionEvent event = TestEvents.envelope(name, null, new SecretsRead("GetConnection"));
    return ConnectionEvent.newBuilder(event)
        .setRecordedAt(Instant.ofEpochMilli(1_700_000_000_123L))
        .build();
  }
}
