/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.query.fixture.SiteAnswer;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.Story;
import io.glueledger.query.fixture.TestSite;
import io.glueledger.query.http.PercentCoding;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
  private static final String CATALOG = "/v1/connections/123456789012/";
  private static final String ORDERS = CATALOG + "orders-postgres";

  @AutoClose private static final TestSite SITE = new TestSite(Stories.company());

  @ParameterizedTest
  @CsvSource({"/connections, 7", "/byOutcome/DENIED, 2", "/inDoubt, 1", "/deadLetters, 1"})
  void countsOverAllProjectors(String member, String expected) {
    assertThat(SITE.get("/v1/overview").at(member)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/definition/ConnectionProperties/PASSWORD/text, (hidden)",
    "/definition/ConnectionProperties/PASSWORD/visibility, REDACTED",
    "/definition/ConnectionProperties/JDBC_ENFORCE_SSL/text, false",
    "/worstSeverity, HIGH",
    "/inDoubt, true",
  })
  void givesAConnectionWithItsDefinitionAndHidesWhatIsNotShown(String member, String expected) {
    assertThat(SITE.get(ORDERS).at(member)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/version, 1",
    "/definition/ConnectionProperties/JDBC_ENFORCE_SSL/text, true",
    "/until, 2026-11-15T18:55:00.000Z",
  })
  void givesAConnectionAsItWas(String member, String expected) {
    assertThat(SITE.get(ORDERS + "?at=2026-11-12T00:00:00Z").at(member)).isEqualTo(expected);
  }

  @Test
  void saysThatAConnectionWasNotKnownYet() {
    JsonNode problem = SITE.get(ORDERS + "?at=2020-01-01T00:00:00%2B01:00").problem(404);
    assertThat(problem.toString())
        .contains("knew no connection")
        .contains("2019-12-31T23:00:00.000Z");
  }

  @Test
  void listsVersionsNewestFirst() {
    assertThat(SITE.get(ORDERS + "/history").json().findValuesAsText("version"))
        .containsExactly("2", "1");
  }

  @Test
  void saysWhatAVersionChangedAndNotWhatIsHidden() {
    assertThat(SITE.get(ORDERS + "/history").json().at("/items/0/differences").toString())
        .contains("{\"path\":\"ConnectionProperties.JDBC_ENFORCE_SSL\",\"kind\":\"CHANGED\"")
        .contains("\"kind\":\"UNCHANGED\",\"hidden\":true,\"from\":\"(hidden)\"");
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "?definitions=true, JDBC"})
  void givesDefinitionsOfVersionsIfAskedFor(String query, String type) {
    assertThat(SITE.get(ORDERS + "/history" + query).at("/items/1/definition/ConnectionType/text"))
        .isEqualTo(type);
  }

  @Test
  void givesAChangeWithEverythingThatTheLogSaysOfIt() {
    // Given
    String id = SITE.get("/v1/changes?outcome=DENIED").at("/items/0/changeId");

    // When
    JsonNode change = SITE.get("/v1/changes/" + id).json();

    // Then
    assertThat(change.path("outcome").asText()).isEqualTo("DENIED");
    assertThat(change.at("/decision/findings/0/fix").asText()).isNotEmpty();
    assertThat(change.at("/decision/findings/0/controls")).hasSize(3);
    assertThat(change.at("/events")).hasSize(2);
    assertThat(change.at("/events/0/offset").asLong()).isPositive();
    assertThat(change.at("/actor/principal").asText()).isEqualTo("data/alice");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/connections, 8",
    "/v1/connections?present=true, 7",
    "/v1/connections?type=kafka, 1",
    "/v1/connections?name=POSTGRES, 2",
    "/v1/connections?severity=high, 2",
    "/v1/connections?severity=CRITICAL, 1",
    "'/v1/connections?status=READY,FAILED', 7",
    "/v1/connections?type=&name=, 8",
    "/v1/changes?principal=data/alice, 5",
    "/v1/changes?operation=delete, 1",
    "/v1/changes?state=IN_DOUBT, 1",
    "'/v1/changes?outcome=denied,rejected', 3",
    "/v1/changes?connection=123456789012/orders-postgres&outcome=DENIED, 2",
    "/v1/changes?connection=123456789012%2Forders-postgres, 5",
    "/v1/changes?from=2026-11-14T00:00:00Z&to=2026-11-15T00:00:00Z, 3",
    "/v1/changes?kind=drift, 1",
    "'/v1/changes?kind=DRIFT&principal=arn:aws:iam::123456789012:user/mallory', 1",
    "/v1/changes?kind=CHANGE&principal=arn:aws:iam::123456789012:user/mallory, 0",
    "/v1/changes?mode=AUDIT, 1",
    "/v1/changes?from=2026-11-14&to=2026-11-14, 3",
    "/v1/changes?who=ALICE, 5",
    "/v1/changes?who=mallory, 1",
    "/v1/changes?accessKey=AKIANOBODY0000000000, 0",
    "/v1/changes?address=203.0.113.99, 0",
    "/v1/changes?client=no-such-client, 0",
    "/v1/changes?exception=EXC-99, 0",
    "/v1/changes?batch=none, 0",
    "/v1/changes?name=ORDERS-post&outcome=DENIED, 2",
    "/v1/changes?policy=TLS-02&verdict=deny, 2",
    "/v1/changes?policy=TLS-02&verdict=warn&kind=drift, 0",
    "/v1/changes?policy=TLS-02, 3",
    "/v1/changes?policy=TLS-02&mode=denied, 2",
    "/v1/findings?mode=EXCEPTION, 0",
    "/v1/connections?value=SF-abc, 1",
    "/v1/connections?value=billing.db.example.com&type=jdbc, 1",
    "/v1/connections?value=nowhere.example.com, 0",
    "/v1/connections?value=kafka_ssl_enabled&at=2026-11-12T00:00:00Z, 1",
    "/v1/accesses, 3",
    "/v1/accesses?connection=123456789012/orders-postgres, 2",
    "/v1/accesses?principal=security/carol&kind=SECRETS_READ, 2",
    "/v1/accesses?kind=connection_tested, 1",
    "/v1/findings?severity=HIGH, 3",
    "/v1/findings?policy=TLS-01, 2",
    "/v1/findings?connection=123456789012/orders-postgres, 2",
    "/v1/connections/123456789012/team/a%252Fb/orders%20history/history, 1",
  })
  void filters(String path, int expected) {
    assertThat(SITE.get(path).json().path("items")).hasSize(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "team%2Fa%252Fb%2Forders%20history",
        "team/a%252Fb/orders%20history",
        "team%2fa%252Fb%2forders%20history"
      })
  void takesNamesWithSlashes(String encoded) {
    assertThat(SITE.get(CATALOG + encoded).at("/name")).isEqualTo(Stories.SLASHED);
  }

  @Test
  void everyLinkToItselfWorks() {
    assertThat(SITE.get("/v1/connections").json().path("items"))
        .allSatisfy(
            item ->
                assertThat(SITE.get(item.path("self").asText()).json().path("name"))
                    .isEqualTo(item.path("name")));
  }

  @Test
  void givesHostileNamesAsTheyAre() {
    assertThat(SITE.get(CATALOG + PercentCoding.encode(Stories.HOSTILE)).at("/name"))
        .isEqualTo(Stories.HOSTILE);
  }

  @Test
  void tellsAdminsWhoServes() {
    assertThat(SITE.getAsAdmin("/v1/instances").json().path("instances")).hasSize(3);
  }

  @Test
  void forbidsCachesToKeepAnything() {
    assertThat(SITE.get("/v1/overview").header("cache-control")).isEqualTo("no-store");
  }

  @Test
  void letsBrowsersRunAndFrameNothing() {
    SiteAnswer answer = SITE.get("/v1/overview");
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.header("content-security-policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void doesNotSayWhatServes() {
    assertThat(SITE.get("/v1/overview").header("server")).isEmpty();
  }

  @Test
  void answersHeadWithoutABody() {
    var head = SITE.asViewer("/v1/overview").method("HEAD", BodyPublishers.noBody());
    assertThat(SITE.send(head)).returns(200, SiteAnswer::status).returns("", SiteAnswer::body);
  }

  @Test
  void worksWithoutAnyData() {
    try (TestSite fresh = new TestSite(new Story())) {
      assertThat(fresh.get("/v1/findings").json()).hasToString("{\"items\":[],\"next\":null}");
    }
  }
}
