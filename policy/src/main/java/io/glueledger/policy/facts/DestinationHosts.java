/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import io.glueledger.event.UrlFacts;
import io.glueledger.event.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where a definition leads to, by the path that says it. */
final class DestinationHosts {
  /** An image or an archive of a connector is where code comes from, not where data goes. */
  private static final String CONNECTOR = "CONNECTOR_URL";

  private static final List<String> LISTS = List.of("HOST", "KAFKA_BOOTSTRAP_SERVERS");

  private DestinationHosts() {}

  /**
   * The hosts that each path names, in lower case and without port; none where there must be one
   * and it cannot be told. Locations in S3 and connectors are no destinations.
   */
  static Map<String, List<String>> of(PropertyFacts properties, UrlIndex urls) {
    Map<String, List<String>> hosts = new TreeMap<>();
    urls.each(url -> url)
        .forEach(
            (path, url) -> {
              if (!url.getDialect().equals("s3") && !path.endsWith("." + CONNECTOR)) {
                hosts.put(path, hosts(url));
              }
            });
    for (String key : LISTS) {
      properties
          .at(key)
          .ifPresent(value -> hosts.put(properties.locate(PropertyFacts.PATH + key), hosts(value)));
    }
    return hosts;
  }

  private static List<String> hosts(UrlFacts url) {
    return url.getParsed() ? url.getHosts() : List.of();
  }

  private static List<String> hosts(Value value) {
    Optional<String> text = ShownTexts.shown(value);
    return text.stream()
        .flatMap(list -> Stream.of(list.split(",", -1)))
        .map(host -> host.strip().replaceFirst("(?<!:):[0-9]+$", "").toLowerCase(Locale.ROOT))
        .filter(host -> !host.isEmpty())
        .toList();
  }
}
