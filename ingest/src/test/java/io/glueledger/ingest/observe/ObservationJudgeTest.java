/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.observe;

import static io.glueledger.testkit.events.TestEvents.clear;
import static io.glueledger.testkit.events.TestEvents.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.PriorVersions;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.Verdict;
import io.glueledger.event.VersionOrigin;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.pack.PackSource;
import io.glueledger.testkit.events.TestEvents;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is seen in Glue is judged where it is news. */
class ObservationJudgeTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00.123456Z");
  private static final Definition SAFE = kafka("true");
  private static final Definition OPEN = kafka("false");

  private final ActivePack pack = ActivePack.load(PackSource.builtIn());
  private final ObservationJudge judge =
      new ObservationJudge(pack, false, InstantSource.fixed(NOW));

  ObservationJudgeTest() throws IOException {}

  @Test
  void driftIsJudgedAgainstTheNewestVersion() {
    assertThat(judgement(version(SAFE), OPEN))
        .hasValueSatisfying(
            drift -> {
              assertThat(drift.getVerdict()).isEqualTo(Verdict.DENY);
              assertThat(drift.getFindings())
                  .map(Finding::getPolicyId)
                  .contains("TLS-03", "CHG-01");
              assertThat(drift.getPreviousOffset()).contains(41L);
            });
  }

  @Test
  void aJudgementNamesItsPackAndItsTimeToTheMillisecond() {
    assertThat(judgement(version(SAFE), OPEN))
        .get()
        .returns(pack.engine().packHash(), ChangeDecided::getPackHash)
        .returns(Instant.parse("2026-05-01T12:00:00.123Z"), ChangeDecided::getJudgedAt);
  }

  @Test
  void whatExistedBeforeTheLedgerIsJudgedByItself() {
    assertThat(judgement(Optional.empty(), OPEN))
        .hasValueSatisfying(
            found -> {
              assertThat(found.getFindings())
                  .map(Finding::getPolicyId)
                  .contains("TLS-03")
                  .doesNotContain("CHG-01");
              assertThat(found.getPreviousOffset()).isEmpty();
            });
  }

  @Test
  void whatIsNoNewsIsNotJudged() {
    assertThat(judgement(version(OPEN), OPEN)).isEmpty();
  }

  @Test
  void whatIsGoneIsNotJudged() {
    assertThat(judgement(version(OPEN), null)).isEmpty();
  }

  private Optional<ChangeDecided> judgement(
      Optional<DefinitionVersion> newest, @Nullable Definition held) {
    return judge
        .judged(
            TestEvents.connection("orders"), new PriorVersions(newest, newest), observed(41, held))
        .getJudgement();
  }

  private static Optional<DefinitionVersion> version(Definition definition) {
    return Optional.of(
        new DefinitionVersion(
            1,
            41,
            NOW,
            VersionOrigin.CHANGE,
            true,
            Optional.of(definition),
            "1",
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }

  private static Definition kafka(String tls) {
    return Definition.newBuilder()
        .setConnectionType(clear("KAFKA"))
        .setConnectionProperties(Map.of("KAFKA_SSL_ENABLED", clear(tls)))
        .setTags(Map.of())
        .build();
  }
}
