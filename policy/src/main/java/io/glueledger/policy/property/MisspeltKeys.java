/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.property;

import io.glueledger.definition.grammar.LookAlikes;
import io.glueledger.definition.grammar.PropertyKeys;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys that look like one of Glue's and are none: in other letters, with blanks, with letters of
 * other scripts. Glue obeys none of them.
 */
public final class MisspeltKeys {
  private static final Map<String, String> BY_SHAPE =
      PropertyKeys.ofGlue().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  LookAlikes::shape, Function.identity(), (one, other) -> one));

  private static final Pattern GAPS = Pattern.compile("[ -]+");

  private MisspeltKeys() {}

  /** The key that each misspelt one was meant to be. */
  public static Map<String, String> of(Collection<Property> properties) {
    Map<String, String> meant = new TreeMap<>();
    for (Property property : properties) {
      String key = property.key();
      if (!PropertyKeys.isKnown(key)) {
        meant(key)
            .filter(known -> property.isOwn() || !isAnothersKey(key, known))
            .ifPresent(known -> meant.put(key, known));
      }
    }
    return meant;
  }

  private static Optional<String> meant(String key) {
    String latin = LookAlikes.latin(key).strip();
    return Stream.of(latin, GAPS.matcher(latin).replaceAll("_"))
        .flatMap(name -> Optional.ofNullable(BY_SHAPE.get(LookAlikes.shape(name))).stream())
        .findFirst();
  }

  /**
   * Spark, Athena and Python have keys of their own in small letters, {@code host}, {@code
   * role_arn}; only what protects something is not left to them.
   */
  private static boolean isAnothersKey(String key, String known) {
    boolean protects =
        known.indexOf('_') > 0
            && (PropertyKeys.PASSWORDS.contains(known)
                || known.contains("SSL")
                || known.contains("CERT_VALIDATION"));
    return key.equalsIgnoreCase(known) && !protects;
  }
}
