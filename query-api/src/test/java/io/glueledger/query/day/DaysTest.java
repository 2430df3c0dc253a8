/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.event.Outcome;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.TestSite;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger in numbers, day by day. */
class DaysTest {
  @AutoClose private static final TestSite SITE = new TestSite(Stories.company());
  private static final Map<Outcome, String> MEMBERS =
      Map.of(
          Outcome.APPLIED, "applied",
          Outcome.DENIED, "denied",
          Outcome.REJECTED, "rejected",
          Outcome.NOT_FORWARDED, "notForwarded",
          Outcome.NOT_APPLIED, "notApplied",
          Outcome.UNDETERMINED, "undetermined");

  private static final String ALL = "/v1/days?from=2026-01-01&to=2026-12-31";

  @Test
  void daysAreThoseOfTheListOfChanges() {
    Map<String, Long> listed = new TreeMap<>();
    for (JsonNode change : items("/v1/changes?limit=1000&kind=CHANGE&state=ENDED")) {
      String day = change.path("finishedAt").asText().substring(0, 10);
      listed.merge(day + " " + change.path("outcome").asText(), 1L, Long::sum);
    }
    Map<String, Long> told = new TreeMap<>();
    for (JsonNode day : items(ALL)) {
      for (Outcome outcome : Outcome.values()) {
        long count = day.path(MEMBERS.getOrDefault(outcome, "")).asLong();
        if (count > 0) {
          told.put(day.path("day").asText() + " " + outcome.name(), count);
        }
      }
    }
    assertThat(told).isEqualTo(listed).isNotEmpty();
  }

  @Test
  void whatWasOpenedAndHasNotCeasedIsOpen() {
    long open = 0;
    for (JsonNode day : items(ALL)) {
      open += sum(day.path("opened")) - sum(day.path("fixed")) - sum(day.path("gone"));
    }
    assertThat(items("/v1/findings?limit=1000"))
        .filteredOn(finding -> !finding.path("name").isNull())
        .hasSize((int) open);
  }

  @Test
  void aRangeHasOnlyItsDays() {
    String whole = SITE.get(ALL + "&format=csv").body();
    String some = SITE.get("/v1/days?from=2026-11-11&to=2026-11-15&format=csv").body();
    assertThat(some.lines().toList())
        .hasSizeGreaterThan(1)
        .containsExactlyElementsOf(
            whole
                .lines()
                .filter(line -> !line.startsWith("2026") || line.matches("2026-11-1[1-5].*"))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({"from=2026-11-12&to=2026-11-11, later than to", "from=yesterday, is not a day"})
  void refusesWhatIsNoRange(String query, String why) {
    assertThat(SITE.get("/v1/days?" + query).problem(400).path("detail").asText()).contains(why);
  }

  @Test
  void theOverviewDrawsThem() {
    Document page = SITE.get("/").page();
    assertThat(page.select(".chart svg[role=img]"))
        .hasSize(2)
        .extracting(chart -> chart.attr("aria-label"))
        .allSatisfy(words -> assertThat(words).contains("2026-11-"));
    Element highest = page.select(".chart rect.p0, .chart rect.p1").first();
    assertThat(highest).isNotNull();
  }

  private static Iterable<JsonNode> items(String path) {
    return SITE.get(path).json().path("items");
  }

  private static long sum(JsonNode counts) {
    return counts.valueStream().mapToLong(JsonNode::asLong).sum();
  }
}
