/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.event.Definition;
import io.glueledger.event.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * A definition as another version of the redactor shows it, where that one has seen the same in
 * Glue.
 */
public final class DefinitionRefresh {

  private DefinitionRefresh() {}

  /**
   * {@code known}, with each value as {@code seen} shows it. What Glue does not return stays as it
   * was known. Neither is changed.
   */
  public static Definition of(Definition known, Definition seen) {
    return (Definition) merged(known, seen);
  }

  private static IndexedRecord merged(IndexedRecord known, IndexedRecord seen) {
    IndexedRecord merged =
        (IndexedRecord) SpecificData.newInstance(known.getClass(), known.getSchema());
    for (Schema.Field field : known.getSchema().getFields()) {
      merged.put(field.pos(), merged(known.get(field.pos()), seen.get(field.pos())));
    }
    return merged;
  }

  private static @Nullable Object merged(@Nullable Object known, @Nullable Object seen) {
    if (known == null || seen == null || seen instanceof Value) {
      return seen == null ? known : seen;
    }
    if (known instanceof Map<?, ?> before && seen instanceof Map<?, ?> after) {
      return entries(before, after);
    }
    if (known instanceof IndexedRecord before && seen instanceof IndexedRecord after) {
      return merged(before, after);
    }
    return seen instanceof List<?> list && list.isEmpty() ? known : seen;
  }

  /** A key that was hidden in part gives way to all that Glue has. */
  private static Map<String, Object> entries(Map<?, ?> known, Map<?, ?> seen) {
    boolean keysHidden =
        known.keySet().stream().anyMatch(key -> ((String) key).contains(RedactionMarker.TEXT));
    Map<String, Object> entries = new TreeMap<>();
    seen.forEach(
        (key, value) -> {
          if (keysHidden || known.containsKey(key)) {
            entries.put((String) key, value);
          }
        });
    known.forEach(
        (key, value) -> {
          if (!((String) key).contains(RedactionMarker.TEXT)) {
            entries.putIfAbsent((String) key, value);
          }
        });
    return entries;
  }
}
