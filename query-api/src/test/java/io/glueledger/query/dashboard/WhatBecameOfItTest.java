/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.AppliedException;
import io.glueledger.event.Definition;
import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import io.glueledger.query.fixture.Story;
import io.glueledger.query.fixture.TestSite;
import io.glueledger.testkit.events.TestEvents;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was only ever refused, let pass all the same, or made around the gate. */
class WhatBecameOfItTest {
  private static final String NEVER = "/connections/123456789012/never";
  private static final Definition DEFINITION = TestEvents.definition("d", 1);

  @AutoClose private static final TestSite SITE = new TestSite(story());

  private static Story story() {
    Finding high = Finding.newBuilder(TestEvents.finding("TLS-02", Severity.HIGH)).build();
    Finding denies = Finding.newBuilder(high).setEffect(Effect.DENY).build();
    Finding passed = Finding.newBuilder(high).setWouldDeny(true).build();
    Instant end = Instant.parse("2027-03-31T22:00:00Z");
    return new Story()
        .denied("never", "data/alice", TestEvents.create(DEFINITION), denies)
        .applied(
            "excepted",
            "data/alice",
            TestEvents.create(DEFINITION),
            Finding.newBuilder(passed)
                .setException(new AppliedException("EXC-1", "migration", "ops", end))
                .build())
        .applied(
            "audited",
            "data/alice",
            TestEvents.create(DEFINITION),
            Finding.newBuilder(passed).setEnforcement(Enforcement.AUDIT).build())
        .applied(
            "inherited",
            "data/alice",
            TestEvents.create(DEFINITION),
            Finding.newBuilder(passed).setAlreadyPresent(true).build())
        .seen("drifted", DEFINITION, denies);
  }

  @Test
  void aConnectionThatWasOnlyEverDeniedHasAPage() {
    var page = SITE.get(NEVER).page();
    assertThat(page.select(".badges").text()).isEqualTo("Never existed");
    assertThat(page.select(".timeline > li").text()).contains("Denied by policy", "TLS-02");
    assertThat(page.select("#findings, #definition")).isEmpty();
    assertThat(page.select(".exports a").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(href -> assertThat(SITE.get(href).status()).isEqualTo(200));
  }

  @Test
  void programsHearThatItNeverExistedAndWhereItsAttemptsAre() {
    var problem = SITE.get("/v1" + NEVER).problem(404);
    assertThat(problem.path("detail").asText()).contains("never existed");
    String list = problem.path("fix").asText().replaceAll("They are in (.*)\\.", "$1");
    assertThat(SITE.get(list).json().path("items")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/connections/123456789012/nobody", "/v1/connections/123456789012/nobody"})
  void whatNobodyAskedForIsUnknown(String path) {
    assertThat(SITE.get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "excepted,  EXCEPTION,       Exception EXC-1 until 2027-03-31",
    "audited,   AUDIT,           Audit mode",
    "inherited, ALREADY_PRESENT, Was there before"
  })
  void whyAFindingStandsIsSeenWhereverItIs(String name, String mode, String words) {
    String filter = "?connection=123456789012/" + name;
    assertThat(SITE.get("/findings" + filter).page().select(".mode").eachText())
        .containsExactly(words);
    assertThat(SITE.get("/connections/123456789012/" + name).page().select(".finding .mode").text())
        .isEqualTo(words);
    assertThat(SITE.get("/v1/findings" + filter).at("/items/0/mode")).isEqualTo(mode);
    assertThat(SITE.get("/v1/findings" + filter + "&format=csv").body()).contains("," + mode + ",");
  }

  @Test
  void driftDeniesNothingSinceItHappened() {
    assertThat(SITE.get("/connections/123456789012/drifted").page().select(".effect").text())
        .isEqualTo("A change to this would be denied. It was made around the gate.");
  }

  @Test
  void anExportSaysWhoFromWhereAndWhatBecameOfIt() {
    assertThat(SITE.get("/v1/changes?format=csv&principal=data/alice").body().lines())
        .first()
        .asString()
        .endsWith(
            "accessKeyId,sourceAddress,userAgent,modes,exceptions,packHash,batchId,duplicateOf,"
                + "repeatOf,awsRequestId,kind,lastUpdatedBy,lastUpdatedTime");
    assertThat(SITE.get("/v1/changes?format=csv&connection=123456789012/excepted").body())
        .contains(",EXCEPTION,EXC-1,");
  }
}
