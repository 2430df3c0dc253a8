/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.part;

import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.InvalidConfigurationException;
import io.glueledger.cli.command.RemoteFailureException;
import io.glueledger.cli.command.StopSignal;
import io.glueledger.cli.logging.QuietClients;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.projector.server.Projector;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs one projector until it is told to stop. */
@Command(
    name = "projector",
    description = {
      "Run a projector: fold the log into views and history, and serve them to the query API.",
      "Any number of projectors share the partitions of the log. Stop with Ctrl-C."
    })
public final class ProjectorCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;
  @Mixin private FileOptions options = new FileOptions();

  @Override
  public Integer call() throws InterruptedException {
    QuietClients.install();
    ProjectorConfig config = options.read(ProjectorConfig.PART);
    try (StopSignal stop = StopSignal.install();
        Projector projector = assembled(config)) {
      projector.start();
      var out = Objects.requireNonNull(command).commandLine().getOut();
      out.println("projector  " + projector.url());
      out.println("health     " + projector.url() + "/health/ready");
      out.flush();
      projector.death().thenRun(stop::ask);
      stop.await();
      if (projector.death().isDone()) {
        throw new RemoteFailureException(
            "The projector has stopped folding: " + projector.death().join());
      }
    } catch (IllegalStateException e) {
      throw new RemoteFailureException(String.valueOf(e.getMessage()), e);
    }
    return ExitCodes.FINE;
  }

  private static Projector assembled(ProjectorConfig config) {
    try {
      return Projector.assemble(config);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(List.of(String.valueOf(e.getMessage())));
    }
  }
}
