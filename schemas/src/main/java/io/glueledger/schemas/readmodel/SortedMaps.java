/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.readmodel;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Puts the maps of records in the order of their keys, so that Avro writes equal records as equal
 * bytes. A record that several others hold is sorted once.
 */
final class SortedMaps {

  /** Positions of the members that maps may be in, by schema. */
  private static final Map<Schema, int[]> WITH_MAPS = new ConcurrentHashMap<>();

  private SortedMaps() {}

  /** A map in order, and so is all that is in it. */
  private static final class Sorted extends TreeMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1L;
  }

  /** Replaces every map of a record, at any depth, by an equal one in order. */
  static void sort(IndexedRecord record) {
    for (int position : positions(record.getSchema())) {
      Object value = record.get(position);
      if (value instanceof Map<?, ?> map) {
        if (!(map instanceof Sorted)) {
          record.put(position, sorted(map));
        }
      } else if (value != null) {
        sortWithin(value);
      }
    }
  }

  private static void sortWithin(@Nullable Object value) {
    if (value instanceof IndexedRecord record) {
      sort(record);
    } else if (value instanceof List<?> list) {
      list.forEach(SortedMaps::sortWithin);
    }
  }

  private static Sorted sorted(Map<?, ?> map) {
    Sorted sorted = new Sorted();
    map.forEach(
        (key, value) -> {
          sortWithin(value);
          sorted.put((String) key, value);
        });
    return sorted;
  }

  private static int[] positions(Schema schema) {
    int[] known = WITH_MAPS.get(schema);
    if (known == null) {
      known =
          schema.getFields().stream()
              .filter(field -> mayHoldMap(field.schema(), new HashSet<>()))
              .mapToInt(Schema.Field::pos)
              .toArray();
      WITH_MAPS.put(schema, known);
    }
    return known;
  }

  private static boolean mayHoldMap(Schema schema, Set<String> seen) {
    return switch (schema.getType()) {
      case MAP -> true;
      case ARRAY -> mayHoldMap(schema.getElementType(), seen);
      case UNION -> schema.getTypes().stream().anyMatch(branch -> mayHoldMap(branch, seen));
      case RECORD ->
          seen.add(schema.getFullName())
              && schema.getFields().stream().anyMatch(f -> mayHoldMap(f.schema(), seen));
      default -> false;
    };
  }
}
