/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.query.fixture.MemoryProjectors;
import io.glueledger.query.fixture.SiteAnswer;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.TestSite;
import io.glueledger.query.http.PageCursor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
  @AutoClose private static final TestSite SITE = new TestSite(Stories.company());

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
        "/v1/changes?from=2026-11-31           | 400 | from      | 2026-11-22T14:30:00Z",
        "/v1/changes?from=2026-11-22T00:00:00+01:00 | 400 | from | %2B",
        "/v1/changes?from=2026-11-22T00:00:00Z&to=2026-11-21T00:00:00Z | 400 | to | not later",
        "/v1/changes?connection=orders         | 400 | connection | does not name a connection",
        "/v1/changes?outcome=DENIED,REJCTED    | 400 | outcome   | did you mean REJECTED?",
        "/v1/changes/42                        | 404 |           | not the id of a change",
        "/v1/changes/0190a3c2-7d1e-7c3a-9b52-3f6d0a1e8c44 | 404 | | no such change",
        "/v1/connections/123456789012/nothing  | 404 |           | knows no connection",
        "/v1/connections/123456789012/nothing/history | 404 |    | knows no connection",
        "/v1/connections/123456789012          | 404 |           | a catalog id and no name",
        "/v1/nothing                           | 404 |           | nothing at this address",
        "/v1                                   | 404 |           | nothing at this address",
        "/v1/instances                         | 403 |           | role admin",
      })
  void namesTheParameterAndTheFix(String path, int status, String parameter, String text) {
    JsonNode problem = SITE.get(path).problem(status);
    assertThat(problem.path("parameter").asText("")).isEqualTo(parameter == null ? "" : parameter);
    assertThat(problem.path("detail").asText() + problem.path("fix").asText()).contains(text);
    assertThat(problem.path("fix").asText()).isNotEmpty();
  }

  @Test
  void showsHostileInputHarmlessly() {
    JsonNode problem = SITE.get("/v1/connections?severity=%3Cscript%3E%E2%80%AE%0A").problem(400);
    assertThat(problem.path("detail").asText()).contains("<script>‹U+202E›‹U+000A›");
  }

  @Test
  void refusesACursorOfOtherFilters() {
    String next = SITE.get("/v1/connections?limit=2").at("/next");
    JsonNode problem = SITE.get("/v1/connections?type=JDBC&cursor=" + next).problem(400);
    assertThat(problem.path("parameter").asText()).isEqualTo("cursor");
  }

  /** With the right check, which anybody can make, and nonsense behind it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          connections | connections |
          changes     | changes     | soon,c1
          changes     | changes     | 1
          changes     | changes     | 99999999999999999999,c1
          findings    | findings    | key,policy
          connections/000000000000/orders/history | history 000000000000/orders | first
          """)
  void refusesAForgedCursor(String path, String list, @Nullable String parts) {
    List<String> position = parts == null ? List.of() : List.of(parts.split(","));
    String cursor = PageCursor.ofList(list, Map.of()).encode(position);
    JsonNode problem = SITE.get("/v1/" + path + "?cursor=" + cursor).problem(400);
    assertThat(problem.path("parameter").asText()).isEqualTo("cursor");
  }

  @Test
  void refusesOtherMethods() {
    SiteAnswer answer =
        SITE.send(SITE.asViewer("/v1/overview").POST(BodyPublishers.ofString("{}")));
    answer.problem(405);
    assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "text/csv;q=0", "image/*, text/html;q=0.0"})
  void refusesFormatsThatItDoesNotHave(String accept) {
    JsonNode problem = SITE.get("/v1/connections", "Accept", accept).problem(406);
    assertThat(problem.path("detail").asText()).contains("text/csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic dXNlcjpwYXNz", "Bearer", "Bearer wrong", "bearer viewer-token"})
  void wantsAValidToken(String authorization) {
    SiteAnswer answer = SITE.getAsNobody("/v1/overview", "Authorization", authorization);
    answer.problem(401);
    assertThat(answer.header("www-authenticate")).startsWith("Bearer");
  }

  @Test
  void wantsAToken() {
    SiteAnswer answer = SITE.getAsNobody("/v1/overview");
    answer.problem(401);
    assertThat(answer.header("www-authenticate")).startsWith("Bearer");
  }

  @Test
  void asksForATokenBeforeItSaysWhatIsThere() {
    assertThat(SITE.getAsNobody("/v1/nothing?x=1").problem(401)).isNotEmpty();
  }

  @Test
  void saysWhenToTryAgain() {
    try (TestSite broken = new TestSite(Stories.company())) {
      // Given
      broken.projectors().nodes().forEach(MemoryProjectors.Node::restore);

      // When
      SiteAnswer answer = broken.get("/v1/overview");

      // Then
      answer.problem(503);
      assertThat(answer.header("retry-after")).isNotEmpty();
    }
  }

  @Test
  void tellsNothingOfWhatIsInside() {
    try (TestSite broken = new TestSite(Stories.company())) {
      broken.projectors().nodes().forEach(MemoryProjectors.Node::breakDown);
      assertThat(broken.get("/v1/overview").problem(500).path("detail").asText())
          .contains("reference")
          .doesNotContain("rojector");
    }
  }
}
