/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.fault;

import io.glueledger.localglue.reply.ServiceError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one request has to go through.
 *
 * @param before how long it waits before anything is done
 * @param refusal the error to answer instead of doing it
 * @param droppedBefore whether its connection is closed instead of doing it
 * @param oauthFailure why an OAuth connection that it defines will fail
 * @param after how long its answer waits
 * @param delivery how its answer reaches the caller
 * @param kinds the faults that took effect
 */
public record FaultPlan(
    Duration before,
    Optional<ServiceError> refusal,
    boolean droppedBefore,
    Optional<String> oauthFailure,
    Duration after,
    AnswerDelivery delivery,
    List<String> kinds) {

  /** Copies the kinds. */
  public FaultPlan {
    kinds = List.copyOf(kinds);
  }

  /**
   * Collects the effects of the faults that match one request. Each effect says whether it was
   * taken: of those that decide how the request ends, the first is.
   */
  static final class Builder {

    private Duration before = Duration.ZERO;
    private Duration after = Duration.ZERO;
    private Optional<ServiceError> refusal = Optional.empty();
    private Optional<String> oauthFailure = Optional.empty();
    private boolean droppedBefore;
    private AnswerDelivery delivery = AnswerDelivery.WHOLE;
    private boolean decided;
    private final List<String> kinds = new ArrayList<>();

    boolean waitBefore(Duration delay) {
      before = before.plus(delay);
      return true;
    }

    boolean waitAfter(Duration delay) {
      after = after.plus(delay);
      return true;
    }

    boolean refuse(ServiceError error) {
      return decide(() -> refusal = Optional.of(error));
    }

    boolean dropBefore() {
      return decide(() -> droppedBefore = true);
    }

    boolean deliver(AnswerDelivery how) {
      return decide(() -> delivery = how);
    }

    boolean failOAuth(String reason) {
      boolean first = oauthFailure.isEmpty();
      oauthFailure = oauthFailure.or(() -> Optional.of(reason));
      return first;
    }

    /** Adds a fault; whether it took effect. */
    boolean add(Fault fault) {
      boolean tookEffect = fault.kind().addTo(this, fault);
      if (tookEffect) {
        kinds.add(fault.kind().name());
      }
      return tookEffect;
    }

    private boolean decide(Runnable decision) {
      boolean first = !decided;
      if (first) {
        decided = true;
        decision.run();
      }
      return first;
    }

    FaultPlan build() {
      return new FaultPlan(before, refusal, droppedBefore, oauthFailure, after, delivery, kinds);
    }
  }
}
