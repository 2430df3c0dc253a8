/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.change;

import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.Value;
import io.glueledger.policy.facts.DefinitionFacts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The credentials that a definition names or holds. */
final class CredentialPaths {
  /** Glue documents no other way for these than to hold them: see SEC-03. */
  private static final Set<String> WITHOUT_REFERENCE =
      Set.of(
          "ConnectionProperties.KAFKA_CLIENT_KEYSTORE_PASSWORD",
          "ConnectionProperties.ENCRYPTED_KAFKA_CLIENT_KEYSTORE_PASSWORD",
          "ConnectionProperties.KAFKA_CLIENT_KEY_PASSWORD",
          "ConnectionProperties.ENCRYPTED_KAFKA_CLIENT_KEY_PASSWORD");

  private CredentialPaths() {}

  /** Paths of the credentials that stand in the definition itself. */
  static Set<String> inline(DefinitionFacts facts) {
    Set<String> paths = new TreeSet<>(facts.authentication().inline());
    facts.properties().present().stream()
        .filter(PropertyKeys.PASSWORDS::contains)
        .map(key -> facts.locate("ConnectionProperties." + key))
        .forEach(paths::add);
    paths.addAll(facts.urlCredentials());
    return paths;
  }

  /** Those of {@link #inline} that could stand in Secrets Manager instead. */
  static Set<String> replaceable(DefinitionFacts facts) {
    Set<String> paths = inline(facts);
    paths.removeAll(WITHOUT_REFERENCE);
    return paths;
  }

  /** The first secret of Secrets Manager that it names. */
  static Optional<String> reference(DefinitionFacts facts) {
    return references(facts).findFirst();
  }

  private static Stream<String> references(DefinitionFacts facts) {
    return facts.secretReferences().values().stream().filter(name -> !name.isEmpty());
  }

  /**
   * Whether credentials of before are those of now: a secret of the same name, or something inline
   * at the same place that is not known to be another.
   */
  static boolean stay(DefinitionFacts before, DefinitionFacts now) {
    Set<String> named = new HashSet<>(references(before).toList());
    if (references(now).anyMatch(named::contains)) {
      return true;
    }
    Set<String> both = new TreeSet<>(inline(before));
    both.retainAll(inline(now));
    return both.stream().anyMatch(path -> !isKnownToDiffer(before, now, path));
  }

  private static boolean isKnownToDiffer(DefinitionFacts before, DefinitionFacts now, String path) {
    Optional<Value> was = before.properties().atPath(path);
    Optional<Value> is = now.properties().atPath(path);
    return was.isPresent() && is.isPresent() && differ(was.get(), is.get());
  }

  /** Whether fingerprints with one key tell two values apart. */
  static boolean differ(Value was, Value is) {
    for (Fingerprint one : was.getFingerprints()) {
      for (Fingerprint other : is.getFingerprints()) {
        if (one.getKeyId().equals(other.getKeyId())) {
          return !one.getHmac().equals(other.getHmac());
        }
      }
    }
    return false;
  }
}
