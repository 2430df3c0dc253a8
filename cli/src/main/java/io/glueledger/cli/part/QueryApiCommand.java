/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.part;

import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.StopSignal;
import io.glueledger.query.config.QueryConfig;
import io.glueledger.query.server.QueryServer;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs one query API with its dashboard until it is told to stop. */
@Command(
    name = "query-api",
    description = {
      "Run the query API and the dashboard, which ask the projectors and keep nothing.",
      "Any number of them may run beside each other. Stop with Ctrl-C."
    })
public final class QueryApiCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;
  @Mixin private FileOptions options = new FileOptions();

  @Override
  public Integer call() throws InterruptedException {
    QueryConfig config = options.read(QueryConfig.PART);
    try (StopSignal stop = StopSignal.install();
        QueryServer server = QueryServer.assemble(config)) {
      server.start();
      var out = Objects.requireNonNull(command).commandLine().getOut();
      out.println("query-api  " + server.url());
      out.println("health     " + server.adminUrl() + "/health/ready");
      out.flush();
      stop.await();
    }
    return ExitCodes.FINE;
  }
}
