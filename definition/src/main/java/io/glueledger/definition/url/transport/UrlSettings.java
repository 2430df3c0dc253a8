/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.transport;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.glueledger.definition.url.UrlParameter;
import io.glueledger.event.UrlTls;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The parameters of one URL by name. Drivers differ in which of two settings of one name they take,
 * so the weakest counts.
 */
final class UrlSettings {

  private static final Set<String> ON = Set.of("true", "yes", "on", "1");

  private final Map<String, List<String>> values;

  UrlSettings(List<UrlParameter> parameters) {
    values =
        parameters.stream()
            .collect(
                groupingBy(
                    UrlParameter::name,
                    mapping(p -> p.value().toLowerCase(Locale.ROOT), toList())));
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** Whether {@code name} is set, and on each time. */
  boolean isOn(String name) {
    return has(name) && values(name).stream().allMatch(ON::contains);
  }

  /** Whether {@code name} is set, and other than on at least once. */
  boolean isOff(String name) {
    return has(name) && !isOn(name);
  }

  /** Whether {@code name} is set, and none of {@code allowed} at least once. */
  boolean isOtherThan(String name, Set<String> allowed) {
    return has(name) && !values(name).stream().allMatch(allowed::contains);
  }

  List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The weakest of the levels that {@code level} gives the values of {@code name}. */
  UrlTls weakest(String name, Function<String, UrlTls> level) {
    return values(name).stream().map(level).max(WEAKEST_LAST).orElse(UrlTls.UNSPECIFIED);
  }

  /** VERIFIED, ENCRYPTED, UNSPECIFIED, OPPORTUNISTIC, PLAINTEXT. */
  static final Comparator<UrlTls> WEAKEST_LAST =
      Comparator.comparingInt(
          tls ->
              List.of(
                      UrlTls.VERIFIED,
                      UrlTls.ENCRYPTED,
                      UrlTls.UNSPECIFIED,
                      UrlTls.OPPORTUNISTIC,
                      UrlTls.PLAINTEXT)
                  .indexOf(tls));
}
