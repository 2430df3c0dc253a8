/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.TestSite;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareTest {
  private static final String ORDERS = "connection=123456789012/orders-postgres";

  @AutoClose private static final TestSite SITE = new TestSite(Stories.company());

  /** What a change did, its history tells in its own way: by the fingerprints on the log. */
  @Test
  void neighboursDifferAsTheHistorySays() {
    List<JsonNode> versions =
        SITE.get("/v1/connections/123456789012/orders-postgres/history")
            .json()
            .path("items")
            .valueStream()
            .filter(version -> version.path("version").asLong() > 1)
            .filter(version -> version.path("origin").asText().equals("CHANGE"))
            .toList();
    assertThat(versions).isNotEmpty();
    for (JsonNode version : versions) {
      long number = version.path("version").asLong();
      JsonNode compared =
          SITE.get("/v1/compare?" + ORDERS + "&before=" + (number - 1) + "&after=" + number).json();
      assertThat(compared.path("differences")).isEqualTo(version.path("differences"));
    }
  }

  @Test
  void aVersionIsTheSameAsItself() {
    JsonNode compared = SITE.get("/v1/compare?" + ORDERS + "&before=1&after=1").json();
    assertThat(compared.path("differences").findValuesAsText("kind")).allMatch("UNCHANGED"::equals);
  }

  @Test
  void whatWasNotKnownYetIsNew() {
    JsonNode compared = SITE.get("/v1/compare?" + ORDERS + "&before=2020-01-01&after=1").json();
    assertThat(compared.path("before").isNull()).isTrue();
    assertThat(compared.path("differences").findValuesAsText("kind")).allMatch("ADDED"::equals);
  }

  @ParameterizedTest
  @CsvSource({
    "before=1,                                     400, connection",
    "connection=123456789012/nothing,              404, no such later version",
    "connection=123456789012/orders-postgres&after=99,         404, no such later version",
    "connection=123456789012/orders-postgres&after=2999-01-01, 400, future",
    "connection=123456789012/orders-postgres&before=first,     400, RFC 3339"
  })
  void saysWhatCannotBeCompared(String query, int status, String detail) {
    assertThat(SITE.get("/v1/compare?" + query).problem(status).path("detail").asText())
        .contains(detail);
  }

  @Test
  void itIsAPageThatTimelinesLeadTo() {
    Document connection = SITE.get("/connections/123456789012/orders-postgres").page();
    String link = connection.select("a:contains(compare with now)").attr("href");
    Document page = SITE.get(link).page();
    assertThat(page.select("dl.lead").text()).contains("Before version", "After version");
    assertThat(SITE.get("/compare").page().text()).contains("Which connection?");
  }
}
