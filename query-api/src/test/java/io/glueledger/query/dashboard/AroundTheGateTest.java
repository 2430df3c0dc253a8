/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.Story;
import io.glueledger.query.fixture.TestSite;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What went around the gate and who did it; who saw secrets. */
class AroundTheGateTest {
  @AutoClose private static final TestSite SITE = new TestSite(Stories.company());

  @Test
  void theOverviewLeadsToWhatWentAroundTheGate() {
    Document overview = SITE.get("/").page();
    Elements link = overview.select(".counts a:contains(around the gate)");
    assertThat(link.text()).isEqualTo("1 around the gate");
    Document list = SITE.get(link.attr("href")).page();
    assertThat(list.select("table.list tbody tr").eachText())
        .singleElement()
        .asString()
        .contains("Update of events-kafka", Story.STRANGER, "as Glue says", "Around the gate");
  }

  @Test
  void aDriftSaysWhoAndWhenAndThatItHappened() {
    Document page = SITE.get(drift()).page();
    assertThat(page.select("dl.lead").text())
        .contains("Changed by " + Story.STRANGER, "as Glue says", "Found at")
        .doesNotContain("Requested by");
    assertThat(page.text())
        .contains("Nobody asked a gate for this.", "A gate would have said: Warn")
        .contains("What it changed", "KAFKA_SSL_ENABLED")
        .doesNotContain("Denies the change");
  }

  @Test
  void theDangerousSideOfADifferenceIsMarkedByItsSeverity() {
    assertThat(SITE.get(drift()).page().select(".diff tr.r-CRITICAL ins").text())
        .isEqualTo("false");
  }

  @Test
  void programsHearTheSame() {
    JsonNode change = SITE.get("/v1" + drift()).json();
    assertThat(change.path("kind").asText()).isEqualTo("DRIFT");
    assertThat(change.path("lastUpdatedBy").asText()).isEqualTo(Story.STRANGER);
    assertThat(change.path("verdict").isNull()).isTrue();
    assertThat(change.at("/decision/verdict").asText()).isEqualTo("WARN");
  }

  @Test
  void aTimelineSaysWhoChangedItAroundTheGate() {
    assertThat(SITE.get("/connections/123456789012/events-kafka").page().select(".e-drift").text())
        .contains("Changed outside the gate", "by " + Story.STRANGER + " as Glue says");
  }

  @Test
  void everyValueSaysWhichVersionBroughtIt() {
    Document page = SITE.get("/connections/123456789012/events-kafka").page();
    assertThat(page.select(".definition tr:contains(KAFKA_SSL_ENABLED) .blame").text())
        .startsWith("version ")
        .endsWith(Story.STRANGER);
    assertThat(page.select(".definition tr:contains(ConnectionType) .blame").text())
        .startsWith("version 1 ");
    assertThat(page.select(".definition .blame"))
        .hasSameSizeAs(page.select(".definition td:not(.blame)"));
  }

  @Test
  void aConnectionsPageSaysWhoSawItsSecrets() {
    Document page = SITE.get("/connections/123456789012/orders-postgres").page();
    assertThat(page.select("section[aria-labelledby=access] tbody tr").eachText())
        .satisfiesExactly(
            tested -> assertThat(tested).contains("data/alice", "Was denied a test"),
            read -> assertThat(read).contains("security/carol", "Saw its secrets"));
  }

  @Test
  void accessesAreAPageOfTheirOwn() {
    Document page = SITE.get("/accesses?principal=security/carol").page();
    assertThat(page.select("tbody tr")).hasSize(2);
    assertThat(SITE.get("/accesses?principal=nobody").page().select(".empty").text())
        .contains("No accesses match these filters.");
  }

  private static String drift() {
    return SITE.get("/changes?kind=DRIFT").page().select("a.verb").attr("href");
  }
}
