/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.change;

import static java.util.stream.Collectors.joining;

import io.glueledger.event.UrlFacts;
import io.glueledger.event.Value;
import io.glueledger.policy.facts.UrlIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where something leads, written in one way: hosts in lower case, brokers and parameters sorted,
 * without ports that the driver would take anyway.
 */
final class PlaceText {

  private static final Map<String, Integer> DEFAULT_PORTS =
      Map.of(
          "postgresql", 5432,
          "redshift", 5439,
          "mysql", 3306,
          "mariadb", 3306,
          "sqlserver", 1433,
          "oracle", 1521,
          "mongodb", 27017,
          "snowflake", 443);

  private PlaceText() {}

  /** Whether the values of a property name the same places. */
  static boolean same(String key, Value was, Value is) {
    boolean places = key.equalsIgnoreCase("HOST") || key.equals("KAFKA_BOOTSTRAP_SERVERS");
    return places
        && was.getVisibility() == is.getVisibility()
        && was.getText().isPresent()
        && was.getText().map(PlaceText::sorted).equals(is.getText().map(PlaceText::sorted));
  }

  private static String sorted(String list) {
    return Stream.of(list.split(",", -1))
        .map(one -> one.strip().toLowerCase(Locale.ROOT))
        .sorted()
        .collect(joining(","));
  }

  /** What is shown of the URL at a path. */
  static String of(UrlIndex urls, String path) {
    Optional<UrlFacts> url = urls.at(path).filter(UrlFacts::getParsed);
    return url.map(facts -> of(facts, urls.text(path))).orElseGet(() -> urls.text(path));
  }

  private static String of(UrlFacts url, String text) {
    String plain = text;
    for (String host : url.getHosts()) {
      plain =
          Pattern.compile(host, Pattern.LITERAL | Pattern.CASE_INSENSITIVE)
              .matcher(plain)
              .replaceAll(Matcher.quoteReplacement(host));
      Integer port = DEFAULT_PORTS.get(url.getDialect());
      if (port != null) {
        plain = plain.replaceAll("(?<=" + Pattern.quote(host) + "):" + port + "(?![0-9:])", "");
      }
    }
    return parametersSorted(plain);
  }

  /** Unless a name is there twice: then the order may decide. */
  private static String parametersSorted(String text) {
    int start = firstOf(text, "?;");
    if (start < 0) {
      return text;
    }
    List<String> parameters =
        Stream.of(text.substring(start + 1).split("[&;]", -1)).filter(p -> !p.isEmpty()).toList();
    Set<String> names = new HashSet<>();
    boolean once =
        parameters.stream()
            .map(parameter -> parameter.replaceFirst("=.*", "").strip().toLowerCase(Locale.ROOT))
            .allMatch(names::add);
    boolean quoted = text.indexOf('{') >= 0 || text.indexOf('"') >= 0;
    return once && !quoted
        ? text.substring(0, start + 1) + parameters.stream().sorted().collect(joining("&"))
        : text;
  }

  private static int firstOf(String text, String characters) {
    for (int at = 0; at < text.length(); at++) {
      if (characters.indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }
}
