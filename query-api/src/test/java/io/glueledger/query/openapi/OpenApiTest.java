/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.server.annotation.Path;
import io.glueledger.query.api.LedgerApi;
import io.glueledger.query.fake.SiteAnswer;
import io.glueledger.query.fake.Stories;
import io.glueledger.query.fake.TestSite;
import io.glueledger.query.http.PercentCoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenApiTest {
  private static final JsonNode DOCUMENT = OpenApi.load().document();
  private static final String CONNECTION = "/v1/connections/{catalogId}/{name}";
  private static final String ORDERS = "/v1/connections/123456789012/orders-postgres";

  /** Addresses with names in them, as Armeria is told of them. */
  private static final Map<String, String> PATTERNS =
      Map.of(
          "glob:/v1/connections/*/**",
          CONNECTION,
          "regex:^/v1/connections/[^/]+/.+/history$",
          CONNECTION + "/history",
          "glob:/v1/changes/*",
          "/v1/changes/{changeId}");

  @AutoClose private static final TestSite SITE = TestSite.of(Stories.company(6), 2);

  @Test
  void describesTheAddressesThatThereAre() {
    // Given
    Stream<String> served =
        Arrays.stream(LedgerApi.class.getDeclaredMethods())
            .map(method -> method.getAnnotation(Path.class))
            .filter(Objects::nonNull)
            .map(path -> PATTERNS.getOrDefault(path.value(), path.value()));
    // When
    List<String> described = templates();
    // Then
    assertThat(described).containsExactlyInAnyOrderElementsOf(served.toList());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void describesAllParametersAndNoOthers(String template) {
    // Given
    Set<String> described = new TreeSet<>();
    for (JsonNode parameter : operation(template).path("parameters")) {
      if (resolved(parameter).path("in").asText().equals("query")) {
        described.add(resolved(parameter).path("name").asText());
      }
    }
    // When
    JsonNode problem = SITE.getAsAdmin(example(template) + "?unknown=1").problem(400);
    // Then
    assertThat(problem.path("fix").asText())
        .isEqualTo("Known here: " + String.join(", ", described) + ".");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void describesAllFormatsAndNoOthers(String template) {
    // Given
    Set<String> described = new TreeSet<>();
    operation(template).at("/responses/200/content").fieldNames().forEachRemaining(described::add);
    // When
    JsonNode problem = SITE.getAsAdmin(example(template), "Accept", "application/pdf").problem(406);
    // Then
    String detail = problem.path("detail").asText();
    assertThat(detail).startsWith("The answer is available as ");
    assertThat(detail.replaceAll(".* as |\\.$", "").split(", "))
        .containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (String reference : DOCUMENT.findValuesAsText("$ref")) {
      // Then
      assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void anAnswerFitsItsSchema(String template) {
    // Given
    if (template.equals("/v1/openapi.json")) {
      return;
    }
    // When
    SiteAnswer answer = SITE.getAsAdmin(example(template));
    // Then
    assertFits(template, answer);
  }

  @Test
  void everyConnectionFitsItsSchemas() {
    for (var summary : SITE.ledger().summaries()) {
      // When
      String path =
          "/v1/connections/123456789012/"
              + PercentCoding.encode(summary.getView().getConnection().getName());
      // Then
      assertFits(CONNECTION, SITE.get(path));
      assertFits(CONNECTION, SITE.get(path + "?at=2026-11-22T00:00:00Z"));
      assertFits(CONNECTION + "/history", SITE.get(path + "/history?definitions=true"));
    }
  }

  @Test
  void everyChangeFitsItsSchema() {
    for (var change : SITE.ledger().changes()) {
      // Then
      assertFits("/v1/changes/{changeId}", SITE.get("/v1/changes/" + change.getChangeId()));
    }
  }

  @Test
  void problemsFitTheirSchema() {
    // When
    JsonNode problem = SITE.get("/v1/connections?limit=x").problem(400);
    // Then
    JsonNode schema = DOCUMENT.at("/components/schemas/Problem");
    assertThat(Shape.problems(DOCUMENT, schema, problem)).isEmpty();
  }

  @Test
  void theCheckNoticesWhatDoesNotFit() throws JsonProcessingException {
    // Given
    JsonNode wrong = new ObjectMapper().readTree("{\"items\":[{\"x\":1}],\"next\":1}");
    // When
    List<String> problems = Shape.problems(DOCUMENT, schema("/v1/changes"), wrong);
    // Then
    assertThat(problems)
        .contains("$.items[] lacks changeId", "$.items[] has the unknown member x")
        .anyMatch(problem -> problem.startsWith("$.next is no"));
  }

  static List<String> templates() {
    List<String> templates = new ArrayList<>();
    DOCUMENT.path("paths").fieldNames().forEachRemaining(templates::add);
    return templates;
  }

  /** An address of this kind that there is. */
  private static String example(String template) {
    return template
        .replace(CONNECTION, ORDERS)
        .replace("{changeId}", SITE.ledger().changes().get(0).getChangeId());
  }

  private static void assertFits(String template, SiteAnswer answer) {
    assertThat(Shape.problems(DOCUMENT, schema(template), answer.json()))
        .as(answer.response().uri().toString())
        .isEmpty();
  }

  private static JsonNode schema(String template) {
    return operation(template).at("/responses/200/content/application~1json/schema");
  }

  private static JsonNode operation(String template) {
    return DOCUMENT.path("paths").path(template).path("get");
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
  }
}
