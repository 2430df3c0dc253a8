/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.query.fixture.MemoryProjectors;
import io.glueledger.query.fixture.SiteAnswer;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.TestSite;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How old an answer may be, and says that it is, when copies answer for an owner that is gone. */
class AnswerFreshnessTest {
  private static final String SEEN = "glue-ledger-seen";
  private static final String NOT_BEFORE = "glue-ledger-not-before";
  private static final String LAG = "glue-ledger-lag";
  private static final String ALL = "/v1/connections?limit=100";
  private static final String ONE = "/v1/connections/123456789012/c3%2C3";

  @AutoClose private static final TestSite OWNERS = new TestSite(Stories.many(30));
  @AutoClose private static final TestSite COPIES = new TestSite(Stories.many(30));
  @AutoClose private static final TestSite EMPTY_COPIES = new TestSite(Stories.many(30));

  @BeforeAll
  static void onlyCopiesAnswer() {
    COPIES.projectors().nodes().forEach(node -> node.lack(5));
    EMPTY_COPIES.projectors().nodes().forEach(MemoryProjectors.Node::forget);
  }

  @Test
  void ownersLackNothing() {
    assertThat(OWNERS.get(ALL).header(LAG)).isEmpty();
  }

  @Test
  void aCopySaysWhatItLacks() {
    assertThat(COPIES.get(ALL).json().at("/items")).hasSize(30);
    assertThat(COPIES.get(ALL).header(LAG)).isEqualTo("5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/connections", "/", "/changes"})
  void aPageSaysWhatItLacks(String page) {
    assertThat(COPIES.get(page).page().select("main > .alert").text())
        .contains("may lack the newest records", "as of 5 records ago");
  }

  @ParameterizedTest(name = "a copy that lacks {0}: {1}")
  @CsvSource({"0, 404", "5, 503"})
  void whatACopyDoesNotHaveMayBeThereAllTheSame(long lag, int status) {
    EMPTY_COPIES.projectors().nodes().forEach(node -> node.lack(lag));
    assertThat(OWNERS.get(ONE).status()).isEqualTo(200);
    assertThat(EMPTY_COPIES.get(ONE).status()).isEqualTo(status);
  }

  @Test
  void whoHasSeenMoreIsNotShownLess() {
    String seen = OWNERS.get(ALL).header(SEEN);
    assertThat(seen).matches("\\d+=\\d+(,\\d+=\\d+)*");
    assertThat(OWNERS.get(ALL, NOT_BEFORE, seen).status()).isEqualTo(200);
    SiteAnswer later = OWNERS.get(ALL, NOT_BEFORE, seen.replaceFirst("=\\d+", "=99999"));
    assertThat(later.problem(503)).isNotEmpty();
    assertThat(later.header("retry-after")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "0=", "0=1;1=2", "0=-1"})
  void whatItMustNotBeOlderThanMustBeReadable(String notBefore) {
    assertThat(OWNERS.get(ALL, NOT_BEFORE, notBefore).problem(400).path("detail").asText())
        .contains(NOT_BEFORE, "0=17,4=203");
  }
}
