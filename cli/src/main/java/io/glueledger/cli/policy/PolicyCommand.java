/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import picocli.CommandLine.Command;

/** Policies. */
@Command(
    name = "policy",
    description = "Look at policies, explain them, test them, and try them on the past.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      PolicyListCommand.class,
      PolicyExplainCommand.class,
      PolicyTestCommand.class,
      PolicyBacktestCommand.class
    })
public final class PolicyCommand {}
