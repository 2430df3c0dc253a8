/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import io.glueledger.event.Value;
import java.util.List;
import java.util.Locale;

/** What a definition says of a safety switch, whose values Glue compares without case. */
enum SwitchState {
  /** {@code true}, in any case. */
  TRUE,
  /** {@code false}, in any case. */
  FALSE,
  /** Not there: Glue's default holds. */
  ABSENT,
  /**
   * There, and neither true nor false: {@code yes}, {@code 1}, a blank, a hidden value, or said
   * twice and not alike.
   */
  UNCLEAR;

  /** The boolean properties that Glue has; the second is that of native types of databases. */
  static final List<String> KEYS =
      List.of(
          "JDBC_ENFORCE_SSL",
          "ENFORCE_SSL",
          "SKIP_CUSTOM_JDBC_CERT_VALIDATION",
          "KAFKA_SSL_ENABLED",
          "KAFKA_SKIP_CUSTOM_CERT_VALIDATION");

  private final String label = name().toLowerCase(Locale.ROOT);

  static SwitchState of(Value value) {
    String text = ShownTexts.shown(value).orElse("");
    if (text.equalsIgnoreCase("true")) {
      return TRUE;
    }
    return text.equalsIgnoreCase("false") ? FALSE : UNCLEAR;
  }

  /** As expressions write it. */
  String label() {
    return label;
  }
}
