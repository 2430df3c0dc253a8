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
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    "connection=123456789012/nothing,              404, no such version",
    "connection=123456789012/orders-postgres&after=99,         404, no such version",
    "connection=123456789012/orders-postgres&after=2999-01-01, 400, future",
    "connection=123456789012/orders-postgres&before=first,     400, RFC 3339"
  })
  void saysWhatCannotBeCompared(String query, int status, String detail) {
    assertThat(SITE.get("/v1/compare?" + query).problem(status).path("detail").asText())
        .contains(detail);
  }

  @Test
  void anotherConnectionMayBeSetBeside() {
    JsonNode compared =
        SITE.get("/v1/compare?" + ORDERS + "&with=123456789012/billing-postgres").json();
    assertThat(compared.at("/before/version").asLong()).isPositive();
    assertThat(compared.path("differences").findValuesAsText("path"))
        .contains("ConnectionProperties.JDBC_CONNECTION_URL");
    assertThat(compared.path("differences"))
        .filteredOn(difference -> difference.path("hidden").asBoolean())
        .allSatisfy(d -> assertThat(d.path("kind").asText()).isNotEqualTo("UNCHANGED"));
    assertThat(SITE.get("/v1/compare?" + ORDERS + "&with=123456789012/nothing").status())
        .isEqualTo(404);
    assertThat(SITE.get("/compare?" + ORDERS + "&with=123456789012/billing-postgres").page().text())
        .contains("billing-postgres", "version");
  }

  /** What the catalog was at both moments, its lists say. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-09T00:00:00Z, 2026-11-22T00:00:00Z",
    "2026-11-11T00:00:00Z, 2026-11-14T12:00:00Z",
    "2026-11-14T00:00:00Z, 2026-11-14T00:00:01Z"
  })
  void theCatalogDiffersAsItsListsSay(String before, String after) {
    Map<String, JsonNode> then = definitions(before);
    Map<String, JsonNode> later = definitions(after);
    Map<String, String> expected = new TreeMap<>();
    Stream.concat(then.keySet().stream(), later.keySet().stream())
        .filter(name -> !Objects.equals(then.get(name), later.get(name)))
        .forEach(
            name ->
                expected.put(
                    name,
                    !then.containsKey(name)
                        ? "CREATED"
                        : later.containsKey(name) ? "CHANGED" : "DELETED"));
    Map<String, String> told = new TreeMap<>();
    String query = "before=" + before + "&after=" + after + "&limit=1000";
    SITE.get("/v1/compare/catalog?" + query)
        .json()
        .path("items")
        .forEach(item -> told.put(item.path("name").asText(), item.path("change").asText()));
    assertThat(told).containsAllEntriesOf(expected);
  }

  @Test
  void theCatalogsDifferencesAreAPage() {
    Document page = SITE.get("/compare/catalog?before=2026-11-09T00:00:00&name=ORDERS").page();
    assertThat(page.select("tbody th").eachText())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(name).contains("orders"));
    assertThat(SITE.get("/compare/catalog?before=2026-11-12&after=2026-11-11").page(400).text())
        .contains("not earlier than after");
  }

  private static Map<String, JsonNode> definitions(String at) {
    Map<String, JsonNode> definitions = new TreeMap<>();
    SITE.get("/v1/connections?present=true&definitions=true&limit=1000&at=" + at)
        .json()
        .path("items")
        .forEach(item -> definitions.put(item.path("name").asText(), item.path("definition")));
    return definitions;
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
