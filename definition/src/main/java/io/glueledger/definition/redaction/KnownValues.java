/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.event.Definition;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * The values that an earlier definition of the same connection did not show whole, by their
 * fingerprints.
 *
 * <p>Glue does not return every secret that it was sent. A description that repeats such a password
 * is blanked when it is sent, and would be shown when it is observed, were it not recognised here:
 * a fingerprint is one of place and value.
 */
final class KnownValues {

  static final KnownValues NONE = new KnownValues(Map.of());

  private final Map<Fingerprint, Value> values;

  private KnownValues(Map<Fingerprint, Value> values) {
    this.values = values;
  }

  /**
   * The values of {@code definition}.
   *
   * @param alike whether this version of the redactor has hidden them; of what another one did,
   *     only what it shows in part counts: there something was found in the value
   */
  static KnownValues of(Definition definition, boolean alike) {
    Map<Fingerprint, Value> values = new HashMap<>();
    collect(definition, values);
    values.values().removeIf(value -> !alike && value.getText().isEmpty());
    return values.isEmpty() ? NONE : new KnownValues(values);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** {@code value}, or what was shown of the same before if that was less. */
  Value lessShown(Value value, List<Fingerprint> fingerprints) {
    for (Fingerprint fingerprint : fingerprints) {
      Value known = values.get(fingerprint);
      if (known != null && shown(known) < shown(value)) {
        return new Value(
            known.getVisibility(),
            known.getText().orElse(null),
            fingerprints,
            known.getUrl().orElse(null),
            known.getMembers().orElse(null));
      }
    }
    return value;
  }

  /** How many characters are shown. */
  private static int shown(Value value) {
    return value.getText().map(text -> text.replace(RedactionMarker.TEXT, "").length()).orElse(-1);
  }

  private static void collect(Object datum, Map<Fingerprint, Value> values) {
    if (datum instanceof Value value && value.getVisibility() != Visibility.CLEAR) {
      value.getFingerprints().forEach(fingerprint -> values.put(fingerprint, value));
    }
    if (datum instanceof IndexedRecord entry) {
      for (Schema.Field field : entry.getSchema().getFields()) {
        collect(entry.get(field.pos()), values);
      }
    } else if (datum instanceof List<?> list) {
      list.forEach(element -> collect(element, values));
    } else if (datum instanceof Map<?, ?> map) {
      map.values().forEach(element -> collect(element, values));
    }
  }
}
