/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query.review;

import picocli.CommandLine.Command;

/** The review queue. */
@Command(
    name = "review",
    description = {
      "Look at the review queue, and answer for its items:",
      "glue-ledger review accept 123456789012/orders --reason \"planned move, SEC-7\""
    },
    subcommands = {
      ReviewListCommand.class,
      AcknowledgeCommand.class,
      AcceptCommand.class,
      ReopenCommand.class
    })
public final class ReviewCommand {}
