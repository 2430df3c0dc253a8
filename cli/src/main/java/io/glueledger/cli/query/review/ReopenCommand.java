/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query.review;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Takes back what was said of items. */
@Command(name = "reopen", description = "Take back what was said of items on the review queue.")
final class ReopenCommand extends SettleOneCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    return settle("REOPEN", Optional.empty());
  }
}
