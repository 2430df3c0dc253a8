/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.verify;

import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.base.file.SecretFile;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.InvalidConfigurationException;
import io.glueledger.cli.command.RemoteFailureException;
import io.glueledger.cli.demo.home.DemoFolder;
import io.glueledger.cli.logging.QuietClients;
import io.glueledger.cli.part.FileOptions;
import io.glueledger.cli.terminal.ProgressLine;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.projector.verify.ViewsReport;
import io.glueledger.projector.verify.ViewsVerifier;
import io.glueledger.schemas.serialization.SchemaRegistration;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Replays the log and compares with what the projectors serve. */
@Command(
    name = "views",
    description = {
      "Replay the log from nothing, and compare every connection, version and change byte for byte",
      "with what the projectors serve. The replay is held in memory. Differences are findings."
    })
final class VerifyViewsCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration file, YAML, with the environment over it: that of a projector.")
  private @Nullable Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of a running demo, instead of a configuration file.")
  private @Nullable Path data;

  @Option(
      names = "--projector",
      paramLabel = "URL",
      description = "Internal port of any projector, if it is not where the configuration says.")
  private @Nullable URI projector;

  @Override
  public Integer call() {
    QuietClients.install();
    ProjectorConfig config = config();
    if (config.registry().urls().get(0).startsWith("mock://")) {
      // Such a registry is within the process that uses it, and has what every demo's has.
      SchemaRegistration.register(config.registry().client());
    }
    try {
      return report(verify(config));
    } catch (IllegalStateException | KafkaException | java.io.UncheckedIOException e) {
      throw new RemoteFailureException(String.valueOf(e.getMessage()), e);
    }
  }

  private ViewsReport verify(ProjectorConfig config) {
    PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
    try (ProgressLine line = ProgressLine.on(err)) {
      return ViewsVerifier.verify(
          config.kafka().properties(),
          config.registry(),
          projectorOf(config),
          token(config),
          line::show);
    }
  }

  private ProjectorConfig config() {
    Optional<Path> path =
        data == null ? Optional.ofNullable(file) : Optional.of(DemoFolder.configuration(data));
    return FileOptions.read(ProjectorConfig.PART, path, data == null ? System.getenv() : Map.of());
  }

  private URI projectorOf(ProjectorConfig config) {
    if (projector != null) {
      return projector;
    }
    if (data != null) {
      return URI.create(text(DemoFolder.projector(data), "--data is no folder of a running demo"));
    }
    ListenerConfig listener = config.listen().listener();
    if (listener.port() == 0 && config.listen().advertisedUrl().isEmpty()) {
      throw new InvalidConfigurationException(
          List.of(
              "projector.listen.port is 0, which is any port: say which with --projector URL, or"
                  + " name a running demo with --data DIR"));
    }
    return config
        .listen()
        .advertisedUrl()
        .orElseGet(() -> URI.create("http://" + listener.host() + ":" + listener.port()));
  }

  private static String token(ProjectorConfig config) {
    return SecretFile.readSecret(config.listen().tokenFile(), "projector.internal-token-file", 1);
  }

  private static String text(Path path, String otherwise) {
    try {
      return Files.readString(path).strip();
    } catch (IOException e) {
      throw new InvalidConfigurationException(List.of(otherwise));
    }
  }

  private int report(ViewsReport report) {
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    out.printf(
        "replayed   %d records%ncompared   %d connections, %d versions, %d changes, %d accesses%n",
        report.records(),
        report.connections(),
        report.versions(),
        report.changes(),
        report.accesses());
    out.println("differing  " + report.differing());
    report.stopped().forEach(where -> out.println("stopped    " + where));
    report.first().forEach(key -> out.println("  " + key));
    return report.isEqual() ? ExitCodes.FINE : ExitCodes.FINDINGS;
  }
}
