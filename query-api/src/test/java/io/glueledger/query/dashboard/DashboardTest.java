/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.query.fixture.SiteAnswer;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.Story;
import io.glueledger.query.fixture.TestSite;
import io.glueledger.query.view.PageLinks;
import io.glueledger.testkit.events.TestEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardTest {
  private static final String ORDERS = "/connections/123456789012/orders-postgres";

  @AutoClose private static final TestSite SITE = new TestSite(Stories.company());
  private static final Map<String, Document> PAGES = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    "section[aria-labelledby=recent], Denied by policy",
    "section[aria-labelledby=open], In doubt",
  })
  void showsWhatHappensNow(String place, String text) {
    assertThat(page("/").select(place).text()).contains(text);
  }

  @Test
  void countsConnectionsWithCriticalFindings() {
    assertThat(page("/").select(".tile.t-CRITICAL .n").text()).isEqualTo("1");
  }

  @Test
  void showsWhatIsRiskyNowWorstFirst() {
    assertThat(page("/").select(".risk .name").eachText())
        .containsExactly("The log itself", "events-kafka", "orders-postgres");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/connections", "/changes", "/findings", ORDERS})
  void linksFromEveryPageToTheSameForPrograms(String path) {
    assertThat(page(path).select(".exports a").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(href -> assertThat(SITE.get(href).status()).isEqualTo(200));
  }

  @Test
  void showsVersionsAndRefusedAttemptsInOneTimeline() {
    assertThat(page(ORDERS).select(".timeline > li").eachText())
        .satisfiesExactly(
            newest -> assertThat(newest).contains("Updated version 2").contains("true false"),
            refused -> assertThat(refused).contains("Denied by policy").contains("TLS-02"),
            refused -> assertThat(refused).contains("Denied by policy").contains("TLS-01"),
            first -> assertThat(first).contains("Created version 1"));
  }

  @Test
  void showsNothingOfWhatIsHidden() {
    assertThat(page(ORDERS).select(".definition .hid").eachText()).containsOnly("(hidden)");
  }

  @Test
  void showsAConnectionAsItWas() {
    Document page = page(ORDERS + "?at=2026-11-12T00:00:00");
    assertThat(page.select(".banner").text()).contains("version 1 of 2");
    assertThat(page.select("input[name=at]").val()).isEqualTo("2026-11-12T00:00:00");
    assertThat(page.select(".definition").text()).contains("JDBC_ENFORCE_SSL true");
  }

  @Test
  void saysThatNothingWasKnownYet() {
    assertThat(page(ORDERS + "?at=2020-01-01T00:00").select(".banner").text())
        .contains("did not know this connection yet");
  }

  @Test
  void showsADeletedConnection() {
    Document page = page("/connections/123456789012/legacy-mysql");
    assertThat(page.select(".badges").text()).contains("Deleted");
    assertThat(page.select(".timeline > li").eachText().get(0)).contains("Deleted version 2");
  }

  @ParameterizedTest
  @CsvSource({
    ".badges, Denied by policy",
    ".badges, Deny",
    ".finding, Why",
    ".finding, Fix",
    ".finding, PCI DSS 4.0 4.2.1",
    "h2, What it would have changed",
    "main, The request was not sent to Glue.",
  })
  void showsEverythingOfAChange(String place, String text) {
    assertThat(denied().select(place).text()).contains(text);
  }

  @Test
  void showsTheEventsOfAChange() {
    assertThat(denied().select(".events tbody tr")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "/connections?present=any, 8",
    "/connections, 7",
    "/connections?severity=HIGH, 2",
    "/changes?from=2026-11-14T00:00&to=2026-11-15T00:00:00, 3",
    "/changes?outcome=DENIED&principal=data/alice, 2",
    "/findings?policy=TLS-01, 2",
  })
  void filtersByWhatTheAddressSays(String path, int rows) {
    assertThat(page(path).select("table.list tbody tr")).hasSize(rows);
  }

  @Test
  void keepsFiltersInTheForm() {
    Document page = page("/connections?name=%22%3E%3Cb%3E&severity=HIGH");
    assertThat(page.select("input[name=name]").val()).isEqualTo("\"><b>");
    assertThat(page.select("select[name=severity] option[selected]").val()).isEqualTo("HIGH");
    assertThat(page.select(".empty").text()).contains("No connections match");
  }

  @Test
  void showsHostileNamesAsText() {
    Document page = page(PageLinks.connection(TestEvents.connection(Stories.HOSTILE)));
    assertThat(page.select("h1").text())
        .isEqualTo("<script>alert('x')</script>\"onmouseover=‹U+202E›gpj.exe");
    assertThat(page.select("script, img, i, main b")).isEmpty();
    assertThat(page.outerHtml()).doesNotContain("\u202e");
    assertThat(page.title()).contains("‹U+202E›");
  }

  @Test
  void findsAnythingByPagingThroughIt() {
    try (TestSite many = new TestSite(Stories.many(120))) {
      List<String> names = new ArrayList<>();
      String next = "/connections?present=any";
      while (!next.isEmpty()) {
        Document page = many.get(next).page();
        names.addAll(page.select("tbody a.name").eachText());
        next = page.select("a[rel=next]").attr("href");
      }
      assertThat(names).hasSize(120).doesNotHaveDuplicates();
    }
  }

  @Test
  void saysWhatToDoWhenThereIsNothing() {
    try (TestSite fresh = new TestSite(new Story())) {
      assertThat(List.of("/", "/connections", "/changes", "/findings"))
          .allSatisfy(
              path -> assertThat(fresh.get(path).page().select(".empty").text()).isNotEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/changes/42",
        "/changes/0190a3c2-7d1e-7c3a-9b52-3f6d0a1e8c44",
        "/connections/123456789012/nothing"
      })
  void saysClearlyThatSomethingIsNotThere(String path) {
    Document page = SITE.get(path).page(404);
    assertThat(page.select("h1").text()).isEqualTo("Not found");
    assertThat(page.select(".problem a")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/changes?outcome=DENIED&who=&from=, /changes?outcome=DENIED",
    "/changes?outcome=&who=,             /changes",
    "/findings?policy=&severity=HIGH,    /findings?severity=HIGH"
  })
  void anAddressCarriesOnlyTheFiltersThatAreSet(String sent, String kept) {
    SiteAnswer answer = SITE.get(sent);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.response().headers().firstValue("location")).hasValue(kept);
  }

  @Test
  void describesTheApi() {
    assertThat(page("/docs").select(".op h3 code").eachText())
        .contains("/v1/changes/{changeId}")
        .contains("/v1/connections/{catalogId}/{name}/review")
        .hasSize(21);
  }

  @Test
  void letsBrowsersKeepTheStyleSheet() {
    SiteAnswer answer = SITE.getAsNobody(page("/").select("link[rel=stylesheet]").attr("href"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("cache-control")).contains("immutable");
    assertThat(answer.body()).contains("prefers-color-scheme");
  }

  private static Document denied() {
    return page(page("/changes?outcome=DENIED").select("a.verb").attr("href"));
  }

  private static Document page(String path) {
    return PAGES.computeIfAbsent(path, asked -> SITE.get(asked).page());
  }
}
