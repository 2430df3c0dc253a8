/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.query.fake.FakeLedger;
import io.glueledger.query.fake.SiteAnswer;
import io.glueledger.query.fake.Stories;
import io.glueledger.query.fake.Story;
import io.glueledger.query.fake.TestSite;
import io.glueledger.query.view.PageLinks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardTest {
  private static final String ORDERS = "/connections/123456789012/orders-postgres";
  @AutoClose private static final TestSite SITE = TestSite.of(Stories.company(12), 2);

  @Test
  void showsWhatIsRiskyNow() {
    // When
    Document page = page("/");

    // Then
    assertThat(page.select(".tile.t-CRITICAL .n").text()).isEqualTo("1");
    assertThat(page.select(".risk .name").eachText())
        .containsExactly("events-kafka", "The log itself", "orders-postgres");
    assertThat(page.select("section[aria-labelledby=recent]").text()).contains("Denied by policy");
    assertThat(page.select("section[aria-labelledby=open]").text()).contains("In doubt");
  }

  @Test
  void everyPageIsWellFormedForEverybody() {
    // Given
    Deque<String> left = new ArrayDeque<>(Set.of("/"));
    Set<String> seen = new LinkedHashSet<>(left);

    while (!left.isEmpty() && seen.size() < 150) {
      // When
      String path = left.remove();
      Document page = page(path);

      // Then
      assertThat(page.select("html").attr("lang")).isEqualTo("en");
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.select("main#content, header, footer")).as(path).hasSize(3);
      assertThat(page.select("script, [style], [onclick], [onerror], img")).as(path).isEmpty();
      assertThat(page.select("table").not(":has(caption)")).as(path).isEmpty();
      assertThat(page.select("th").not("[scope]")).as(path).isEmpty();
      assertThat(page.select("time").not("[datetime$=Z]")).as(path).isEmpty();
      for (Element input : page.select("input:not([type=hidden]), select")) {
        assertThat(page.select("label[for=" + input.id() + "]")).as(path).hasSize(1);
      }
      page.select("main a[href^=/], nav a[href^=/]").eachAttr("href").stream()
          .filter(href -> !href.startsWith("/v1/"))
          .map(href -> href.replaceAll("#.*", ""))
          .filter(seen::add)
          .forEach(left::add);
    }
    assertThat(seen).hasSizeGreaterThan(40);
  }

  @Test
  void linksFromEveryPageToTheSameForPrograms() {
    for (String path : new String[] {"/", "/connections", "/changes", "/findings", ORDERS}) {
      // Given
      Document page = page(path);

      for (String href : page.select(".exports a").eachAttr("href")) {
        // When
        SiteAnswer answer = SITE.get(href);

        // Then
        assertThat(answer.status()).as(href).isEqualTo(200);
      }
    }
  }

  @Test
  void showsVersionsAndRefusedAttemptsInOneTimeline() {
    // When
    Document page = page(ORDERS);

    // Then
    assertThat(page.select(".timeline > li").eachText())
        .satisfiesExactly(
            newest -> assertThat(newest).contains("Updated version 2").contains("true false"),
            refused -> assertThat(refused).contains("Denied by policy").contains("TLS-02"),
            refused -> assertThat(refused).contains("Denied by policy").contains("TLS-01"),
            first -> assertThat(first).contains("Created version 1"));
    assertThat(page.select(".definition .hid").eachText()).containsOnly("(hidden)");
  }

  @Test
  void showsAConnectionAsItWas() {
    // When
    Document page = page(ORDERS + "?at=2026-11-12T00:00:00");

    // Then
    assertThat(page.select(".banner").text()).contains("version 1 of 2");
    assertThat(page.select("input[name=at]").val()).isEqualTo("2026-11-12T00:00:00");
    assertThat(page.select(".definition").text()).contains("JDBC_ENFORCE_SSL true");
  }

  @Test
  void saysThatNothingWasKnownYet() {
    // When
    Document page = page(ORDERS + "?at=2020-01-01T00:00");

    // Then
    assertThat(page.select(".banner").text()).contains("did not know this connection yet");
  }

  @Test
  void showsADeletedConnection() {
    // When
    Document page = page("/connections/123456789012/legacy-mysql");

    // Then
    assertThat(page.select(".badges").text()).contains("Deleted");
    assertThat(page.select(".timeline > li").eachText().get(0)).contains("Deleted version 2");
  }

  @Test
  void showsEverythingOfAChange() {
    // Given
    String href = page("/changes?outcome=DENIED").select("a.verb").attr("href");

    // When
    Document page = page(href);

    // Then
    assertThat(page.select(".badges").text()).contains("Denied by policy").contains("Deny");
    assertThat(page.select(".finding").eachText().get(0))
        .contains("Why")
        .contains("Fix")
        .contains("PCI DSS 4.0 4.2.1");
    assertThat(page.select(".events tbody tr")).hasSize(2);
    assertThat(page.select("h2").eachText()).contains("What it would have changed");
    assertThat(page.text()).contains("The request was not sent to Glue.");
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
    // When
    Document page = page(path);

    // Then
    assertThat(page.select("table.list tbody tr")).hasSize(rows);
  }

  @Test
  void keepsFiltersInTheForm() {
    // When
    Document page = page("/connections?name=%22%3E%3Cb%3E&severity=HIGH");

    // Then
    assertThat(page.select("input[name=name]").val()).isEqualTo("\"><b>");
    assertThat(page.select("select[name=severity] option[selected]").val()).isEqualTo("HIGH");
    assertThat(page.select(".empty").text()).contains("No connections match");
  }

  @Test
  void showsHostileNamesAsText() {
    // When
    Document page = page(PageLinks.connection(Story.id(Stories.HOSTILE)));

    // Then
    assertThat(page.select("h1").text())
        .isEqualTo("<script>alert('x')</script>\"onmouseover=‹U+202E›gpj.exe");
    assertThat(page.select("script, img, i, main b")).isEmpty();
    assertThat(page.outerHtml()).doesNotContain("\u202e");
    assertThat(page.title()).contains("‹U+202E›");
  }

  @Test
  void findsAnythingByPagingThroughIt() {
    try (TestSite many = TestSite.of(Stories.many(4, 120), 2)) {
      // Given
      Set<String> names = new LinkedHashSet<>();
      String next = "/connections";

      while (!next.isEmpty()) {
        // When
        Document page = many.get(next).page();

        // Then
        assertThat(names.addAll(page.select("tbody a.name").eachText())).isTrue();
        next = page.select("a[rel=next]").attr("href");
      }
      assertThat(names).hasSize(120);
    }
  }

  @Test
  void saysWhatToDoWhenThereIsNothing() {
    // Given
    FakeLedger empty = new Story(3, Stories.START).ledger();

    try (TestSite fresh = TestSite.of(empty, 1)) {
      for (String path : new String[] {"/", "/connections", "/changes", "/findings"}) {
        // When
        Document page = fresh.get(path).page();

        // Then
        assertThat(page.select(".empty").text()).as(path).isNotEmpty();
      }
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
    // When
    Document page = SITE.get(path).page(404);

    // Then
    assertThat(page.select("h1").text()).isEqualTo("Not found");
    assertThat(page.select(".problem a")).isNotEmpty();
  }

  @Test
  void describesTheApi() {
    // When
    Document page = page("/docs");

    // Then
    assertThat(page.select(".op h3 code").eachText()).contains("/v1/changes/{changeId}").hasSize(9);
  }

  @Test
  void letsBrowsersKeepTheStyleSheet() {
    // Given
    String href = page("/").select("link[rel=stylesheet]").attr("href");

    // When
    SiteAnswer answer = SITE.getAsNobody(href);

    // Then
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("cache-control")).contains("immutable");
    assertThat(answer.body()).contains("prefers-color-scheme");
  }

  private static Document page(String path) {
    return SITE.get(path).page();
  }
}
