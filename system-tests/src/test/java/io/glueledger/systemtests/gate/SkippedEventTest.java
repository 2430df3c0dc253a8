/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.ingest.server.GateServer;
import org.junit.jupiter.api.Test;

/** An operator lets an event of an unknown kind pass, by the command line. */
@WithInstallation
class SkippedEventTest {
  private final Installation site;
  private final int partition;
  private final CommandLineRun readable;
  private final CommandLineRun unknown;
  private final Caller alice;

  SkippedEventTest(Installation site) throws Exception {
    this.site = site;
    this.partition = UnknownEvent.partition(site, "met");
    GateServer gate = site.gate();
    this.alice = site.through(gate, People.ALICE);
    alice.create("met", "first").join();
    long offset = UnknownEvent.write(site, "met");
    Until.holds(() -> gate.core().ledger().stopped(partition).isPresent());
    this.readable = skip(offset - 1);
    this.unknown = skip(offset);
    Until.holds(() -> gate.core().ledger().stopped(partition).isEmpty());
  }

  private CommandLineRun skip(long offset) {
    return CommandLineRun.of(
        "log skip --reason trial --partition " + partition + " --offset " + offset + " --bootstrap",
        site.broker().bootstrapServers(),
        "--registry",
        site.registry().url());
  }

  @Test
  void whatCanBeReadIsNotSkipped() {
    readable.exits(3);
    assertThat(readable.out())
        .contains("refused  partition " + partition, "this version reads the record");
  }

  @Test
  void theCommandSaysWhatWasSkipped() {
    unknown.exits(0);
    assertThat(unknown.out()).contains("skipped  partition " + partition, UnknownEvent.KIND);
  }

  @Test
  void theGateGoesOn() {
    alice.update("met", "second").join();
    assertThat(site.sent("UpdateConnection", "met")).hasSize(1);
  }

  @Test
  void aGateThatStartsLaterPassesItByToo() {
    GateServer later = site.gate();
    site.through(later, People.ALICE).update("met", "third").join();
    assertThat(later.core().ledger().stopped(partition)).isEmpty();
  }
}
