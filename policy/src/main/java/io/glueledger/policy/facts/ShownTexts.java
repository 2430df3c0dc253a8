/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a redacted value shows. */
final class ShownTexts {
  private ShownTexts() {}

  /** The text of a value that is shown, whole or in part. */
  static Optional<String> shown(Value value) {
    return value.getVisibility() == Visibility.REDACTED ? Optional.empty() : value.getText();
  }

  static String orEmpty(Optional<Value> value) {
    return value.flatMap(ShownTexts::shown).orElse("");
  }

  /** Those that are shown, in their order. */
  static List<String> all(List<Value> values) {
    List<String> texts = new ArrayList<>(values.size());
    values.forEach(value -> shown(value).ifPresent(texts::add));
    return texts;
  }

  /** Those that are shown, by key. */
  static Map<String, String> all(Map<String, Value> values) {
    Map<String, String> texts = new HashMap<>();
    values.forEach((key, value) -> shown(value).ifPresent(text -> texts.put(key, text)));
    return texts;
  }
}
