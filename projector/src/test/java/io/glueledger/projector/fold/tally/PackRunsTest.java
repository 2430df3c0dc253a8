/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.Verdict;
import io.glueledger.projector.partition.PartitionFolding;
import io.glueledger.projector.rows.MemoryStore;
import io.glueledger.projector.state.LedgerWrites;
import io.glueledger.schemas.log.LogSkips;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.DecodeResult;
import io.glueledger.testkit.events.TestEvents;
import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pack judged, as the rows of one partition remember it. */
class PackRunsTest {
  private final LedgerWrites rows = new LedgerWrites(new MemoryStore());
  private final PartitionFolding folding = new PartitionFolding(0, 1, LogSkips.NONE, rows);

  /** A word is the pack of a decision; D of one that denies, s of what was only seen. */
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "A, A 1/0",
    "A A AD, A 3/1",
    "A B A, A 1/0; B 1/0; A 1/0",
    "A As A, A 2/0",
    "A Bs, A 1/0; B 0/0",
    "AD BD B, A 1/1; B 2/1",
  })
  void aRunEndsWhereAnotherPackJudges(String judgements, String runs) {
    // All at one instant, which tells no run from another.
    Arrays.stream(judgements.split(" ", -1)).filter(word -> !word.isEmpty()).forEach(this::judge);
    assertThat(
            String.join(
                "; ",
                rows.packUses().stream()
                    .map(
                        use ->
                            "%s %d/%d"
                                .formatted(use.getPackHash(), use.getDecisions(), use.getDenials()))
                    .toList()))
        .isEqualTo(runs);
  }

  private void judge(String word) {
    ChangeDecided decided =
        ChangeDecided.newBuilder(
                TestEvents.decided(word.endsWith("D") ? Verdict.DENY : Verdict.ALLOW))
            .setPackHash(word.substring(0, 1))
            .build();
    if (word.endsWith("s")) {
      fold(
          null,
          ConnectionObserved.newBuilder(TestEvents.observed(1L << 40, null))
              .setJudgement(decided)
              .build());
      return;
    }
    String id = "change-" + folding.folded();
    fold(id, TestEvents.create(TestEvents.definition("d", 1)));
    fold(id, decided);
  }

  private void fold(@Nullable String changeId, SpecificRecord payload) {
    ConnectionEvent event = TestEvents.envelope("orders", changeId, payload);
    folding.fold(
        folding.folded() + 1,
        TestEvents.CLOCK.toEpochMilli(),
        ConnectionKeys.bytes(event.getConnection()),
        new DecodeResult.Decoded<>(event));
  }
}
