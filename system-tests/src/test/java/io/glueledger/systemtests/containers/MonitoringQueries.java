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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The metrics that alert rules and boards ask for. */
final class MonitoringQueries {
  private static final Path DEPLOY = Path.of("../deploy");
  private static final Pattern METRIC = Pattern.compile("\\b(?:glue_ledger|jvm|process)_[a-z_]+");

  private MonitoringQueries() {}

  /** The name of each, once. */
  static Stream<String> all() throws IOException {
    StringBuilder text =
        new StringBuilder(Files.readString(DEPLOY.resolve("prometheus/alerts.yml")));
    try (Stream<Path> boards = Files.list(DEPLOY.resolve("grafana/boards"))) {
      for (Path board : boards.toList()) {
        for (JsonNode query : new JsonMapper().readTree(board.toFile()).findValues("expr")) {
          text.append('\n').append(query.asText());
        }
      }
    }
    return new TreeSet<>(METRIC.matcher(text).results().map(MatchResult::group).toList()).stream();
  }
}
