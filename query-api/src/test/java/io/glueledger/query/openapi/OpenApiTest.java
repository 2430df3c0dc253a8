/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glueledger.query.api.Endpoint;
import io.glueledger.query.api.Routes;
import io.glueledger.query.auth.Role;
import io.glueledger.query.config.ProjectorsConfig;
import io.glueledger.query.fake.Stories;
import io.glueledger.query.fake.TestSite;
import io.glueledger.query.http.Format;
import io.glueledger.query.http.Percent;
import io.glueledger.query.projectors.ProjectorLedger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private static final JsonNode DOCUMENT = OpenApi.load().document();
  private static TestSite site;

  @BeforeAll
  static void start() {
    site = TestSite.of(Stories.company(6), 2);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void describesTheAddressesThatThereAre() {
    // When
    List<String> paths = new ArrayList<>();
    DOCUMENT.path("paths").fieldNames().forEachRemaining(paths::add);

    // Then
    assertThat(paths)
        .containsExactlyInAnyOrderElementsOf(endpoints().stream().map(Endpoint::template).toList());
  }

  @Test
  void describesTheirParametersAndFormats() {
    for (Endpoint endpoint : endpoints()) {
      // When
      JsonNode get = DOCUMENT.path("paths").path(endpoint.template()).path("get");
      List<String> parameters = new ArrayList<>();
      get.path("parameters")
          .forEach(
              parameter -> {
                JsonNode its = resolved(parameter);
                if (its.path("in").asText().equals("query")) {
                  parameters.add(its.path("name").asText());
                }
              });
      TreeSet<String> formats = new TreeSet<>();
      get.at("/responses/200/content").fieldNames().forEachRemaining(formats::add);

      // Then
      assertThat(parameters)
          .as(endpoint.template())
          .containsExactlyInAnyOrderElementsOf(endpoint.parameters());
      assertThat(formats)
          .as(endpoint.template())
          .containsExactlyInAnyOrderElementsOf(
              endpoint.formats().stream().map(Format::type).toList());
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (String reference : DOCUMENT.findValuesAsText("$ref")) {
      // Then
      assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void realAnswersFitTheirSchemas() throws IOException {
    // Given
    List<String[]> questions = new ArrayList<>();
    for (Endpoint endpoint : endpoints()) {
      if (!endpoint.template().contains("{") && endpoint.role() == Role.VIEWER) {
        questions.add(new String[] {endpoint.template(), endpoint.template()});
      }
    }
    for (var summary : site.ledger().summaries()) {
      String path = "/v1/connections/123456789012/";
      path += Percent.encode(summary.getView().getConnection().getName());
      String template = "/v1/connections/{catalogId}/{name}";
      questions.add(new String[] {template, path});
      questions.add(new String[] {template, path + "?at=2026-11-22T00:00:00Z"});
      questions.add(new String[] {template + "/history", path + "/history?definitions=true"});
    }
    for (var change : site.ledger().changes()) {
      questions.add(new String[] {"/v1/changes/{changeId}", "/v1/changes/" + change.getChangeId()});
    }

    for (String[] question : questions) {
      // When
      HttpResponse<String> answer = site.get(question[1]);

      // Then
      JsonNode schema =
          DOCUMENT
              .path("paths")
              .path(question[0])
              .at("/get/responses/200/content/application~1json/schema");
      assertThat(answer.statusCode()).as(question[1]).isEqualTo(200);
      assertThat(Shape.problems(DOCUMENT, schema, read(answer))).as(question[1]).isEmpty();
    }
  }

  @Test
  void problemsAndInstancesFitTheirSchemas() throws IOException {
    // When
    HttpResponse<String> problem = site.get("/v1/connections?limit=x");
    HttpResponse<String> instances =
        site.send(
            site.request("/v1/instances").header("Authorization", "Bearer " + TestSite.ADMIN));

    // Then
    JsonNode schemas = DOCUMENT.at("/components/schemas");
    assertThat(Shape.problems(DOCUMENT, schemas.path("Problem"), read(problem))).isEmpty();
    assertThat(Shape.problems(DOCUMENT, schemas.path("Instances"), read(instances))).isEmpty();
  }

  @Test
  void theCheckNoticesWhatDoesNotFit() throws IOException {
    // Given
    JsonNode wrong = new ObjectMapper().readTree("{\"items\":[{\"x\":1}],\"next\":1}");
    JsonNode schema =
        DOCUMENT.at("/paths/~1v1~1changes/get/responses/200/content/application~1json/schema");

    // When
    List<String> problems = Shape.problems(DOCUMENT, schema, wrong);

    // Then
    assertThat(problems)
        .contains("$.items[] lacks changeId", "$.items[] has the unknown member x")
        .anyMatch(problem -> problem.startsWith("$.next is no"));
  }

  private static List<Endpoint> endpoints() {
    ProjectorsConfig config =
        new ProjectorsConfig(
            List.of(URI.create("http://127.0.0.1:1")),
            Optional.empty(),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10));
    try (ProjectorLedger ledger = new ProjectorLedger(config, Optional.empty())) {
      return new Routes(ledger, new byte[0]).all();
    }
  }

  private static JsonNode read(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
  }
}
