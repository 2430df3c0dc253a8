/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo;

import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.InvalidConfigurationException;
import io.glueledger.cli.command.RemoteFailureException;
import io.glueledger.cli.command.StopSignal;
import io.glueledger.cli.demo.home.DemoConfig;
import io.glueledger.cli.demo.home.DemoConfiguration;
import io.glueledger.cli.demo.home.DemoFolder;
import io.glueledger.cli.demo.home.DemoSecrets;
import io.glueledger.cli.demo.show.AnsiColours;
import io.glueledger.cli.demo.show.ChangeFeed;
import io.glueledger.cli.demo.show.StartProgress;
import io.glueledger.cli.logging.LogFile;
import io.glueledger.localkafka.BrokerStartException;
import io.glueledger.schemas.serialization.RegistryConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs everything in one process until it is told to stop. */
@Command(
    name = "demo",
    description = {
      "Run everything in this process: Kafka, a local Glue, gate, projector, query API, dashboard.",
      "Sample changes show what the ledger records. Listens on loopback only. Stop with Ctrl-C."
    })
public final class DemoCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep everything in this folder; without it nothing is left at the end.")
  private @Nullable Path data;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = {
        "Address of gate, query API and dashboard (default: ${DEFAULT-VALUE}).",
        "None of them has TLS here: 0.0.0.0 is for a container whose ports only its host reaches."
      })
  private String host = "127.0.0.1";

  @Option(
      names = "--gate-port",
      paramLabel = "PORT",
      defaultValue = "8090",
      description = "Port of the gate; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int gatePort;

  @Option(
      names = "--query-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description =
          "Port of the query API and the dashboard; 0 takes a free one (default:"
              + " ${DEFAULT-VALUE}).")
  private int queryPort;

  @Option(
      names = "--glue-endpoint",
      paramLabel = "URL",
      description =
          "Another Glue than a local one, with credentials from the usual places of AWS's SDK. No"
              + " sample changes are made there.")
  private @Nullable URI glue;

  @Option(
      names = "--account",
      paramLabel = "ID",
      defaultValue = "123456789012",
      description = "The AWS account (default: ${DEFAULT-VALUE}).")
  private String account = "123456789012";

  @Option(
      names = "--region",
      defaultValue = "us-east-1",
      description = "The region that callers sign for (default: ${DEFAULT-VALUE}).")
  private String region = "us-east-1";

  @Option(
      names = "--policies",
      paramLabel = "FILE",
      description = "A pack beside the built-in one, read again when it changes; repeatable.")
  private List<Path> policies = new ArrayList<>();

  @Option(
      names = "--no-samples",
      description = "Make no sample changes. With --data they are made once only.")
  private boolean noSamples;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    DemoConfig config =
        new DemoConfig(
            Optional.ofNullable(data),
            host,
            gatePort,
            queryPort,
            Optional.ofNullable(glue),
            account,
            region,
            policies,
            !noSamples && glue == null);
    checkPort("--gate-port", config.gatePort());
    checkPort("--query-port", config.queryPort());
    try (StopSignal stop = StopSignal.install();
        DemoFolder folder = DemoFolder.open(config.data())) {
      LogFile.install(folder.log());
      out.println("Starting Glue Ledger …");
      run(config, folder, out, stop);
    } catch (IOException | BrokerStartException e) {
      throw new RemoteFailureException(String.valueOf(e.getMessage()), e);
    }
    return ExitCodes.FINE;
  }

  private static void run(DemoConfig config, DemoFolder folder, PrintWriter out, StopSignal stop)
      throws IOException, InterruptedException {
    if (config.glue().isEmpty()) {
      // What the gate signs with for the local Glue, which takes anything.
      System.setProperty("aws.accessKeyId", "gate");
      System.setProperty("aws.secretAccessKey", "gate");
    }
    DemoSecrets secrets = DemoSecrets.in(folder.secrets());
    StartProgress progress = new StartProgress(out);
    try (EmbeddedLedger demo = new EmbeddedLedger(config, folder, secrets, progress)) {
      EmbeddedLedger.Running running = demo.start();
      boolean coloured = AnsiColours.isWanted();
      WelcomeText.print(out, config, folder, secrets, running, progress);
      ChangeFeed feed =
          ChangeFeed.start(
              running.brokers(),
              RegistryConfig.of(DemoConfiguration.REGISTRY).client(),
              line -> {
                out.println(line.text(ZoneId.systemDefault(), coloured));
                out.flush();
              });
      try (feed) {
        if (config.samples() && !folder.hasSamples()) {
          SampleStory.tell(config, folder, secrets, running);
        }
        stop.await();
        out.println("Stopping …");
        out.flush();
      }
    }
  }

  /** Says at once what would otherwise be known after seconds. */
  private static void checkPort(String option, int port) {
    if (port < 0 || port > 65_535) {
      throw wrong(option + " is " + port + "; it must be 0 (a free one) to 65535");
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw wrong(option + ": port " + port + " is in use; name another one, or 0 for a free one");
    }
  }

  private static InvalidConfigurationException wrong(String problem) {
    return new InvalidConfigurationException(List.of(problem));
  }
}
