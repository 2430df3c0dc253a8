/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.metrics;

import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.pack.model.PolicyExemption;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;

/** What a gate says of the pack in force. */
public final class PolicyGauges {
  private static final Duration SOON = Duration.ofDays(14);

  private PolicyGauges() {}

  /** Shows how many exceptions of policies apply, will soon apply no more, and have expired. */
  public static void register(ActivePack pack, InstantSource clock, MeterRegistry registry) {
    gauge("in_force", pack, registry, each -> each.expires().isAfter(clock.instant()));
    gauge(
        "expiring",
        pack,
        registry,
        each -> {
          Instant now = clock.instant();
          return each.expires().isAfter(now) && each.expires().isBefore(now.plus(SOON));
        });
    gauge("expired", pack, registry, each -> !each.expires().isAfter(clock.instant()));
  }

  private static void gauge(
      String state, ActivePack pack, MeterRegistry registry, Predicate<PolicyExemption> belongs) {
    Gauge.builder(
            "glue.ledger.exceptions",
            pack,
            active -> active.engine().pack().exemptions().stream().filter(belongs).count())
        .description(
            "Exceptions of policies: in force, of these expiring within 14 days, and expired")
        .tag("state", state)
        .register(registry);
  }
}
