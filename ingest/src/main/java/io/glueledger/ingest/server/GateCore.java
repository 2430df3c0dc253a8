/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.definition.rules.GlueRules;
import io.glueledger.ingest.call.GateTimings;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.glue.AwsGlue;
import io.glueledger.ingest.glue.ConnectionArns;
import io.glueledger.ingest.glue.GlueClients;
import io.glueledger.ingest.glue.GlueCredentials;
import io.glueledger.ingest.keys.FingerprintKeysFile;
import io.glueledger.ingest.log.KafkaClients;
import io.glueledger.ingest.metrics.GateMetrics;
import io.glueledger.ingest.metrics.LedgerGauges;
import io.glueledger.ingest.metrics.PolicyGauges;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.queue.RecentRequests;
import io.glueledger.ingest.queue.Timers;
import io.glueledger.ingest.reconcile.PartitionOwnership;
import io.glueledger.ingest.reconcile.Reconciler;
import io.glueledger.ingest.reload.HotReload;
import io.glueledger.ingest.reload.Reloads;
import io.glueledger.ingest.review.Settlements;
import io.glueledger.ingest.rights.Callers;
import io.glueledger.ingest.snapshot.KafkaStateReader;
import io.glueledger.ingest.snapshot.SnapshotWriter;
import io.glueledger.ingest.states.RememberedStates;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.pack.model.PackHome;
import io.glueledger.schemas.serialization.TrustedRecords;
import io.glueledger.schemas.start.StartException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * Everything of a gate but its listeners: the log, the reading of it, Glue, the policies, the
 * reconciler.
 */
public final class GateCore implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final LogState ledger;
  private final LogConnection log;
  private final GlueCredentials credentials;
  private final OperationDispatcher gate;
  private final Settlements settlements;
  private final PartitionOwnership ownership;

  /**
   * Connects to everything and begins to read the log.
   *
   * @param callers as they are now
   * @param reload looks after the files of the policies from now on
   * @throws StartException if something is not as it must be
   */
  GateCore(
      GateConfig config,
      Timers timers,
      MeterRegistry metrics,
      GateMetrics gateMetrics,
      Supplier<Callers> callers,
      HotReload reload) {
    TrustedRecords.trust();
    GateTimings timings = config.timing().steps();
    FingerprintKeys keys = FingerprintKeysFile.read(config.fingerprintKeysFile());
    ActivePack pack =
        PolicyPacks.load(
            config.policy().files(),
            new PackHome(config.account().accountId(), config.account().region()));
    reload.watch(
        "policies",
        config.policy().files(),
        Reloads.inWords(pack.engine()),
        () -> Reloads.policies(pack, this::keep));
    ExecutorService executor = workers();
    parts.push(executor::shutdownNow);
    this.credentials =
        new GlueCredentials(DefaultCredentialsProvider.builder().build(), timers, executor);
    Region region = Region.of(config.glueRegion());
    AwsGlue glue =
        opened(
            new AwsGlue(
                GlueClients.create(
                    region, config.glue().endpoint(), credentials, timings.glueTimeout()),
                config.glue().passthrough()));
    KafkaClients kafka = new KafkaClients(config.kafka().properties(), metrics);
    KafkaStateReader kept = opened(new KafkaStateReader(kafka::rows));
    this.ledger = new LogState(new RecentRequests(), new RememberedStates(kept));
    LedgerGauges.register(ledger, timers::now, metrics);
    PolicyGauges.register(pack, timers::now, metrics);
    this.log =
        opened(LogConnection.open(config, kafka, ledger, timers, timings.append(), pack.engine()));
    GateAssembly assembly =
        new GateAssembly(
            log.events(),
            ledger,
            glue,
            pack,
            config.policy().strict(),
            keys,
            new GlueRules(config.policy().documentedRules()),
            new ConnectionArns(region),
            config.account().accountId(),
            config.account().catalogs(),
            timings,
            timers,
            gateMetrics,
            principal -> callers.get().person(principal),
            executor);
    this.gate = assembly.gate();
    this.settlements = new Settlements(log.events(), ledger, timers);
    Reconciler reconciler = assembly.reconciler(config.timing().sweepInterval());
    this.ownership =
        opened(
            new PartitionOwnership(
                kafka.member(PartitionOwnership.GROUP),
                reconciler,
                new SnapshotWriter(ledger, kafka::transactions)));
    log.begin().thenRun(ownership::start);
  }

  private void keep(PolicyEngine next) throws IOException {
    log.keep(next);
  }

  /** What takes settlements of review items. */
  Settlements settlements() {
    return settlements;
  }

  OperationDispatcher gate() {
    return gate;
  }

  /** What this gate has read of the log. */
  public LogState ledger() {
    return ledger;
  }

  /** The reconciler and what it owns. */
  public PartitionOwnership ownership() {
    return ownership;
  }

  /** Why no change may be forwarded now; empty if one may. */
  public Optional<String> notReady() {
    return log.notReady().or(credentials::missing);
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("A part of the gate could not be closed", e);
      }
    }
  }

  private <P extends AutoCloseable> P opened(P part) {
    parts.push(part);
    return part;
  }

  private static ExecutorService workers() {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        Math.max(2, Runtime.getRuntime().availableProcessors()),
        task -> {
          Thread thread = new Thread(task, "gate-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}
