/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.config;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands on the configuration. */
@Command(
    name = "config",
    description = "Look at the configuration without starting anything.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ConfigValidateCommand.class)
public final class ConfigCommand implements Runnable {
  @Spec private @Nullable CommandSpec command;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(command).commandLine(), "a command is missing: validate");
  }
}
