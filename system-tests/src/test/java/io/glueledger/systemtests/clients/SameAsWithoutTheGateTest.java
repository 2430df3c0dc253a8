/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.gate.People;
import io.glueledger.systemtests.gate.WithInstallation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.GlueAsyncClient;

/**
 * Whoever may do everything can't tell the gate from Glue: who sees all, nor who sees no password,
 * edits what was read and writes it back. One difference is meant: what would lose a secret unsaid
 * is refused. {@code -Dglueledger.seed=…} runs the sequence of that seed again.
 */
@WithInstallation
class SameAsWithoutTheGateTest {
  private static final long SEED = Long.getLong("glueledger.seed", System.nanoTime());
  private static final int STEPS = 250;

  /** Of the gate's refusal. */
  private static final String LOSES_A_SECRET = "The update leaves out ";

  private final Installation installation;
  private final LocalGlue bare = LocalGlue.start(LocalGlueConfig.defaults());
  private final List<String> throughTheGate = new ArrayList<>();
  private final List<String> fromGlue = new ArrayList<>();
  private int losses;

  SameAsWithoutTheGateTest(Installation installation) {
    this.installation = installation;
  }

  /** Through a gate that says what it thinks of random changes and lets all of them pass. */
  @BeforeAll
  void callBoth() throws IOException {
    System.out.println("-Dglueledger.seed=" + SEED);
    Files.writeString(
        installation.folder().resolve("audit.yaml"),
        "pack: audit\nversion: '1'\noverrides:\n  - {id: '*', mode: audit}\n");
    Map<String, String> keys = new HashMap<>(ClientPrograms.PATIENT);
    keys.put("ingest.policies", "audit.yaml");
    URI gate = installation.gate(keys).endpoint();
    try (GlueAsyncClient gated = Clients.once(gate, People.ALICE);
        GlueAsyncClient unseeing = Clients.once(gate, People.BOB);
        GlueAsyncClient direct = Clients.once(bare.endpoint(), People.ALICE)) {
      RandomCalls calls = new RandomCalls(new Random(SEED));
      for (int step = 0; step < STEPS; step++) {
        RandomCalls.Call call = calls.next();
        String answer = call.answered(call.writesBack() ? unseeing : gated);
        if (answer.contains(LOSES_A_SECRET)) {
          losses++;
          continue;
        }
        throughTheGate.add(answer);
        fromGlue.add(call.answered(direct));
      }
    }
  }

  @AfterAll
  void close() {
    bare.close();
  }

  @Test
  void anySequenceIsAnsweredTheSame() {
    for (int step = 0; step < fromGlue.size(); step++) {
      assertThat(throughTheGate.get(step))
          .as("-Dglueledger.seed=%d step %d", SEED, step)
          .isEqualTo(fromGlue.get(step));
    }
  }

  @Test
  void anySequenceLeavesTheSame() {
    assertThat(installation.glue().state())
        .as("-Dglueledger.seed=%d", SEED)
        .isEqualTo(bare.state());
  }

  @Test
  void someCallsSucceedAndSomeAreRefused() {
    assertThat(fromGlue)
        .as("-Dglueledger.seed=%d", SEED)
        .anyMatch(answer -> answer.contains(" 200 "))
        .anyMatch(answer -> answer.contains(" 400 EntityNotFoundException "))
        .hasSize(STEPS - losses)
        .hasSizeGreaterThan(STEPS / 2);
  }
}
