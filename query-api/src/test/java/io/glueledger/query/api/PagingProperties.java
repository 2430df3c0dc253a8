/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glueledger.query.fake.Stories;
import io.glueledger.query.fake.TestSite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** Paging any list page by page gives the whole list, in its order, each item once. */
class PagingProperties {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TestSite SITE = TestSite.of(Stories.many(6, 40), 3);

  @AfterContainer
  static void stop() {
    SITE.close();
  }

  @Property(tries = 25)
  void pagesMakeTheWhole(
      @ForAll("lists") String list, @ForAll @IntRange(min = 1, max = 30) int limit)
      throws IOException {
    // Given
    String joint = list.contains("?") ? "&" : "?";
    List<JsonNode> whole = new ArrayList<>();
    for (String line : SITE.get(list + joint + "format=ndjson").body().lines().toList()) {
      whole.add(JSON.readTree(line));
    }

    // When
    List<JsonNode> paged = new ArrayList<>();
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      JsonNode page = SITE.get(list + joint + "limit=" + limit + "&cursor=" + next.get()).json();
      page.path("items").forEach(paged::add);
      next = Optional.of(page.path("next")).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    // Then
    assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
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
        "/v1/changes?connection=123456789012/c0%2F0",
        "/v1/findings",
        "/v1/findings?policy=TLS-02",
        "/v1/connections/123456789012/c0%2F0/history");
  }
}
