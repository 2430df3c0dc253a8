/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

class ConnectionKeysProperties {

  @Property
  void everyConnectionIsReadBackFromItsKey(@ForAll("connections") ConnectionId connection) {
    assertThat(ConnectionKeys.parse(ConnectionKeys.text(connection))).contains(connection);
  }

  @Property
  void everyTextIsTheKeyOfOneConnectionOrOfNone(@ForAll("texts") String text) {
    assertThat(ConnectionKeys.parse(text).map(ConnectionKeys::text).orElse(text)).isEqualTo(text);
  }

  @Property
  void thePartitionIsTheOneThatKafkasProducerChooses(
      @ForAll("connections") ConnectionId connection,
      @ForAll @IntRange(min = 1, max = 1000) int partitions) {
    String key = ConnectionKeys.text(connection);
    assertThat(ConnectionKeys.partition(key, partitions))
        .isEqualTo(BuiltInPartitioner.partitionForKey(key.getBytes(UTF_8), partitions));
  }

  @Provide
  Arbitrary<ConnectionId> connections() {
    return Combinators.combine(texts(), texts()).as(ConnectionId::new);
  }

  /** Texts in which what the key gives a meaning is frequent. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of("%", "/", "%2F", "%25", "2F", "\n")),
            Tuple.of(2, Arbitraries.strings().alpha().ofMaxLength(4)),
            Tuple.of(
                1,
                Arbitraries.integers()
                    .between(0, Character.MAX_CODE_POINT)
                    .filter(c -> !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                    .map(Character::toString)))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
