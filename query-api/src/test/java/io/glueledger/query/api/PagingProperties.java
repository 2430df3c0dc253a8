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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** Paging any list page by page gives the whole list, in its order, each item once. */
class PagingProperties {
  private static final TestSite SITE = new TestSite(Stories.many(28));

  @AfterContainer
  static void stop() {
    SITE.close();
  }

  @Property(tries = 25)
  void pagesMakeTheWhole(
      @ForAll("lists") String list, @ForAll @IntRange(min = 1, max = 30) int limit) {
    // Given
    String asked = list + (list.contains("?") ? "&" : "?");
    String whole = SITE.get(asked + "format=ndjson").body();

    // When
    List<JsonNode> paged = new ArrayList<>();
    String next = "";
    while (!next.equals("null")) {
      JsonNode page = SITE.get(asked + "limit=" + limit + "&cursor=" + next).json();
      page.path("items").forEach(paged::add);
      next = page.path("next").asText();
    }

    // Then
    assertThat(paged)
        .isNotEmpty()
        .isEqualTo(whole.lines().map(SiteAnswer::json).toList())
        .doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<String> lists() {
    return Arbitraries.of(
        "/v1/connections",
        "/v1/connections?severity=HIGH",
        "/v1/connections?name=c1",
        "/v1/changes",
        "/v1/changes?outcome=DENIED",
        "/v1/changes?principal=p1",
        "/v1/changes?connection=123456789012/c5%2F12",
        "/v1/findings",
        "/v1/accesses",
        "/v1/findings/closed",
        "/v1/findings?at=2026-11-10T08:00:00.015Z",
        "/v1/connections?at=2026-11-10T08:00:00.015Z",
        "/v1/findings?policy=TLS-02",
        "/v1/connections/123456789012/c5%2F12/history");
  }
}
