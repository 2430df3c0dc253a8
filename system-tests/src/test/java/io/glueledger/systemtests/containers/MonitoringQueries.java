/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.containers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What alert rules and boards ask Prometheus. */
final class MonitoringQueries {
  private static final Path DEPLOY = Path.of("../deploy");

  /** A metric, with the labels that are asked for. */
  private static final Pattern SELECTOR =
      Pattern.compile("\\b(?:(?:glue_ledger|jvm|process)_[a-z_]+|up)\\b(?:\\{[^}]*})?");

  /** A condition on a label: a failure that an alert waits for has not happened. */
  private static final Pattern CONDITION = Pattern.compile("(=~|!~|!=|=)\"[^\"]*\"");

  private MonitoringQueries() {}

  /** The queries of all panels, whole; and metrics and labels that alert rules look at. */
  static Stream<String> all() throws IOException {
    TreeSet<String> queries = new TreeSet<>();
    try (Stream<Path> boards = Files.list(DEPLOY.resolve("grafana/boards"))) {
      for (Path board : boards.toList()) {
        queries.addAll(
            new JsonMapper()
                .readTree(board.toFile()).findValues("expr").stream()
                    .map(JsonNode::asText)
                    .toList());
      }
    }
    Files.readAllLines(DEPLOY.resolve("prometheus/alerts.yml")).stream()
        .filter(line -> !line.contains("summary:") && !line.contains("#"))
        .flatMap(line -> SELECTOR.matcher(line).results())
        .map(found -> CONDITION.matcher(found.group()).replaceAll("!=\"\""))
        .forEach(queries::add);
    return queries.stream();
  }
}
