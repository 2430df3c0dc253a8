/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.query.fixture.SiteAnswer;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.Story;
import io.glueledger.query.fixture.TestSite;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The review queue in pages and API, of a query API that knows no gate. */
class ReviewQueueTest {
  private static final String SETTLE = "/review/settle?connection=123456789012/events-kafka";
  private static final String SSL = "ConnectionProperties.KAFKA_SSL_ENABLED";

  @AutoClose private static final TestSite SITE = new TestSite(Stories.company());

  @Test
  void whatWentAroundTheGateIsOnTheQueue() {
    List<JsonNode> items =
        SITE.get("/v1/review?policy=DRIFT").json().path("items").valueStream().toList();
    assertThat(items)
        .anySatisfy(
            item -> {
              assertThat(item.path("name").asText()).isEqualTo("events-kafka");
              assertThat(item.path("field").asText()).isEqualTo(SSL);
              assertThat(item.path("state").asText()).isEqualTo("OPEN");
              assertThat(item.path("value").asText()).isEqualTo("false");
              assertThat(item.path("openedBy").asText()).isEqualTo(Story.STRANGER);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "state=CLOSED,                                  0",
    "policy=NONE-01,                                0",
    "catalog=999999999999,                          0",
    "openedBy=nobody,                               0",
    "at=2020-01-01T00:00:00Z,                       0",
    "connection=123456789012/orders-postgres,       0"
  })
  void filtersChooseFromIt(String filter, int count) {
    assertThat(SITE.get("/v1/review?" + filter).json().path("items")).hasSize(count);
  }

  @Test
  void itIsAPageWithTheDangerousSideMarked() {
    Document page = SITE.get("/review").page();
    assertThat(page.select("table.review tbody tr").text())
        .contains("events-kafka", "Changed around the gate", "by " + Story.STRANGER);
    assertThat(page.select("table.review ins[class*=r-]").eachText()).contains("false");
    assertThat(SITE.get("/review?at=2020-01-01T00:00:00").page().text())
        .contains("The queue as it was", "Nothing on the queue matches these filters.");
  }

  @Test
  void theOverviewBeginsWithItAndAConnectionHasItsOwn() {
    assertThat(SITE.get("/").page().select("section h2").eachText()).startsWith("Needs review");
    assertThat(
            SITE.get("/connections/123456789012/events-kafka")
                .page()
                .select("section[aria-labelledby=review] td")
                .text())
        .contains("KAFKA_SSL_ENABLED");
  }

  @Test
  void whoeverCannotSettleIsToldWhyNot() {
    assertThat(SITE.get(SETTLE).page().text()).contains("knows no gate", "query-api.gates");
    assertThat(SITE.get(SETTLE).page().select("form.settle")).isEmpty();
  }

  @Test
  void settlingNeedsATokenWithTheRoleReviewer() {
    String path = "/v1/connections/123456789012/events-kafka/review";
    assertThat(post(SITE.request(path), "{}").status()).isEqualTo(401);
    assertThat(post(SITE.asViewer(path), "{}").problem(403).path("detail").asText())
        .contains("reviewer");
  }

  @ParameterizedTest
  @CsvSource({"Sec-Fetch-Site, cross-site", "Origin, https://evil.example"})
  void aFormFromElsewhereIsRefused(String header, String value) {
    SiteAnswer answer = post(SITE.asViewer("/review/settle", header, value), "form=x");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.response().body()).contains("another site");
  }

  private static SiteAnswer post(java.net.http.HttpRequest.Builder request, String body) {
    return SITE.send(request.POST(BodyPublishers.ofString(body)));
  }
}
