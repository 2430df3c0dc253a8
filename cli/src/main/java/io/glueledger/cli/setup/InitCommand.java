/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.setup;

import io.glueledger.cli.command.ExitCodes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the files that an installation begins with. */
@Command(
    name = "init",
    description = {
      "Write a commented configuration, and random secrets in files of their own.",
      "Docker and Kubernetes take the same files. Nothing that is there is written over."
    })
public final class InitCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec command;

  @Parameters(paramLabel = "DIR", description = "Folder of the files; it is made if need be.")
  private @Nullable Path folder;

  @Option(
      names = "--account-id",
      paramLabel = "ID",
      description = "The AWS account (key: ingest.account-id).")
  private @Nullable String account;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "The AWS region (key: ingest.region).")
  private @Nullable String region;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,…",
      defaultValue = "127.0.0.1:9092",
      description = "Brokers of the log (default: ${DEFAULT-VALUE}).")
  private String kafka = "";

  @Option(
      names = "--schema-registry",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8081",
      description = "The schema registry (default: ${DEFAULT-VALUE}).")
  private String registry = "";

  @Override
  public Integer call() throws IOException {
    CommandSpec spec = Objects.requireNonNull(command);
    InitialFiles files =
        new InitialFiles(
            Objects.requireNonNull(folder),
            "\"" + kafka + "\"",
            "\"" + registry + "\"",
            Optional.ofNullable(account),
            Optional.ofNullable(region));
    List<Path> existing = files.existing();
    if (!existing.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          existing.get(0) + " is there already, and nothing is written over; name another folder");
    }
    PrintWriter out = spec.commandLine().getOut();
    files.write().forEach(file -> out.println("wrote    " + file));
    out.println();
    if (account == null || region == null) {
      out.println(
          "Set ingest.account-id and ingest.region in " + files.configuration() + " first.");
    }
    out.println("Then, with the brokers and the registry running:");
    out.println("  glue-ledger config validate --config " + files.configuration());
    out.println("  glue-ledger topics create --config " + files.configuration());
    out.println("  glue-ledger schemas register --config " + files.configuration());
    out.println(
        "and start ingest, projector and query-api with the same --config. The first caller's key");
    out.println(
        "and the first reader's token stand in "
            + files.secrets()
            + "; docs/access.md tells the rest.");
    return ExitCodes.FINE;
  }
}
