/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison.stripping;

import io.glueledger.event.Definition;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fingerprints out of a record. What holds none is shared with the original, since nobody
 * changes a record once it is made: this is done for everything that leaves the log.
 */
public final class FingerprintRemoval {

  private FingerprintRemoval() {}

  /** {@code definition} without any fingerprint: what may leave the log. */
  public static Definition withoutFingerprints(Definition definition) {
    return (Definition) of(definition);
  }

  /** {@code item} without any fingerprint. */
  public static ReviewItem withoutFingerprints(ReviewItem item) {
    return (ReviewItem) of(item);
  }

  /** {@code values} without any fingerprint. */
  public static Map<String, Value> withoutFingerprints(Map<String, Value> values) {
    Map<String, Value> stripped = new TreeMap<>();
    values.forEach((key, value) -> stripped.put(key, (Value) of(value)));
    return stripped;
  }

  /** {@code record}, or a copy of it in which every list of fingerprints is empty. */
  private static IndexedRecord of(IndexedRecord record) {
    IndexedRecord copy = null;
    for (Schema.Field field : record.getSchema().getFields()) {
      Object datum = record.get(field.pos());
      Object bare = isFingerprints(field) ? bareOf(datum) : of(datum);
      if (bare != datum) {
        copy = copy == null ? shallow(record) : copy;
        copy.put(field.pos(), bare);
      }
    }
    return copy == null ? record : copy;
  }

  /** Whatever record it is in: by what it holds, so that no record can be forgotten. */
  private static boolean isFingerprints(Schema.Field field) {
    return field.schema().getType() == Schema.Type.ARRAY
        && field.schema().getElementType().equals(Fingerprint.getClassSchema());
  }

  private static Object bareOf(Object fingerprints) {
    return ((List<?>) fingerprints).isEmpty() ? fingerprints : List.of();
  }

  private static @Nullable Object of(@Nullable Object datum) {
    if (datum instanceof Value value && value.getMembers().isEmpty()) {
      // Nearly all there is of a definition, and it holds nothing deeper: the short way.
      return value.getFingerprints().isEmpty()
          ? value
          : new Value(
              value.getVisibility(),
              value.getText().orElse(null),
              List.of(),
              value.getUrl().orElse(null),
              null);
    }
    if (datum instanceof IndexedRecord record) {
      return of(record);
    }
    if (datum instanceof List<?> list) {
      return list(list);
    }
    return datum instanceof Map<?, ?> map ? map(map) : datum;
  }

  private static Object list(List<?> list) {
    List<@Nullable Object> bare = new ArrayList<>(list.size());
    boolean same = true;
    for (Object element : list) {
      Object one = of(element);
      same &= one == element;
      bare.add(one);
    }
    return same ? list : bare;
  }

  private static Object map(Map<?, ?> map) {
    Map<@Nullable Object, @Nullable Object> bare = new LinkedHashMap<>();
    boolean same = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object one = of(entry.getValue());
      same &= one == entry.getValue();
      bare.put(entry.getKey(), one);
    }
    return same ? map : bare;
  }

  private static IndexedRecord shallow(IndexedRecord record) {
    IndexedRecord copy =
        (IndexedRecord) SpecificData.newInstance(record.getClass(), record.getSchema());
    for (Schema.Field field : record.getSchema().getFields()) {
      copy.put(field.pos(), record.get(field.pos()));
    }
    return copy;
  }
}
