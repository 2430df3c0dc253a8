/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.TestSite;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every page that is reached from the first. */
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTest {
  private final Map<String, Document> pages = new LinkedHashMap<>();

  @BeforeAll
  void followAllLinks() {
    try (TestSite site = new TestSite(Stories.company())) {
      Deque<String> left = new ArrayDeque<>();
      left.add("/");
      while (!left.isEmpty() && pages.size() < 150) {
        String path = left.remove();
        if (!pages.containsKey(path)) {
          Document page = site.get(path).page();
          pages.put(path, page);
          page.select("main a[href^=/], nav a[href^=/]").eachAttr("href").stream()
              .filter(href -> !href.startsWith("/v1/"))
              .map(href -> href.replaceAll("#.*", ""))
              .forEach(left::add);
        }
      }
    }
  }

  @Test
  void areMany() {
    assertThat(pages).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @CsvSource({"html[lang=en], 1", "h1, 1", "'main#content, header, footer', 3"})
  void hasItsParts(String parts, int count) {
    assertThat(pages).allSatisfy((path, page) -> assertThat(page.select(parts)).hasSize(count));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script, [style], [onclick], [onerror], img",
        "table:not(:has(caption))",
        "th:not([scope])",
        "time:not([datetime$=Z])"
      })
  void hasNone(String elements) {
    assertThat(pages).allSatisfy((path, page) -> assertThat(page.select(elements)).isEmpty());
  }

  @Test
  void labelsWhatIsFilledIn() {
    assertThat(pages)
        .allSatisfy(
            (path, page) ->
                assertThat(page.select("input:not([type=hidden]), select"))
                    .allSatisfy(
                        input ->
                            assertThat(page.select("label[for=" + input.id() + "]")).hasSize(1)));
  }
}
