/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.part;

import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.StopSignal;
import io.glueledger.cli.logging.QuietClients;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.rights.CallersFile;
import io.glueledger.ingest.server.GateServer;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs one gate until it is told to stop. */
@Command(
    name = "ingest",
    description = {
      "Run a gate: record, judge and forward changes of AWS Glue connections.",
      "Any number of gates may run beside each other on one log. Stop with Ctrl-C."
    })
public final class IngestCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;
  @Mixin private FileOptions options = new FileOptions();

  @Override
  public Integer call() throws InterruptedException {
    QuietClients.install();
    GateConfig config = options.read(GateConfig.PART);
    CallersFile callers =
        CallersFile.open(config.callersFile(), config.callersGrace(), InstantSource.system());
    try (StopSignal stop = StopSignal.install();
        GateServer server = GateServer.start(config, callers)) {
      var out = Objects.requireNonNull(command).commandLine().getOut();
      out.println("gate    " + server.endpoint());
      out.println("health  " + server.adminEndpoint() + "/health/ready");
      out.flush();
      stop.await();
    }
    return ExitCodes.FINE;
  }
}
