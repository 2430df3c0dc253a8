/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.samples;

import io.glueledger.event.Definition;
import io.glueledger.event.MemberValue;
import io.glueledger.event.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** The values of a definition, wherever they stand. */
public final class Places {

  /**
   * One value.
   *
   * @param key the key of the map that it stands in, or the name of its member
   * @param value the value
   */
  public record Place(String key, Value value) {}

  private Places() {}

  /** All values of {@code definition}, members of values included. */
  public static List<Place> of(Definition definition) {
    List<Place> places = new ArrayList<>();
    collect("", definition, places);
    return places;
  }

  private static void collect(String key, Object datum, List<Place> places) {
    if (datum instanceof Value value) {
      places.add(new Place(key, value));
    }
    if (datum instanceof MemberValue member) {
      places.add(
          new Place(
              key,
              new Value(
                  member.getVisibility(),
                  member.getText().orElse(null),
                  member.getFingerprints(),
                  member.getUrl().orElse(null),
                  null)));
    }
    if (datum instanceof IndexedRecord entry) {
      for (Schema.Field field : entry.getSchema().getFields()) {
        collect(field.name(), entry.get(field.pos()), places);
      }
    } else if (datum instanceof List<?> list) {
      list.forEach(element -> collect(key, element, places));
    } else if (datum instanceof Map<?, ?> map) {
      map.forEach((name, element) -> collect(name.toString(), element, places));
    }
  }
}
