/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.testkit.TestResources;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Connections as they stand in documentation, in repositories and in reports: those of {@code
 * corpus}, and those of {@code cases} that are connections.
 */
final class Corpus {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> DEFINITIONS =
      List.of("connectors", "databases", "kafka", "saas", "spark");
  private static final List<String> KINDS =
      List.of(
          "F01-oracle-glue-url-denied",
          "F02-connector-template-denied",
          "F03-managed-secret-denied",
          "F04-digest-taken-for-secret",
          "F05-generated-name-refused",
          "F06-password-outside-families",
          "F07-native-tls-off",
          "F08-sparkproperties-not-judged",
          "F09-own-key-url-or-secret",
          "F10-driver-switches-unknown",
          "F11-switch-without-effect",
          "F12-benign-words-denied",
          "P00-passing-guards");

  private Corpus() {}

  static List<CorpusCase> all() {
    return Stream.concat(
            DEFINITIONS.stream().flatMap(Corpus::definitions),
            KINDS.stream().flatMap(Corpus::reported))
        .toList();
  }

  private static Stream<CorpusCase> definitions(String name) {
    String file = "/io/glueledger/policy/corpus/" + name + ".cases.yaml";
    return CaseFile.read(file, TestResources.text(Corpus.class, file)).stream()
        .map(given -> new CorpusCase(given, Optional.empty()));
  }

  private static Stream<CorpusCase> reported(String kind) {
    String file = "/io/glueledger/policy/cases/" + kind + ".json";
    return StreamSupport.stream(
            tree(TestResources.text(Corpus.class, file)).path("cases").spliterator(), false)
        .filter(reported -> reported.path("input").has("ConnectionInput"))
        .map(Corpus::reported);
  }

  private static CorpusCase reported(JsonNode reported) {
    ObjectNode definition = reported.path("input").path("ConnectionInput").deepCopy();
    JsonNode tags = reported.path("input").path("Tags");
    if (tags.isObject()) {
      definition.set("Tags", tags);
    }
    ObjectNode one = JSON.createObjectNode().put("name", reported.path("id").asText());
    one.set("definition", definition);
    one.putObject("expect").putArray("lacks").add("-");
    ObjectNode file = JSON.createObjectNode();
    file.putArray("cases").add(one);
    return new CorpusCase(
        CaseFile.read(reported.path("id").asText(), file.toString()).get(0),
        Optional.of(WantedDecision.of(reported.path("expected").asText())));
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
