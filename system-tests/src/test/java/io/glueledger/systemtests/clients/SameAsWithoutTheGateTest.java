/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.gate.People;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.glue.GlueAsyncClient;

/**
 * Whoever may do everything and sees everything can't tell the gate from Glue. {@code
 * -Dglueledger.seed=…} runs the sequence of that seed again.
 */
@ExtendWith(Infrastructure.class)
class SameAsWithoutTheGateTest {
  private static final int STEPS = 250;

  private final TestBroker broker;
  private final ApicurioRegistry registry;

  SameAsWithoutTheGateTest(TestBroker broker, ApicurioRegistry registry) {
    this.broker = broker;
    this.registry = registry;
  }

  @Test
  void anySequenceIsAnsweredTheSameAndLeavesTheSame() throws Exception {
    // Given
    long seed = Long.getLong("glueledger.seed", System.nanoTime());
    System.out.println("-Dglueledger.seed=" + seed);
    try (Installation installation = Installation.fresh(broker, registry);
        LocalGlue bare = LocalGlue.start(LocalGlueConfig.defaults());
        GlueAsyncClient gated = Clients.once(tolerant(installation).endpoint(), People.ALICE);
        GlueAsyncClient direct = Clients.once(bare.endpoint(), People.ALICE)) {
      RandomCalls calls = new RandomCalls(new Random(seed));

      for (int step = 0; step < STEPS; step++) {
        // When
        RandomCalls.Call call = calls.next();
        String throughTheGate = Answer.of(call.on(gated));
        String fromGlue = Answer.of(call.on(direct));

        // Then
        assertThat(throughTheGate)
            .as("-Dglueledger.seed=%d step %d: %s", seed, step, call)
            .isEqualTo(fromGlue);
      }
      assertThat(installation.glue().state())
          .as("-Dglueledger.seed=%d", seed)
          .isEqualTo(bare.state());
    }
  }

  /** A gate that says what it thinks of random changes and lets all of them pass. */
  private static GateServer tolerant(Installation installation) throws IOException {
    Files.writeString(
        installation.folder().resolve("audit.yaml"),
        "pack: audit\nversion: '1'\noverrides:\n  - {id: '*', mode: audit}\n");
    return installation.gate(
        installation.glue().endpoint(), Map.of("ingest.policies", "audit.yaml"));
  }
}
