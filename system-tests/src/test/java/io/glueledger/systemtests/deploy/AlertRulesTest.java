/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.deploy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is woken by an alert finds in the runbook what to do. */
class AlertRulesTest {
  private static final Set<String> SEVERITIES = Set.of("critical", "warning", "info");

  static Stream<JsonNode> alerts() throws IOException {
    return YamlFiles.read("deploy/prometheus/alerts.yml")
        .path("groups")
        .valueStream()
        .flatMap(group -> group.path("rules").valueStream());
  }

  private static Set<String> entries() throws IOException {
    return Files.readAllLines(YamlFiles.ROOT.resolve("docs/runbook.md")).stream()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3))
        .collect(toSet());
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void everyAlertSaysHowBadItIsWhatHasHappenedAndWhereToReadOn(JsonNode alert) throws IOException {
    String name = alert.path("alert").asText();
    assertThat(alert.path("labels").path("severity").asText()).isIn(SEVERITIES);
    assertThat(alert.path("annotations").path("summary").asText()).isNotBlank();
    assertThat(alert.path("annotations").path("runbook").asText())
        .isEqualTo("docs/runbook.md#" + name.toLowerCase(Locale.ROOT));
    assertThat(entries()).contains(name);
  }

  @Test
  void everyEntryHasItsAlert() throws IOException {
    assertThat(alerts().map(alert -> alert.path("alert").asText()).collect(toSet()))
        .isEqualTo(entries());
  }
}
