/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.property;

import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.Optional;

/**
 * One property of a definition.
 *
 * @param path of it from the connection on: {@code ConnectionProperties.SparkProperties.secretId}
 * @param key the last part of the path, which may hold dots itself
 * @param value as the redactor left it
 */
public record Property(String path, String key, Value value) {
  private static final String OWN = "ConnectionProperties.";

  /** Whether it stands in ConnectionProperties itself, and not in JSON or a map of its own. */
  boolean isOwn() {
    return path.length() == OWN.length() + key.length() && path.startsWith(OWN);
  }

  /** Its text, if any of it is shown. */
  Optional<String> shown() {
    return value.getVisibility() == Visibility.REDACTED ? Optional.empty() : value.getText();
  }
}
