/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Bytes of objects that were written before and have not been made anew since. Nobody changes a
 * record once it is made, so one and the same object has one and the same form.
 */
final class RecentParts {

  private final Map<Same, byte[]> kept;

  /** An object, and no other that equals it. */
  private record Same(Object object) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Same same && same.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  RecentParts(int most) {
    this.kept =
        new LinkedHashMap<>(most * 2, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Same, byte[]> eldest) {
            return size() > most;
          }
        };
  }

  /** What {@code writer} writes of {@code object}. */
  <T> byte[] of(T object, BiConsumer<CanonicalEncoder, T> writer) {
    Same key = new Same(object);
    byte[] known = kept.get(key);
    if (known == null) {
      CanonicalEncoder out = new CanonicalEncoder();
      writer.accept(out, object);
      known = out.bytes();
      kept.put(key, known);
    }
    return known;
  }
}
