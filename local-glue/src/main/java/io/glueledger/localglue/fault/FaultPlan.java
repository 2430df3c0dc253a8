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
import java.util.function.Consumer;

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
    Delivery delivery,
    List<String> kinds) {

  /** Nothing goes wrong. */
  public static final FaultPlan NONE = new Builder().build();

  /** Copies the kinds. */
  public FaultPlan {
    kinds = List.copyOf(kinds);
  }

  /** Collects the effects of the faults that match one request. */
  public static final class Builder {

    private Duration before = Duration.ZERO;
    private Duration after = Duration.ZERO;
    private Optional<ServiceError> refusal = Optional.empty();
    private Optional<String> oauthFailure = Optional.empty();
    private boolean droppedBefore;
    private Delivery delivery = Delivery.WHOLE;
    private boolean decided;
    private final List<String> kinds = new ArrayList<>();

    Builder() {}

    Builder waitBefore(Duration delay) {
      before = before.plus(delay);
      return this;
    }

    Builder waitAfter(Duration delay) {
      after = after.plus(delay);
      return this;
    }

    Builder refuse(ServiceError error) {
      refusal = Optional.of(error);
      return this;
    }

    Builder dropBefore() {
      droppedBefore = true;
      return this;
    }

    Builder deliver(Delivery how) {
      delivery = how;
      return this;
    }

    boolean failOAuth(String reason) {
      boolean first = oauthFailure.isEmpty();
      if (first) {
        oauthFailure = Optional.of(reason);
      }
      return first;
    }

    /** Decides how the request ends, unless an earlier fault has. */
    boolean decide(Consumer<Builder> decision) {
      boolean first = !decided;
      if (first) {
        decided = true;
        decision.accept(this);
      }
      return first;
    }

    void tookEffect(Effect effect) {
      kinds.add(effect.kind());
    }

    FaultPlan build() {
      return new FaultPlan(before, refusal, droppedBefore, oauthFailure, after, delivery, kinds);
    }
  }
}
