/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.terminal.TerminalWidth;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One answer of the query API: a page of a list as a table, or one thing as JSON. */
@Command(
    name = "query",
    description = {
      "Ask the ledger: glue-ledger query changes outcome=DENIED principal=data/alice",
      "A list is a table of its first items, or JSON with --json; one thing is JSON. What filters",
      "there are says the API's page, /docs. For a whole list: glue-ledger export."
    })
public final class QueryCommand implements Callable<Integer> {
  private static final JsonMapper JSON = new JsonMapper();

  /** What there is one of: by its id, which may be nothing. */
  private enum Thing {
    OVERVIEW("/v1/overview", false),
    CONNECTION("/v1/connections/", true),
    HISTORY("/v1/connections/", true),
    CHANGE("/v1/changes/", true),
    PACK("/v1/packs/", true);

    private final String path;
    private final boolean named;

    Thing(String path, boolean named) {
      this.path = path;
      this.named = named;
    }
  }

  @Spec private @Nullable CommandSpec command;

  @Mixin private final QueryApiOptions options = new QueryApiOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many items of a list, 1 to 1000 (default: ${DEFAULT-VALUE}).",
      defaultValue = "50")
  private int limit;

  @Option(names = "--json", description = "The API's own answer, also of a list.")
  private boolean json;

  @Parameters(
      paramLabel = "WHAT",
      description = {
        "A list: connections, changes, findings, closed-findings, review, accesses,",
        "catalog-changes, days, packs. Or one thing: overview, connection CATALOG/NAME,",
        "history CATALOG/NAME, change ID, pack HASH."
      })
  private String what = "";

  @Parameters(
      index = "1..*",
      paramLabel = "NAME=VALUE",
      description = "The one thing's id, then filters: severity=HIGH, at=2026-06-30T23:59:59Z.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws JsonProcessingException {
    Optional<ApiLists> list = ApiLists.find(what);
    if (list.isPresent()) {
      return list(list.get());
    }
    for (Thing thing : Thing.values()) {
      if (thing.name().equalsIgnoreCase(what)) {
        print(one(thing));
        return ExitCodes.FINE;
      }
    }
    throw wrong(
        "\"%s\" is nothing to ask for; write one of %s, overview, connection, history, change, pack"
            .formatted(what, ApiLists.words()));
  }

  private int list(ApiLists list) throws JsonProcessingException {
    CommandSpec spec = Objects.requireNonNull(command);
    Map<String, String> parameters = new LinkedHashMap<>(Filters.parse(spec, words));
    if (list.isPaged()) {
      parameters.put("limit", Integer.toString(limit));
    }
    JsonNode page = options.client().json(list.path(), parameters);
    if (json) {
      print(page);
      return ExitCodes.FINE;
    }
    list.table(page, TerminalWidth.ofTable(spec)).forEach(out()::println);
    if (!page.path("next").isNull()) {
      spec.commandLine()
          .getErr()
          .println("There are more; --limit shows more of them, glue-ledger export all.");
    }
    return ExitCodes.FINE;
  }

  private JsonNode one(Thing thing) {
    CommandSpec spec = Objects.requireNonNull(command);
    if (!thing.named) {
      return options.client().json(thing.path, Filters.parse(spec, words));
    }
    if (words.isEmpty()) {
      throw wrong(
          switch (thing) {
            case CHANGE ->
                "Which change? Write its id, as the gate's answer and every list have it";
            case PACK -> "Which pack? Write its hash, as glue-ledger query packs has it";
            default -> "Which connection? Write its catalog id, a slash and its name";
          });
    }
    String id = words.get(0);
    Map<String, String> parameters =
        new LinkedHashMap<>(Filters.parse(spec, words.subList(1, words.size())));
    if (thing == Thing.CHANGE || thing == Thing.PACK) {
      return options.client().json(thing.path + ApiClient.segment(id), parameters);
    }
    int slash = id.indexOf('/');
    if (slash < 1 || slash == id.length() - 1) {
      throw wrong("\"" + id + "\" names no connection; write CATALOG/NAME: 123456789012/orders");
    }
    // As a parameter a name may hold anything.
    parameters.put("name", id.substring(slash + 1));
    return options
        .client()
        .json(
            thing.path
                + ApiClient.segment(id.substring(0, slash))
                + (thing == Thing.HISTORY ? "/history" : ""),
            parameters);
  }

  private void print(JsonNode answer) throws JsonProcessingException {
    out().println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
  }

  private PrintWriter out() {
    return Objects.requireNonNull(command).commandLine().getOut();
  }

  private ParameterException wrong(String problem) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), problem);
  }
}
