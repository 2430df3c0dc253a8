/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold.tally;

import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.ConnectionTested;
import io.glueledger.event.PackUse;
import io.glueledger.event.TestPhase;
import io.glueledger.event.Verdict;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which policy pack decided, from one decision of it to the next decision of another. */
public final class PackRuns {
  /** The events of a test that tell what was decided on it; its end tells it again. */
  private static final Set<TestPhase> BEGINNINGS =
      EnumSet.of(TestPhase.REQUESTED, TestPhase.DENIED);

  private PackRuns() {}

  /** A judgement that an event carries, and whether anything hung on it. */
  private record Judgement(ChangeDecided judged, boolean decides) {}

  /**
   * The run that an event belongs to.
   *
   * @param running the run of the judgement before
   * @return empty if nothing was judged
   */
  public static Optional<PackUse> after(
      Optional<PackUse> running, ConnectionEvent event, Instant at) {
    return judgement(event).map(judgement -> after(running, judgement, at));
  }

  /** Tells whether a run came after another one, and does not go on with it. */
  public static Predicate<PackUse> begins(PackUse before) {
    return run -> !run.getPackHash().equals(before.getPackHash());
  }

  private static PackUse after(Optional<PackUse> running, Judgement judgement, Instant at) {
    ChangeDecided judged = judgement.judged();
    PackUse run =
        running
            .filter(use -> use.getPackHash().equals(judged.getPackHash()))
            .orElseGet(() -> new PackUse(judged.getPackHash(), at, at, 0L, 0L));
    boolean denied = judgement.decides() && judged.getVerdict() == Verdict.DENY;
    return new PackUse(
        run.getPackHash(),
        run.getFrom(),
        at,
        run.getDecisions() + (judgement.decides() ? 1 : 0),
        run.getDenials() + (denied ? 1 : 0));
  }

  /** Of what was found in Glue the policies are asked too, but it is there already. */
  private static Optional<Judgement> judgement(ConnectionEvent event) {
    return event
        .getChangeDecided()
        .or(
            () ->
                event
                    .getConnectionTested()
                    .filter(test -> BEGINNINGS.contains(test.getPhase()))
                    .flatMap(ConnectionTested::getDecision))
        .map(judged -> new Judgement(judged, true))
        .or(
            () ->
                event
                    .getConnectionObserved()
                    .flatMap(ConnectionObserved::getJudgement)
                    .map(judged -> new Judgement(judged, false)));
  }
}
