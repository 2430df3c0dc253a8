/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.setup;

import picocli.CommandLine.Command;

/** The topics. */
@Command(
    name = "topics",
    description = "The topics of the ledger.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = TopicsCreateCommand.class)
public final class TopicsCommand {}
