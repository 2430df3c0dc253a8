/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo;

import io.glueledger.cli.demo.home.DemoConfig;
import io.glueledger.cli.demo.home.DemoFolder;
import io.glueledger.cli.demo.home.DemoSecrets;
import io.glueledger.cli.demo.story.SampleChanges;
import io.glueledger.ingest.reconcile.PartitionOwnership;
import io.glueledger.localglue.LocalGlue;
import io.glueledger.schemas.topics.TopicsConfig;
import java.util.Optional;
import java.util.stream.IntStream;

/** Has the sample changes made, and what was done around the gate found. */
final class SampleStory {

  private static final long LOOK_MILLIS = 50;

  private SampleStory() {}

  /** Tells it; returns when the gate has swept. */
  static void tell(
      DemoConfig config, DemoFolder folder, DemoSecrets secrets, EmbeddedLedger.Running running)
      throws InterruptedException {
    Optional<LocalGlue> glue = running.localGlue();
    if (glue.isEmpty()) {
      return;
    }
    folder.samplesBegun();
    SampleChanges changes = new SampleChanges(config, secrets);
    changes.throughTheGate(running.gate().endpoint());
    changes.aroundTheGate(glue.get().endpoint());
    PartitionOwnership ownership = running.gate().core().ownership();
    while (!IntStream.range(0, TopicsConfig.DEMO.logPartitions()).allMatch(ownership::owns)) {
      Thread.sleep(LOOK_MILLIS);
    }
    ownership.reconciler().sweep(ownership::owns).join();
  }
}
