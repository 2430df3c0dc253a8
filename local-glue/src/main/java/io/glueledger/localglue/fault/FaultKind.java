/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.fault;

import io.glueledger.localglue.reply.ServiceError;
import java.util.Set;
import java.util.function.BiPredicate;

/** What a fault does to a request that it meets. */
public enum FaultKind {
  /** It waits {@code delay} before it is done. Several add up. */
  DELAY_BEFORE(Set.of("delay"), (plan, fault) -> plan.waitBefore(fault.waits())),
  /** It is done, and its answer comes {@code delay} late. Several add up. */
  DELAY_AFTER(Set.of("delay"), (plan, fault) -> plan.waitAfter(fault.waits())),
  /** 400 ThrottlingException, and nothing is done. */
  THROTTLE(Set.of(), (plan, fault) -> plan.refuse(ServiceError.throttling())),
  /**
   * The error of {@code status} (400 unless given), {@code code} and {@code message}; nothing is
   * done.
   */
  ERROR(Set.of("code", "message"), (plan, fault) -> plan.refuse(fault.error())),
  /** 500 InternalServiceException, and nothing is done. */
  SERVER_ERROR(Set.of(), (plan, fault) -> plan.refuse(ServiceError.internal())),
  /** The connection is closed, and nothing is done. */
  DROP_BEFORE_APPLY(Set.of(), (plan, fault) -> plan.dropBefore()),
  /** It is done, and the answer is 500 InternalServiceException. */
  APPLY_THEN_500(Set.of(), (plan, fault) -> plan.deliver(AnswerDelivery.SERVER_ERROR)),
  /** It is done, and the connection is closed without an answer. */
  APPLY_THEN_DROP(Set.of(), (plan, fault) -> plan.deliver(AnswerDelivery.DROPPED)),
  /** It is done, and the connection is closed in the middle of the answer's body. */
  APPLY_THEN_HALF_BODY(Set.of(), (plan, fault) -> plan.deliver(AnswerDelivery.HALF)),
  /** It is done, and the answer is 200 without a body. */
  APPLY_THEN_EMPTY_BODY(Set.of(), (plan, fault) -> plan.deliver(AnswerDelivery.EMPTY)),
  /** It is done, nothing comes for {@code delay}, and then the connection is closed. */
  APPLY_THEN_HANG(
      Set.of("delay"),
      (plan, fault) -> plan.deliver(AnswerDelivery.DROPPED) && plan.waitAfter(fault.waits())),
  /** An OAuth connection that it defines ends as FAILED with {@code reason}. */
  FAIL_OAUTH(Set.of("reason"), (plan, fault) -> plan.failOAuth(fault.reason().orElseThrow()));

  // Both are constants: an unmodifiable set, and functions that keep nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> needed;

  @SuppressWarnings("ImmutableEnumChecker")
  private final BiPredicate<FaultPlan.Builder, Fault> effect;

  FaultKind(Set<String> needed, BiPredicate<FaultPlan.Builder, Fault> effect) {
    this.needed = needed;
    this.effect = effect;
  }

  /** Whether a fault of this kind must have that member. */
  boolean needs(String member) {
    return needed.contains(member);
  }

  /**
   * Adds the fault to what one request has to go through.
   *
   * @return whether it took effect; of several faults that decide the same thing, the first does
   */
  boolean addTo(FaultPlan.Builder plan, Fault fault) {
    return effect.test(plan, fault);
  }
}
