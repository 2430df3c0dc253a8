/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import io.glueledger.event.UrlFacts;
import io.glueledger.event.Value;
import io.glueledger.policy.property.Property;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where a definition leads to, by the path that says it. */
final class DestinationHosts {
  /** An image or an archive of a connector is where code comes from, not where data goes. */
  private static final String CONNECTOR = "CONNECTOR_URL";

  /** Where data lies in storage of AWS or of another cloud is no host. */
  private static final Set<String> STORAGE =
      Set.of("s3a", "s3n", "gs", "abfs", "abfss", "wasb", "wasbs", "hdfs", "file", "dbfs");

  /** Keys of lists of hosts, in small letters and without separators. */
  private static final Set<String> LISTS =
      Set.of(
          "host",
          "hosts",
          "hostname",
          "server",
          "servers",
          "shopdomain",
          "bootstrapservers",
          "kafkabootstrapservers");

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
              boolean storage = url.getDialect().equals("s3") || STORAGE.contains(url.getScheme());
              if (!storage && !path.endsWith("." + CONNECTOR)) {
                hosts.put(path, hosts(url));
              }
            });
    for (Property property : properties.all()) {
      if (isList(property.key()) && property.value().getUrl().isEmpty()) {
        hosts.put(property.path(), hosts(property.value()));
      }
    }
    return hosts;
  }

  private static boolean isList(String key) {
    char last = Character.toLowerCase(key.isEmpty() ? ' ' : key.charAt(key.length() - 1));
    return "tsren".indexOf(last) >= 0
        && LISTS.contains(key.replaceAll("[_.-]", "").toLowerCase(Locale.ROOT));
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
