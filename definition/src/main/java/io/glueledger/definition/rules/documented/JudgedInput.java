/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.documented;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/** What documented rules ask of the definition that they judge. A blank value counts as none. */
record JudgedInput(ConnectionInput input, Map<String, String> properties) {
  static JudgedInput of(ConnectionInput input) {
    return new JudgedInput(input, input.connectionPropertiesAsStrings());
  }

  String type() {
    return Optional.ofNullable(input.connectionTypeAsString()).orElse("");
  }

  Optional<String> property(String key) {
    return Optional.ofNullable(properties.get(key)).filter(value -> !value.isBlank());
  }

  boolean has(String key) {
    return property(key).isPresent();
  }

  boolean hasAll(String... keys) {
    return Stream.of(keys).allMatch(this::has);
  }

  boolean hasAny(String... keys) {
    return Stream.of(keys).anyMatch(this::has);
  }

  String missing(String... keys) {
    return Stream.of(keys).filter(key -> !has(key)).collect(Collectors.joining(", "));
  }

  /** Those of the keys that have a value other than true and false, in the order given. */
  List<String> neitherTrueNorFalse(List<String> keys) {
    List<String> others = new ArrayList<>(keys);
    others.removeIf(key -> !properties.containsKey(key) || isBoolean(properties.get(key)));
    return others;
  }

  private static boolean isBoolean(String value) {
    return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
  }
}
