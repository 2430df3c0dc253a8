/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.part;

import io.glueledger.cli.command.DurationConverter;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a local Glue until it is told to stop. */
@Command(
    name = "local-glue",
    description = {
      "Run an AWS Glue for trials and tests: connections and tags.",
      "It takes any signature, so let nobody reach it who may not see every secret in it. With"
          + " --admin it shows what it was asked and can be made to fail."
    })
public final class LocalGlueCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec command;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "8095",
      description = "Port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--account",
      paramLabel = "ID",
      defaultValue = "123456789012",
      description = "The account (default: ${DEFAULT-VALUE}).")
  private String account = "123456789012";

  @Option(
      names = "--region",
      defaultValue = "us-east-1",
      description = "The region (default: ${DEFAULT-VALUE}).")
  private String region = "us-east-1";

  @Option(
      names = "--oauth-delay",
      paramLabel = "DURATION",
      defaultValue = "1s",
      converter = DurationConverter.class,
      description = "How long an OAuth connection stays IN_PROGRESS (default: ${DEFAULT-VALUE}).")
  private Duration oauthDelay = Duration.ofSeconds(1);

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Keep connections in this file, secrets too; without it in memory only.")
  private @Nullable Path state;

  @Option(
      names = "--admin",
      description = "Answer under /_local-glue/: journal, state and faults. Shows secrets.")
  private boolean admin;

  @Override
  public Integer call() throws InterruptedException {
    CommandSpec spec = Objects.requireNonNull(command);
    try (LocalGlue glue = LocalGlue.start(config(spec))) {
      spec.commandLine().getOut().println("local-glue  " + glue.endpoint());
      spec.commandLine().getOut().flush();
      new CountDownLatch(1).await();
    }
    return ExitCodes.FINE;
  }

  private LocalGlueConfig config(CommandSpec spec) {
    try {
      return LocalGlueConfig.defaults()
          .withHost(host)
          .withPort(port)
          .withAccount(account)
          .withRegion(region)
          .withOauthDelay(oauthDelay)
          .withAdminEnabled(admin)
          .withStateFile(Optional.ofNullable(state));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
