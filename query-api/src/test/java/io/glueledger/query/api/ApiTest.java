/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.query.fake.FakeLedger;
import io.glueledger.query.fake.SiteAnswer;
import io.glueledger.query.fake.Stories;
import io.glueledger.query.fake.Story;
import io.glueledger.query.fake.TestSite;
import io.glueledger.query.http.PercentCoding;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
  private static final String ORDERS = "/v1/connections/123456789012/orders-postgres";
  @AutoClose private static final TestSite SITE = TestSite.of(Stories.company(12), 3);

  @Test
  void countsOverAllProjectors() {
    // When
    JsonNode overview = SITE.get("/v1/overview").json();

    // Then
    assertThat(overview.path("connections").asInt()).isEqualTo(7);
    assertThat(overview.path("byOutcome").path("DENIED").asInt()).isEqualTo(2);
    assertThat(overview.path("inDoubt").asInt()).isEqualTo(1);
    assertThat(overview.path("deadLetters").asInt()).isEqualTo(1);
  }

  @Test
  void givesAConnectionWithItsDefinitionAndHidesWhatIsNotShown() {
    // When
    JsonNode connection = SITE.get(ORDERS).json();

    // Then
    JsonNode properties = connection.path("definition").path("ConnectionProperties");
    assertThat(properties.path("PASSWORD").path("text").asText()).isEqualTo("(hidden)");
    assertThat(properties.path("PASSWORD").path("visibility").asText()).isEqualTo("REDACTED");
    assertThat(properties.path("JDBC_ENFORCE_SSL").path("text").asText()).isEqualTo("false");
    assertThat(connection.path("worstSeverity").asText()).isEqualTo("HIGH");
    assertThat(connection.path("inDoubt").asBoolean()).isTrue();
  }

  @Test
  void givesAConnectionAsItWas() {
    // When
    JsonNode connection = SITE.get(ORDERS + "?at=2026-11-12T00:00:00Z").json();

    // Then
    assertThat(connection.path("version").asInt()).isEqualTo(1);
    assertThat(connection.at("/definition/ConnectionProperties/JDBC_ENFORCE_SSL/text").asText())
        .isEqualTo("true");
    assertThat(connection.path("until").isTextual()).isTrue();
  }

  @Test
  void saysThatAConnectionWasNotKnownYet() {
    // When
    SiteAnswer answer = SITE.get(ORDERS + "?at=2020-01-01T00:00:00%2B01:00");

    // Then
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("knew no connection").contains("2019-12-31T23:00:00.000Z");
  }

  @Test
  void listsVersionsNewestFirstWithWhatTheyChanged() {
    // When
    JsonNode history = SITE.get(ORDERS + "/history").json();

    // Then
    assertThat(history.path("items")).hasSize(2);
    assertThat(history.at("/items/0/version").asInt()).isEqualTo(2);
    assertThat(history.at("/items/0").has("definition")).isFalse();
    assertThat(history.at("/items/0/differences").toString())
        .contains("{\"path\":\"ConnectionProperties.JDBC_ENFORCE_SSL\",\"kind\":\"CHANGED\"")
        .contains("\"kind\":\"UNCHANGED\",\"hidden\":true,\"from\":\"(hidden)\"");
  }

  @Test
  void givesDefinitionsOfVersionsIfAskedFor() {
    // When
    JsonNode history = SITE.get(ORDERS + "/history?definitions=true").json();

    // Then
    assertThat(history.at("/items/1/definition/ConnectionType/text").asText()).isEqualTo("JDBC");
  }

  @Test
  void givesAChangeWithEverythingThatTheLogSaysOfIt() {
    // Given
    String id = SITE.get("/v1/changes?outcome=DENIED").json().at("/items/0/changeId").asText();

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
    "/v1/findings?severity=HIGH, 3",
    "/v1/findings?policy=TLS-01, 2",
    "/v1/findings?connection=123456789012/orders-postgres, 2",
  })
  void filters(String path, int expected) {
    // When
    JsonNode list = SITE.get(path).json();

    // Then
    assertThat(list.path("items")).hasSize(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "team%2Fa%252Fb%2Forders%20history",
        "team/a%252Fb/orders%20history",
        "team%2fa%252Fb%2forders%20history"
      })
  void takesNamesWithSlashes(String encoded) {
    // When
    JsonNode connection = SITE.get("/v1/connections/123456789012/" + encoded).json();

    // Then
    assertThat(connection.path("name").asText()).isEqualTo(Stories.SLASHED);
  }

  @Test
  void givesTheHistoryOfANameWithSlashes() {
    // When
    JsonNode history =
        SITE.get("/v1/connections/123456789012/team/a%252Fb/orders%20history/history").json();

    // Then
    assertThat(history.path("items")).hasSize(1);
  }

  @Test
  void everyLinkToItselfWorks() {
    // Given
    JsonNode connections = SITE.get("/v1/connections").json();

    for (JsonNode item : connections.path("items")) {
      // When
      JsonNode connection = SITE.get(item.path("self").asText()).json();

      // Then
      assertThat(connection.path("name")).isEqualTo(item.path("name"));
    }
  }

  @Test
  void givesHostileNamesAsTheyAre() {
    // When
    JsonNode connection =
        SITE.get("/v1/connections/123456789012/" + PercentCoding.encode(Stories.HOSTILE)).json();

    // Then
    assertThat(connection.path("name").asText()).isEqualTo(Stories.HOSTILE);
  }

  @Test
  void tellsAdminsWhoServes() {
    // When
    SiteAnswer answer = SITE.getAsAdmin("/v1/instances");

    // Then
    assertThat(answer.json().path("instances")).hasSize(3);
  }

  @Test
  void forbidsCachesToKeepAnything() {
    // When
    SiteAnswer answer = SITE.get("/v1/overview");

    // Then
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.header("content-security-policy"))
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("server")).isEmpty();
  }

  @Test
  void answersHeadWithoutABody() {
    // When
    SiteAnswer answer =
        SITE.send(
            SITE.request("/v1/overview")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + TestSite.VIEWER));

    // Then
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void worksWithoutAnyData() {
    // Given
    FakeLedger empty = new Story(3, Stories.START).ledger();

    try (TestSite fresh = TestSite.of(empty, 1)) {
      // When
      JsonNode list = fresh.get("/v1/findings").json();

      // Then
      assertThat(list.toString()).isEqualTo("{\"items\":[],\"next\":null}");
    }
  }
}
