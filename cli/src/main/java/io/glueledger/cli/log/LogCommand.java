/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.log;

import picocli.CommandLine.Command;

/** The log. */
@Command(
    name = "log",
    description = "The log of events.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = LogSkipCommand.class)
public final class LogCommand {}
