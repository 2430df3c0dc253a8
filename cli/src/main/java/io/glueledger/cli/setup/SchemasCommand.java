/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.setup;

import picocli.CommandLine.Command;

/** The schemas. */
@Command(
    name = "schemas",
    description = "The schemas of the ledger's records.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = SchemasRegisterCommand.class)
public final class SchemasCommand {}
