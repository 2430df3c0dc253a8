/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import io.glueledger.event.Definition;
import io.glueledger.event.Difference;
import io.glueledger.event.DifferenceKind;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells two definitions apart, roughly as the fold does. */
final class Differences {
  private Differences() {}

  static List<Difference> between(Optional<Definition> before, @Nullable Definition after) {
    Map<String, Value> from = before.map(Differences::flat).orElse(Map.of());
    Map<String, Value> to = after == null ? Map.of() : flat(after);
    TreeSet<String> paths = new TreeSet<>(from.keySet());
    paths.addAll(to.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String path : paths) {
      between(path, Optional.ofNullable(from.get(path)), Optional.ofNullable(to.get(path)))
          .ifPresent(differences::add);
    }
    return differences;
  }

  private static Optional<Difference> between(
      String path, Optional<Value> from, Optional<Value> to) {
    boolean hidden =
        from.or(() -> to).filter(v -> v.getVisibility() != Visibility.CLEAR).isPresent();
    DifferenceKind kind;
    if (from.isEmpty()) {
      kind = DifferenceKind.ADDED;
    } else if (to.isEmpty()) {
      kind = DifferenceKind.REMOVED;
    } else if (!from.equals(to)) {
      kind = DifferenceKind.CHANGED;
    } else if (hidden) {
      kind = DifferenceKind.UNCHANGED;
    } else {
      return Optional.empty();
    }
    return Optional.of(
        Difference.newBuilder()
            .setPath(path)
            .setKind(kind)
            .setHidden(hidden)
            .setFrom(from.flatMap(Value::getText).orElse(null))
            .setTo(to.flatMap(Value::getText).orElse(null))
            .build());
  }

  private static Map<String, Value> flat(Definition definition) {
    Map<String, Value> flat = new TreeMap<>();
    flat.put("ConnectionType", definition.getConnectionType());
    definition.getDescription().ifPresent(value -> flat.put("Description", value));
    definition
        .getConnectionProperties()
        .forEach((key, value) -> flat.put("ConnectionProperties." + key, value));
    definition
        .getTags()
        .ifPresent(tags -> tags.forEach((key, value) -> flat.put("Tags." + key, value)));
    return flat;
  }
}
