/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.part;

import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.InvalidConfigurationException;
import io.glueledger.cli.logging.QuietClients;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.schemas.start.StartException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
  @Mixin private GateOptions options = new GateOptions();

  @Override
  public Integer call() throws InterruptedException {
    QuietClients.install();
    GateOptions.Checked gate = options.read(System.getenv());
    CountDownLatch stopped = new CountDownLatch(1);
    try (GateServer server = GateServer.start(gate.config(), gate.callers())) {
      Thread stop = new Thread(stopped::countDown, "stop");
      Runtime.getRuntime().addShutdownHook(closing(server, stop));
      var out = Objects.requireNonNull(command).commandLine().getOut();
      out.println("gate    " + server.endpoint());
      out.println("health  " + server.adminEndpoint() + "/health/ready");
      out.flush();
      stopped.await();
    } catch (StartException e) {
      throw new InvalidConfigurationException(
          Objects.requireNonNull(e.getMessage()).lines().toList());
    }
    return ExitCodes.FINE;
  }

  /** The JVM ends when its hooks have: so the hook itself closes the gate. */
  private static Thread closing(GateServer server, Thread stop) {
    return new Thread(
        () -> {
          server.close();
          stop.start();
        },
        "close");
  }
}
