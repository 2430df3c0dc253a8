/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.filter;

import io.glueledger.event.Definition;
import io.glueledger.event.Fingerprint;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The texts that a definition shows, whatever member they are of: keys, values, hosts, tags. */
final class DefinitionSearch {

  private DefinitionSearch() {}

  /**
   * Whether one of them has a part.
   *
   * @param part in lower case
   */
  static boolean contain(Definition definition, String part) {
    return of(definition).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
  }

  private static Stream<String> of(@Nullable Object node) {
    if (node instanceof CharSequence text) {
      return Stream.of(text.toString());
    }
    if (node instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .flatMap(entry -> Stream.concat(of(entry.getKey()), of(entry.getValue())));
    }
    if (node instanceof Collection<?> several) {
      return several.stream().flatMap(DefinitionSearch::of);
    }
    // What a fingerprint says is not shown.
    if (node instanceof SpecificRecord record && !(record instanceof Fingerprint)) {
      return IntStream.range(0, record.getSchema().getFields().size())
          .mapToObj(record::get)
          .flatMap(DefinitionSearch::of);
    }
    return Stream.empty();
  }
}
