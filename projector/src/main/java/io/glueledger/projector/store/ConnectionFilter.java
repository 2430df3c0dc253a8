/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.store;

import io.glueledger.event.Severity;
import io.glueledger.projector.codec.TrackedCodec.Heading;
import io.glueledger.projector.model.Face;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which connections a list is to have.
 *
 * @param type in upper case
 * @param text anywhere in the name, without case
 * @param severity of the worst finding, at least; empty for connections without one too
 * @param status in upper case; empty for all
 * @param present whether they exist
 */
public record ConnectionFilter(
    Optional<String> type,
    Optional<String> text,
    Optional<Severity> severity,
    Set<String> status,
    Optional<Boolean> present) {

  public ConnectionFilter {
    type = type.map(t -> t.toUpperCase(Locale.ROOT));
    text = text.map(t -> t.toLowerCase(Locale.ROOT));
    status = Set.copyOf(status);
  }

  boolean names(String key) {
    // The catalog id has no slash in a key, so the name begins after the first one.
    return text.isEmpty()
        || key.substring(key.indexOf('/') + 1).toLowerCase(Locale.ROOT).contains(text.get());
  }

  boolean accepts(Heading heading) {
    if (heading.face().isEmpty()) {
      return false;
    }
    Face face = heading.face().get();
    return type.map(face.type()::equals).orElse(true)
        && present.map(wanted -> wanted == face.present()).orElse(true)
        && severity
            .map(least -> face.severity().filter(s -> s.compareTo(least) >= 0).isPresent())
            .orElse(true)
        && (status.isEmpty()
            || heading
                .status()
                .filter(s -> status.contains(s.toUpperCase(Locale.ROOT)))
                .isPresent());
  }
}
