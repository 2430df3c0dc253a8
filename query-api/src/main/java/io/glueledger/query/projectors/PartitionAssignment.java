/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import static java.util.stream.Collectors.toCollection;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Instance;
import io.glueledger.event.Instances;
import io.glueledger.event.PartitionRole;
import io.glueledger.event.PartitionStatus;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Who has which partition, as one projector told it. */
final class PartitionAssignment {
  private final Instances instances;
  private final Map<Integer, String> active = new HashMap<>();
  private final Map<Integer, Set<String>> standbys = new HashMap<>();

  PartitionAssignment(Instances instances) {
    this.instances = instances;
    for (Instance instance : instances.getInstances()) {
      for (PartitionStatus status : instance.getPartitions()) {
        if (status.getRole() == PartitionRole.ACTIVE) {
          active.put(status.getPartition(), instance.getUrl());
        } else {
          standbys
              .computeIfAbsent(status.getPartition(), p -> new TreeSet<>())
              .add(instance.getUrl());
        }
      }
    }
  }

  Instances instances() {
    return instances;
  }

  /** The partition that a connection is in; all if none is named. */
  Set<Integer> partitions(Optional<ConnectionId> connection) {
    int count = instances.getPartitions();
    return connection
        .map(id -> Set.of(ConnectionKeys.partition(ConnectionKeys.text(id), count)))
        .orElseGet(() -> IntStream.range(0, count).boxed().collect(toCollection(TreeSet::new)));
  }

  List<String> urls() {
    return instances.getInstances().stream().map(Instance::getUrl).toList();
  }

  /**
   * Chooses whom to ask for some partitions: owners, and standbys where the owner is not to be
   * asked; empty if nobody is left for one of them.
   *
   * @param excluded base URLs that are not to be asked
   * @param behind how many records a copy was behind when it was asked last; the least goes first
   */
  Optional<Map<String, Set<Integer>>> choose(
      Collection<Integer> partitions, Set<String> excluded, ToLongFunction<String> behind) {
    Map<String, Set<Integer>> chosen = new LinkedHashMap<>();
    for (Integer partition : partitions) {
      Optional<String> url = choose(partition, excluded, behind);
      if (url.isEmpty()) {
        return Optional.empty();
      }
      chosen.computeIfAbsent(url.get(), u -> new TreeSet<>()).add(partition);
    }
    return Optional.of(chosen);
  }

  private Optional<String> choose(
      Integer partition, Set<String> excluded, ToLongFunction<String> behind) {
    return Optional.ofNullable(active.get(partition))
        .filter(url -> !excluded.contains(url))
        .or(
            () ->
                standbys.getOrDefault(partition, Set.of()).stream()
                    .filter(url -> !excluded.contains(url))
                    .min(Comparator.comparingLong(behind)));
  }
}
