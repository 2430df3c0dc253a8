/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.property;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Properties that name secrets of Secrets Manager. */
public final class SecretReferences {
  /** What they hold must be readable as the name of a secret. */
  private static final Set<String> ALWAYS =
      Set.of(
          "SECRET_ID",
          "KAFKA_SASL_SCRAM_SECRETS_ARN",
          "SECRET_ARN",
          "secretId",
          "secret_arn",
          "secret_name");

  /** Other keys that name one, in small letters and without separators. */
  private static final Set<String> USUAL =
      Set.of(
          "secretid",
          "secretarn",
          "secretname",
          "secretsarn",
          "awssecretid",
          "awssecretarn",
          "awssecretname",
          "secretsmanagersecretid",
          "secretsmanagersecretarn");

  private static final Pattern ARN = Pattern.compile("arn:[a-z-]+:secretsmanager:.*");

  private SecretReferences() {}

  /** ARNs and names by path; empty for what is no such name. */
  public static Map<String, String> of(Collection<Property> properties) {
    Map<String, String> references = new TreeMap<>();
    for (Property property : properties) {
      Optional<String> text = property.shown();
      if (ALWAYS.contains(property.key())) {
        references.put(property.path(), text.orElse(""));
      } else {
        text.filter(name -> ARN.matcher(name).matches() || isUsual(property.key()))
            .filter(name -> !name.isEmpty())
            .ifPresent(name -> references.put(property.path(), name));
      }
    }
    return references;
  }

  /** Whether a property of that key names a secret, if it says anything. */
  public static boolean isReference(String key) {
    return ALWAYS.contains(key) || isUsual(key);
  }

  private static boolean isUsual(String key) {
    boolean possible =
        key.regionMatches(true, 0, "secret", 0, 6) || key.regionMatches(true, 0, "aws", 0, 3);
    return possible && USUAL.contains(key.replaceAll("[_.-]", "").toLowerCase(Locale.ROOT));
  }
}
