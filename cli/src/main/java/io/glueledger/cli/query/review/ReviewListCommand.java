/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.query.ApiLists;
import io.glueledger.cli.query.Filters;
import io.glueledger.cli.query.QueryApiOptions;
import io.glueledger.cli.terminal.TerminalWidth;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is on the queue, worst first. */
@Command(
    name = "list",
    description = "What is on the review queue, worst first, then newest first.")
final class ReviewListCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec command;

  @Mixin private final QueryApiOptions options = new QueryApiOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many items, 1 to 1000 (default: ${DEFAULT-VALUE}).",
      defaultValue = "50")
  private int limit;

  @Option(names = "--json", description = "The API's own answer.")
  private boolean json;

  @Parameters(
      paramLabel = "NAME=VALUE",
      description = "Filters: state=OPEN, severity=HIGH, policy=DRIFT, openedBy=ann, at=…")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    CommandSpec spec = Objects.requireNonNull(command);
    PrintWriter out = spec.commandLine().getOut();
    Map<String, String> parameters = new LinkedHashMap<>(Filters.parse(spec, words));
    parameters.put("limit", Integer.toString(limit));
    JsonNode page = options.client().json("/v1/review", parameters);
    if (json) {
      out.println(page.toPrettyString());
    } else if (page.path("items").isEmpty()) {
      out.println("Nothing on the queue matches.");
    } else {
      ApiLists.REVIEW.table(page, TerminalWidth.ofTable(spec)).forEach(out::println);
    }
    return ExitCodes.FINE;
  }
}
