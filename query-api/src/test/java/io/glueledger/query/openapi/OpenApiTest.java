/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.server.annotation.Path;
import io.glueledger.query.api.LedgerApi;
import io.glueledger.query.api.ReviewApi;
import io.glueledger.query.compare.CompareApi;
import io.glueledger.query.day.DaysApi;
import io.glueledger.query.fixture.Packs;
import io.glueledger.query.fixture.SiteAnswer;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.TestSite;
import io.glueledger.query.follow.FollowApi;
import io.glueledger.query.policy.PacksApi;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenApiTest {
  private static final JsonNode DOCUMENT = OpenApi.load().document();
  private static final String CONNECTION = "/v1/connections/{catalogId}/{name}";
  private static final String BY_NAME = "/v1/connections/{catalogId}";
  private static final String ORDERS = "/v1/connections/123456789012/orders-postgres";

  /** Addresses with names in them, as Armeria is told of them. */
  private static final Map<String, String> PATTERNS =
      Map.of(
          "glob:/v1/connections/*/**",
          CONNECTION,
          "regex:^/v1/connections/[^/]+/.+/history$",
          CONNECTION + "/history",
          "glob:/v1/connections/*",
          BY_NAME,
          "regex:^/v1/connections/[^/]+/history$",
          BY_NAME + "/history",
          "glob:/v1/changes/*",
          "/v1/changes/{changeId}",
          "glob:/v1/packs/*",
          "/v1/packs/{packHash}");

  @AutoClose private static final TestSite SITE = new TestSite(Stories.company());

  @Test
  void describesTheAddressesThatThereAre() {
    assertThat(templates())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    LedgerApi.class,
                    ReviewApi.class,
                    CompareApi.class,
                    DaysApi.class,
                    PacksApi.class,
                    FollowApi.class)
                .flatMap(api -> Arrays.stream(api.getDeclaredMethods()))
                .map(method -> method.getAnnotation(Path.class))
                .filter(Objects::nonNull)
                .map(path -> PATTERNS.getOrDefault(path.value(), path.value()))
                .toList());
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
    String example = example(template);
    String unknown = example + (example.contains("?") ? "&" : "?") + "unknown=1";
    JsonNode problem = SITE.getAsAdmin(unknown).problem(400);

    // Then
    assertThat(problem.path("fix").asText())
        .isEqualTo("Known here: " + String.join(", ", described) + ".");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void describesAllFormatsAndNoOthers(String template) {
    JsonNode problem = SITE.getAsAdmin(example(template), "Accept", "application/pdf").problem(406);
    String detail = problem.path("detail").asText();
    assertThat(detail).startsWith("The answer is available as ");
    assertThat(List.of(detail.replaceAll(".* as |\\.$", "").split(", ", -1)))
        .containsExactlyInAnyOrderElementsOf(
            operation(template).at("/responses/200/content")::fieldNames);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(DOCUMENT.findValuesAsText("$ref"))
        .isNotEmpty()
        .noneMatch(reference -> DOCUMENT.at(reference.substring(1)).isMissingNode());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void anAnswerFitsItsSchema(String template) {
    if (operation(template).at("/responses/200/content").has("application/json")
        && !template.equals("/v1/openapi.json")) {
      assertFits(template, SITE.getAsAdmin(example(template)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/connections/{catalogId}/{name}, ''",
    "/v1/connections/{catalogId}/{name}, ?at=2026-11-22T00:00:00Z",
    "/v1/connections/{catalogId}/{name}/history, /history?definitions=true",
  })
  void everyConnectionFitsItsSchemas(String template, String rest) {
    for (String self : listed("/v1/connections")) {
      String[] parts = self.split("\\?", 2);
      String name = parts.length == 1 ? "" : (rest.contains("?") ? "&" : "?") + parts[1];
      assertFits(template, SITE.get(parts[0] + rest + name));
    }
  }

  @Test
  void everyChangeFitsItsSchema() {
    listed("/v1/changes").forEach(self -> assertFits("/v1/changes/{changeId}", SITE.get(self)));
  }

  @Test
  void problemsFitTheirSchema() {
    JsonNode problem = SITE.get("/v1/connections?limit=x").problem(400);
    assertThat(Shape.problems(DOCUMENT, DOCUMENT.at("/components/schemas/Problem"), problem))
        .isEmpty();
  }

  @Test
  void theCheckNoticesWhatDoesNotFit() {
    JsonNode wrong = SiteAnswer.json("{\"items\":[{\"x\":1}],\"next\":1}");
    assertThat(Shape.problems(DOCUMENT, schema("/v1/changes"), wrong))
        .contains("$.items[] lacks changeId", "$.items[] has the unknown member x")
        .anyMatch(problem -> problem.startsWith("$.next is no"));
  }

  static List<String> templates() {
    List<String> templates = new ArrayList<>();
    DOCUMENT
        .path("paths")
        .propertyStream()
        .filter(path -> path.getValue().has("get"))
        .forEach(path -> templates.add(path.getKey()));
    return templates;
  }

  /** An address of this kind that there is. */
  private static String example(String template) {
    if (template.equals("/v1/compare")) {
      return template + "?connection=123456789012/orders-postgres&before=1";
    }
    return template.startsWith(BY_NAME) && !template.startsWith(CONNECTION)
        ? template.replace("{catalogId}", "123456789012") + "?name=orders-postgres"
        : template
            .replace(CONNECTION, ORDERS)
            .replace("{packHash}", Packs.HASH)
            .replace("/v1/changes/{changeId}", listed("/v1/changes").get(0));
  }

  private static List<String> listed(String list) {
    return SITE.get(list).json().findValuesAsText("self");
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
