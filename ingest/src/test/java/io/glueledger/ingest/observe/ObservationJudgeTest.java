/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.DefinitionVersion;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.ObservationCause;
import io.glueledger.event.Value;
import io.glueledger.event.Verdict;
import io.glueledger.event.VersionOrigin;
import io.glueledger.event.Visibility;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservationJudgeTest {
  private static final ConnectionId ORDERS = new ConnectionId("123456789012", "orders");
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00.123456Z");
  private static final Definition SAFE = kafka("true");
  private static final Definition OPEN = kafka("false");

  private final ActivePack pack = ActivePack.load(PackSource.builtIn());
  private final ObservationJudge judge =
      new ObservationJudge(pack, false, InstantSource.fixed(NOW));

  ObservationJudgeTest() throws IOException {}

  @Test
  void driftIsJudgedAgainstTheNewestVersion() {
    // When
    ConnectionObserved judged = judge.judged(ORDERS, Optional.of(version(SAFE)), observed(OPEN));

    // Then
    ChangeDecided judgement = judged.getJudgement().orElseThrow();
    assertThat(judgement.getVerdict()).isEqualTo(Verdict.DENY);
    assertThat(judgement.getFindings()).map(Finding::getPolicyId).contains("TLS-03", "CHG-01");
    assertThat(judgement.getPreviousOffset()).contains(41L);
    assertThat(judgement.getPackHash()).isEqualTo(pack.engine().packHash());
    assertThat(judgement.getJudgedAt()).isEqualTo(Instant.parse("2026-05-01T12:00:00.123Z"));
  }

  @Test
  void whatExistedBeforeTheLedgerIsJudgedByItself() {
    // When
    ConnectionObserved judged = judge.judged(ORDERS, Optional.empty(), observed(OPEN));

    // Then
    ChangeDecided judgement = judged.getJudgement().orElseThrow();
    assertThat(judgement.getFindings())
        .map(Finding::getPolicyId)
        .contains("TLS-03")
        .doesNotContain("CHG-01");
    assertThat(judgement.getPreviousOffset()).isEmpty();
  }

  @Test
  void whatIsNoNewsIsNotJudged() {
    // When
    ConnectionObserved judged = judge.judged(ORDERS, Optional.of(version(OPEN)), observed(OPEN));

    // Then
    assertThat(judged.getJudgement()).isEmpty();
  }

  @Test
  void whatIsGoneIsNotJudged() {
    // When
    ConnectionObserved judged = judge.judged(ORDERS, Optional.of(version(OPEN)), observed(null));

    // Then
    assertThat(judged.getJudgement()).isEmpty();
  }

  private static DefinitionVersion version(Definition definition) {
    return new DefinitionVersion(
        1,
        41,
        NOW,
        VersionOrigin.CHANGE,
        true,
        Optional.of(definition),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static ConnectionObserved observed(@Nullable Definition held) {
    return ConnectionObserved.newBuilder()
        .setCause(ObservationCause.SWEEP)
        .setAfter(41L)
        .setPresent(held != null)
        .setDefinition(held)
        .setRedactorVersion("1")
        .build();
  }

  private static Definition kafka(String tls) {
    return Definition.newBuilder()
        .setConnectionType(clear("KAFKA"))
        .setConnectionProperties(Map.of("KAFKA_SSL_ENABLED", clear(tls)))
        .setTags(Map.of())
        .build();
  }

  private static Value clear(String text) {
    return Value.newBuilder().setVisibility(Visibility.CLEAR).setText(text).build();
  }
}
