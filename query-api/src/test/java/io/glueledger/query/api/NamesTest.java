/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.Story;
import io.glueledger.query.fixture.TestSite;
import io.glueledger.query.http.PercentCoding;
import io.glueledger.query.view.PageLinks;
import io.glueledger.testkit.events.TestEvents;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name that Glue takes is found by every link, whatever browsers and servers do to paths. */
class NamesTest {
  private static final String CATALOG = "/v1/connections/123456789012";

  static final List<String> NAMES =
      List.of(
          ".",
          "..",
          "../..",
          "cu-x/../ok1",
          "a/./b",
          "/",
          "//a//",
          "a/history",
          "history",
          "a%2Fb",
          "%2e%2e",
          "100%",
          "a\\b",
          "nul%00l",
          "tab\tdel\u007f",
          "\u202egpj.exe",
          "\"quoted\" 'names' <b>&amp;",
          "?x=1#y",
          "semi;colon,comma+plus",
          "größe 漢字",
          "a b",
          "\uD83D\uDE80 rocket",
          "x".repeat(255));

  @AutoClose private static final TestSite SITE = new TestSite(story());

  private static Story story() {
    Story story = new Story();
    NAMES.forEach(
        name -> story.applied(name, "ada", TestEvents.create(Stories.database("d", "true"))));
    return story;
  }

  private static String self(String name) {
    for (var item : SITE.get("/v1/connections?limit=100").json().at("/items")) {
      if (item.path("name").asText().equals(name)) {
        return item.path("self").asText();
      }
    }
    throw new AssertionError("the list has no " + name);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void isFoundByTheLinkOfTheList(String name) {
    assertThat(SITE.get(self(name)).at("/name")).isEqualTo(name);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void isFoundByTheParameter(String name) {
    String address = self(name);
    String parameter =
        address.contains("?")
            ? address.substring(address.indexOf('?'))
            : "?name=" + PercentCoding.encode(name);
    assertThat(SITE.get(CATALOG + parameter).at("/name")).isEqualTo(name);
    assertThat(SITE.get(CATALOG + parameter + "&at=2026-11-22T00:00:00Z").at("/name"))
        .isEqualTo(name);
    assertThat(SITE.get(CATALOG + "/history" + parameter).json().at("/items")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "größe 漢字", "semi;colon,comma+plus", "\"quoted\" 'names' <b>&amp;"})
  void isFoundByTheParameterAsFormsWriteIt(String name) {
    String parameter = "?name=" + URLEncoder.encode(name, UTF_8);
    assertThat(SITE.get(CATALOG + parameter).at("/name")).isEqualTo(name);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void hasAPageWhoseLinksLead(String name) {
    var page = SITE.get(PageLinks.connection(TestEvents.connection(name))).page();
    assertThat(page.select("h1")).isNotEmpty();
    for (var link : page.select(".exports a, .ver")) {
      assertThat(SITE.get(link.attr("href")).status()).as(link.attr("href")).isEqualTo(200);
    }
    assertThat(page.select("form.asof [type=hidden]"))
        .hasSameSizeAs(PageLinks.fields(TestEvents.connection(name)).entrySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/history", "a%2Fb", "//a//", "history", "größe 漢字"})
  void isFoundByTheLinkOfEarlierReleases(String name) {
    assertThat(SITE.get(CATALOG + "/" + PercentCoding.encode(name)).at("/name")).isEqualTo(name);
  }

  @Test
  void isOnSomePageOfTheList() {
    List<String> names = new ArrayList<>();
    String first = "/v1/connections?limit=1";
    for (String next = first; !next.isEmpty(); ) {
      var page = SITE.get(next).json();
      names.add(page.at("/items/0/name").asText());
      String cursor = page.path("next").asText("");
      next = cursor.isEmpty() ? "" : first + "&cursor=" + PercentCoding.encode(cursor);
    }
    assertThat(names).containsExactlyInAnyOrderElementsOf(NAMES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?name=", "/history?definitions=true&name="})
  void isAskedForIfItIsMissing(String rest) {
    assertThat(SITE.get(CATALOG + rest).status()).isIn(400, 404);
  }
}
