/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.property;

import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.grammar.TlsSettings;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings of TLS that Spark, Athena or a connector takes as properties, and that weaken it. Glue's
 * own switches are no such settings.
 */
public final class WeakSettings {
  private WeakSettings() {}

  /** What each says, by path. */
  public static Map<String, String> of(Collection<Property> properties) {
    Map<String, String> weak = new TreeMap<>();
    for (Property property : properties) {
      String key = property.key();
      if (!PropertyKeys.isKnown(key)
          && TlsSettings.isSetting(key)
          && TlsSettings.weakens(key, property.shown().orElse("?"))) {
        weak.put(property.path(), property.shown().orElse("not readable"));
      }
    }
    return weak;
  }
}
