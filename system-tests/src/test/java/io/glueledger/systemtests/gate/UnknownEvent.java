/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.testkit.events.TestEvents;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What a newer version would write. */
final class UnknownEvent {
  static final String KIND = "ConnectionBlessed";

  private UnknownEvent() {}

  /** The partition of a connection. */
  static int partition(Installation site, String name) {
    return ConnectionKeys.partition(
        ConnectionKeys.text(TestEvents.connection(name)), site.broker().topics().logPartitions());
  }

  /**
   * Writes an event of an unknown kind about a connection that is on the log; returns its offset.
   */
  static long write(Installation site, String name) throws Exception {
    ConnectionEvent known = site.log().of(name).get(0);
    ConnectionEvent unknown = ConnectionEvent.newBuilder(known).setKind(KIND).build();
    var serializer = new EventSerializer<>(RecordType.CONNECTION_EVENT, site.registry().client());
    serializer.prepare();
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", (Object) site.broker().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      return producer
          .send(
              new ProducerRecord<>(
                  TopicNames.CONNECTION_EVENTS,
                  partition(site, name),
                  ConnectionKeys.bytes(known.getConnection()),
                  serializer.serialize(unknown),
                  serializer.headers()))
          .get()
          .offset();
    }
  }
}
