/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.verify;

import picocli.CommandLine.Command;

/** Proofs. */
@Command(
    name = "verify",
    description = "Prove what the ledger promises.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = VerifyViewsCommand.class)
public final class VerifyCommand {}
