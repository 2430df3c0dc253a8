/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keys of properties that AWS documents for single types of connections, as {@code
 * documented-keys.txt} lists them with their sources. A key is known only in the place and for the
 * types that it is documented for.
 */
public final class DocumentedKeys {

  /** The place of keys in {@code ConnectionProperties} itself. */
  public static final String CONNECTION_PROPERTIES = "ConnectionProperties";

  private static final String TABLE = "documented-keys.txt";
  private static final String ANY_TYPE = "*";
  private static final String URL = "URL";

  private static final Map<Place, DocumentedKey> KEYS = read();

  private record Place(String type, String member, String key) {}

  /** What the values of a documented key look like: the shape of a grammar; empty for a URL. */
  public record DocumentedKey(Optional<ValueGrammar> grammar) {}

  private DocumentedKeys() {}

  /**
   * What is documented of {@code key}.
   *
   * @param type of the connection; of an unknown or absent one only what all types have is
   *     documented
   * @param member of the connection that the key stands in: {@code SparkProperties}
   */
  public static Optional<DocumentedKey> find(@Nullable String type, String member, String key) {
    DocumentedKey own = type == null ? null : KEYS.get(new Place(type, member, key));
    return Optional.ofNullable(own == null ? KEYS.get(new Place(ANY_TYPE, member, key)) : own);
  }

  /** The keys that are documented for {@code ConnectionProperties} of every type. */
  static Set<String> ofConnectionProperties() {
    Set<String> keys = new TreeSet<>();
    KEYS.keySet().stream()
        .filter(place -> place.member().equals(CONNECTION_PROPERTIES))
        .forEach(place -> keys.add(place.key()));
    return keys;
  }

  private static Map<Place, DocumentedKey> read() {
    Map<Place, DocumentedKey> keys = new HashMap<>();
    for (List<String> words : WordTable.read(DocumentedKeys.class, TABLE)) {
      Optional<ValueGrammar> grammar =
          words.get(2).equals(URL)
              ? Optional.empty()
              : Optional.of(ValueGrammar.valueOf(words.get(2)));
      for (String type : words.get(0).split(",", -1)) {
        for (String key : words.subList(3, words.size())) {
          keys.put(new Place(type, words.get(1), key), new DocumentedKey(grammar));
        }
      }
    }
    return Map.copyOf(keys);
  }
}
