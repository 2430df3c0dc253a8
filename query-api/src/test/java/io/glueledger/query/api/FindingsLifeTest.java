/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.TestSite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Findings open, hold, and are closed. */
class FindingsLifeTest {
  @AutoClose private static final TestSite SITE = new TestSite(Stories.company());
  private static final String BILLING = "connection=123456789012/billing-postgres";

  @Test
  void aMendedFindingSaysHowLongItHeldAndWhoMendedIt() {
    JsonNode closed = items("/v1/findings/closed?" + BILLING).get(0);
    assertThat(closed.path("policyId").asText()).isEqualTo("TLS-02");
    assertThat(closed.path("mode").asText()).isEqualTo("AUDIT");
    assertThat(closed.path("openSeconds").asLong()).isEqualTo(24 * 60 * 60);
    assertThat(closed.path("closedBy").asText()).isEqualTo("security/carol");
    assertThat(closed.path("gone").asBoolean()).isFalse();
    assertThat(SITE.get("/v1/changes/" + closed.path("changeId").asText()).json().path("principal"))
        .hasToString("\"security/carol\"");
  }

  static Stream<String> instants() {
    return items("/v1/changes?limit=1000").stream()
        .map(change -> change.path("requestedAt").asText())
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("instants")
  void whatWasOpenAtAnInstantIsWhatItsVersionsHad(String at) {
    List<String> expected = new ArrayList<>();
    for (JsonNode then : items("/v1/connections?present=true&limit=1000&at=" + at)) {
      SITE.get(then.path("self").asText())
          .json()
          .path("findings")
          .forEach(f -> expected.add(then.path("name") + " " + f.path("policyId")));
    }
    assertThat(items("/v1/findings?limit=1000&at=" + at))
        .filteredOn(finding -> !finding.path("name").isNull())
        .extracting(finding -> finding.path("name") + " " + finding.path("policyId"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void whatHoldsNowIsWhatHeldAtTheLastInstant() {
    String now = "?limit=1000";
    assertThat(items("/v1/findings" + now + "&at=2026-11-20T00:00:00Z"))
        .isEqualTo(items("/v1/findings" + now));
  }

  @ParameterizedTest
  @CsvSource({
    "policy=TLS-02, 1",
    "severity=CRITICAL, 0",
    "connection=123456789012/orders-postgres, 0",
    "from=2026-11-15T00:00:00Z&to=2026-11-17T00:00:00Z, 1",
    "to=2026-11-11T00:00:00Z, 0"
  })
  void closedOnesAreFiltered(String filter, int expected) {
    assertThat(items("/v1/findings/closed?" + filter)).hasSize(expected);
  }

  @Test
  void bothHaveAPage() {
    Document closed = SITE.get("/findings/closed?" + BILLING).page();
    assertThat(closed.select("tbody tr").text())
        .contains("TLS-02", "24 hours", "by security/carol");
    assertThat(
            SITE.get("/findings?at=2026-11-15T12:00:00&" + BILLING).page().select(".policy").text())
        .contains("TLS-02");
    assertThat(SITE.get("/findings?" + BILLING).page().select(".empty").text())
        .contains("No findings match");
  }

  private static List<JsonNode> items(String path) {
    List<JsonNode> items = new ArrayList<>();
    SITE.get(path).json().path("items").forEach(items::add);
    return items;
  }
}
