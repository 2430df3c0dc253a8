/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.query.fixture.SiteAnswer;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The whole catalog as it was. */
class CatalogAtAnInstantTest {
  @AutoClose private static final TestSite SITE = new TestSite(Stories.company());

  /** Before anything, at every change of the story, between two, and after all. */
  static Stream<String> instants() {
    List<String> instants =
        new ArrayList<>(List.of("2026-11-10T07:59:59Z", "2026-11-20T00:00:00Z"));
    for (JsonNode change : SITE.get("/v1/changes?limit=1000").json().path("items")) {
      instants.add(change.path("requestedAt").asText());
    }
    return instants.stream().distinct();
  }

  @ParameterizedTest
  @MethodSource("instants")
  void theCatalogIsWhatEachConnectionWasThen(String at) {
    List<String> one = new ArrayList<>();
    for (JsonNode now : SITE.get("/v1/connections").json().path("items")) {
      var then = SITE.get(now.path("self").asText() + sign(now) + "at=" + at);
      if (then.status() == 200) {
        one.add(described(then.json()));
      }
    }
    List<String> all = new ArrayList<>();
    SITE.get("/v1/connections?definitions=true&at=" + at)
        .json()
        .path("items")
        .forEach(item -> all.add(described(item)));
    assertThat(all).containsExactlyElementsOf(one);
  }

  @ParameterizedTest
  @CsvSource({
    "at=2026-11-12T00:00:00Z&type=kafka, 1",
    "at=2026-11-10T10:00:00Z&type=kafka, 0",
    "at=2026-11-12T00:00:00Z&severity=HIGH, 0",
    "at=2026-11-12T00:00:00Z&present=true&name=legacy, 1",
    "at=2026-11-20T00:00:00Z&present=true&name=legacy, 0"
  })
  void filtersAreOfThen(String filters, int expected) {
    assertThat(SITE.get("/v1/connections?" + filters).json().path("items")).hasSize(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/connections?at=2036-01-01T00:00:00Z",
        "/v1/connections/123456789012/orders-postgres?at=2036-01-01T00:00:00Z"
      })
  void nobodyKnowsTheFuture(String path) {
    assertThat(SITE.get(path).problem(400).path("detail").asText()).contains("lies in the future");
  }

  @Test
  void statusOfThePastIsNotKept() {
    assertThat(
            SITE.get("/v1/connections?status=READY&at=2026-11-12T00:00:00Z")
                .problem(400)
                .path("detail")
                .asText())
        .contains("status of the past is not kept");
  }

  @Test
  void anExportIsOfThenToo() {
    String rows =
        SITE.get("/v1/connections?format=ndjson&definitions=true&at=2026-11-12T00:00:00Z").body();
    assertThat(rows.lines())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              JsonNode item = SiteAnswer.json(row);
              assertThat(item.path("at").asText()).isEqualTo("2026-11-12T00:00:00.000Z");
              assertThat(item.path("definition").isObject()).isTrue();
            });
  }

  @Test
  void thePageLeadsToEachConnectionAsItWas() {
    Document page = SITE.get("/connections?at=2026-11-12T00:00:00&type=kafka").page();
    assertThat(page.select(".banner").text()).contains("as they were at 2026-11-12 00:00:00 UTC");
    Document one = SITE.get(page.select("tbody a.name").attr("href")).page();
    assertThat(one.select(".banner").text()).contains("version 1 of 2");
  }

  private static String described(JsonNode item) {
    return item.path("name").asText() + " " + item.path("version") + " " + item.path("definition");
  }

  private static String sign(JsonNode item) {
    return item.path("self").asText().contains("?") ? "&" : "?";
  }
}
