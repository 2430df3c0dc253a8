/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Instances;
import io.glueledger.event.PolicyPack;
import io.glueledger.projector.serve.ServedPartitions.Found;
import io.glueledger.projector.state.LedgerRows;
import io.glueledger.schemas.readmodel.ReadPositions;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.RegistryUnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;

/**
 * Finds the rows that one request is about, and remembers how far behind they are. One request, one
 * thread.
 */
final class PartitionReader {

  private final ServedPartitions partitions;
  private final ReadPositions notBefore;
  private final SortedMap<Integer, Long> read = new TreeMap<>();
  private OptionalLong lag = OptionalLong.empty();

  /**
   * Of one request.
   *
   * @param notBefore what its client has seen, and must not see less of
   */
  PartitionReader(ServedPartitions partitions, ReadPositions notBefore) {
    this.partitions = partitions;
    this.notBefore = notBefore;
  }

  Instances instances() {
    return partitions.instances();
  }

  /** What a policy pack says; empty if there is none of that hash. */
  Optional<PolicyPack> pack(String hash) {
    try {
      return partitions.pack(hash);
    } catch (KafkaException | RegistryUnavailableException e) {
      throw RefusedRequest.unavailable("Kafka or the registry does not hand out the packs now");
    }
  }

  /** The rows of the partition that a record key is in. */
  LedgerRows rows(String key) {
    return rows(ConnectionKeys.partition(key, partitions.count()));
  }

  /** The rows of the partitions that are named; of those owned here if none is. */
  List<LedgerRows> rows(List<Integer> named) {
    return (named.isEmpty() ? partitions.owned() : named).stream().map(this::rows).toList();
  }

  /** The rows by the number of their partition: of a connection's; without one, of those named. */
  SortedMap<Integer, LedgerRows> numbered(Optional<ConnectionId> connection, List<Integer> named) {
    List<Integer> wanted =
        connection
            .map(
                id ->
                    List.of(ConnectionKeys.partition(ConnectionKeys.text(id), partitions.count())))
            .orElse(named.isEmpty() ? partitions.owned() : named);
    SortedMap<Integer, LedgerRows> numbered = new TreeMap<>();
    wanted.forEach(partition -> numbered.put(partition, rows(partition)));
    return numbered;
  }

  /** The rows of a connection's partition; without one, of the partitions that are named. */
  List<LedgerRows> rows(Optional<ConnectionId> connection, List<Integer> named) {
    return connection
        .map(id -> List.of(rows(ConnectionKeys.text(id))))
        .orElseGet(() -> rows(named));
  }

  /** The rows of every partition that this instance has. */
  List<LedgerRows> everywhere() {
    return partitions.known().stream().map(this::rows).toList();
  }

  /** Of the partition that is behind most; empty if all are owned here. */
  OptionalLong lag() {
    return lag;
  }

  /** How far the partitions were folded that were read. */
  ReadPositions read() {
    return new ReadPositions(read);
  }

  private LedgerRows rows(int partition) {
    if (partition < 0 || partition >= partitions.count()) {
      // Whoever asks for it knows another log than this one, and must look anew.
      throw RefusedRequest.elsewhere(partition);
    }
    Found found = partitions.find(partition);
    if (found instanceof Found.Here here) {
      if (here.lag().isPresent()) {
        lag = OptionalLong.of(Math.max(lag.orElse(0), here.lag().getAsLong()));
      }
      long folded = here.rows().counts().folded();
      if (folded < notBefore.offset(partition)) {
        throw RefusedRequest.unavailable(
            "partition " + partition + " was folded up to offset " + folded + " only");
      }
      read.put(partition, folded);
      return here.rows();
    }
    throw found instanceof Found.Restoring
        ? RefusedRequest.unavailable("partition " + partition + " is being restored")
        : RefusedRequest.elsewhere(partition);
  }
}
