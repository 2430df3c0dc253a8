/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.HttpStatus;
import io.glueledger.query.fake.Stories;
import io.glueledger.query.fake.TestSite;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
  private static TestSite site;

  @BeforeAll
  static void start() {
    site = TestSite.of(Stories.company(12), 2);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/connections?severty=HIGH          | 400 | severty   | did you mean severity?",
        "/v1/connections?severity=HIHG         | 400 | severity  | did you mean HIGH?",
        "/v1/connections?severity=HIGH,LOW     | 400 | severity  | is not known",
        "/v1/connections?present=yes           | 400 | present   | neither true nor false",
        "/v1/connections?limit=0               | 400 | limit     | 1 to 1000",
        "/v1/connections?limit=1001            | 400 | limit     | 1 to 1000",
        "/v1/connections?limit=x               | 400 | limit     | not a whole number",
        "/v1/connections?limit=5&limit=6       | 400 | limit     | given twice",
        "/v1/connections?cursor=abc            | 400 | cursor    | damaged",
        "/v1/connections?cursor=%F0            | 400 |           | percent escape",
        "/v1/connections?format=xml            | 400 | format    | is not known",
        "/v1/overview?format=csv               | 400 | format    | is not known",
        "/v1/overview?x=1                      | 400 | x         | There is no parameter",
        "/v1/changes?from=2026-11-22           | 400 | from      | 2026-11-22T14:30:00Z",
        "/v1/changes?from=2026-11-22T00:00:00+01:00 | 400 | from | %2B",
        "/v1/changes?from=2026-11-22T00:00:00Z&to=2026-11-21T00:00:00Z | 400 | to | not later",
        "/v1/changes?connection=orders         | 400 | connection | does not name a connection",
        "/v1/changes?outcome=DENIED,REJCTED    | 400 | outcome   | did you mean REJECTED?",
        "/v1/changes/42                        | 404 |           | not the id of a change",
        "/v1/changes/0190a3c2-7d1e-7c3a-9b52-3f6d0a1e8c44 | 404 | | no such change",
        "/v1/connections/123456789012/nothing  | 404 |           | knows no connection",
        "/v1/connections/123456789012/nothing/history | 404 |    | knows no connection",
        "/v1/connections/123456789012          | 404 |           | nothing at this address",
        "/v1/nothing                           | 404 |           | nothing at this address",
        "/v1                                   | 404 |           | nothing at this address",
        "/v1/instances                         | 403 |           | role admin",
      })
  void namesTheParameterAndTheFix(String path, int status, String parameter, String text)
      throws IOException {
    // When
    HttpResponse<String> answer = site.get(path);

    // Then
    JsonNode problem = problem(answer, status);
    assertThat(problem.path("parameter").asText("")).isEqualTo(parameter == null ? "" : parameter);
    assertThat(problem.path("detail").asText() + problem.path("fix").asText()).contains(text);
    assertThat(problem.path("fix").asText()).isNotEmpty();
  }

  @Test
  void showsHostileInputHarmlessly() throws IOException {
    // When
    HttpResponse<String> answer = site.get("/v1/connections?severity=%3Cscript%3E%E2%80%AE%0A");

    // Then
    assertThat(problem(answer, 400).path("detail").asText()).contains("<script>‹U+202E›‹U+000A›");
  }

  @Test
  void refusesACursorOfOtherFilters() throws IOException {
    // Given
    String next = ApiTest.json(site.get("/v1/connections?limit=2")).path("next").asText();

    // When
    HttpResponse<String> answer = site.get("/v1/connections?type=JDBC&cursor=" + next);

    // Then
    assertThat(problem(answer, 400).path("parameter").asText()).isEqualTo("cursor");
  }

  @Test
  void refusesOtherMethods() throws IOException {
    // When
    HttpResponse<String> answer =
        site.send(
            site.request("/v1/overview")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .header("Authorization", "Bearer " + TestSite.VIEWER));

    // Then
    problem(answer, 405);
    assertThat(answer.headers().firstValue("allow")).contains("GET, HEAD");
  }

  @Test
  void refusesFormatsThatItDoesNotHave() throws IOException {
    // When
    HttpResponse<String> answer = site.get("/v1/connections", "Accept", "application/pdf");

    // Then
    assertThat(problem(answer, 406).path("detail").asText()).contains("text/csv");
  }

  @ParameterizedTest
  @CsvSource({",", "Basic dXNlcjpwYXNz", "Bearer", "Bearer wrong", "bearer viewer-token"})
  void wantsAValidToken(String authorization) throws IOException {
    // When
    HttpResponse<String> answer =
        authorization == null
            ? site.getAsNobody("/v1/overview")
            : site.getAsNobody("/v1/overview", "Authorization", authorization);

    // Then
    problem(answer, 401);
    assertThat(answer.headers().firstValue("www-authenticate").orElse("")).startsWith("Bearer");
  }

  @Test
  void asksForATokenBeforeItSaysWhatIsThere() throws IOException {
    // When
    HttpResponse<String> answer = site.getAsNobody("/v1/nothing?x=1");

    // Then
    problem(answer, 401);
  }

  @Test
  void saysWhenToTryAgain() throws IOException {
    try (TestSite broken = TestSite.of(Stories.company(4), 1)) {
      // Given
      broken.projectors().node(0).fail(HttpStatus.SERVICE_UNAVAILABLE);

      // When
      HttpResponse<String> answer = broken.get("/v1/overview");

      // Then
      problem(answer, 503);
      assertThat(answer.headers().firstValue("retry-after")).isPresent();
    }
  }

  @Test
  void tellsNothingOfWhatIsInside() throws IOException {
    try (TestSite broken = TestSite.of(Stories.company(4), 1)) {
      // Given
      broken.projectors().node(0).fail(HttpStatus.BAD_REQUEST);

      // When
      HttpResponse<String> answer = broken.get("/v1/overview");

      // Then
      assertThat(problem(answer, 500).path("detail").asText())
          .contains("reference")
          .doesNotContain("rojector");
    }
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.path("type").asText()).startsWith("urn:glue-ledger:problem:");
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    return problem;
  }
}
