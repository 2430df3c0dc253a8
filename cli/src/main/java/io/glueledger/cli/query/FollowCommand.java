/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.base.text.Printable;
import io.glueledger.cli.command.RemoteFailureException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes as they end, one a line, until it is stopped. */
@Command(
    name = "follow",
    description = {
      "Show changes as they end: glue-ledger follow outcome=DENIED",
      "Those that were found in Glue are among them. When the query API ends the stream or is",
      "restarted, it goes on where it was: nothing is missed, and something may be shown twice."
    })
public final class FollowCommand implements Callable<Integer> {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration BEFORE_COMING_BACK = Duration.ofSeconds(2);
  private static final int WIDEST = 120;

  @Spec private @Nullable CommandSpec command;

  @Mixin private final QueryApiOptions options = new QueryApiOptions();

  @Option(names = "--json", description = "The API's own form, one object a line.")
  private boolean json;

  @Option(
      names = "--after",
      paramLabel = "ID",
      description = "Begin after the event of this id; begin for all that the ledger has.")
  private String after = "";

  @Parameters(
      paramLabel = "NAME=VALUE",
      description = "Filters of changes, as in the API's page /docs: kind=DRIFT, severity=HIGH.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws InterruptedException {
    CommandSpec spec = Objects.requireNonNull(command);
    Map<String, String> filters = Filters.parse(spec, words);
    ApiClient api = options.client();
    boolean heard = false;
    while (true) {
      Map<String, String> parameters = new LinkedHashMap<>(filters);
      if (!after.isEmpty()) {
        parameters.put("lastEventId", after);
      }
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  api.open("/v1/changes/stream", parameters), StandardCharsets.UTF_8))) {
        heard = true;
        show(lines, spec.commandLine().getOut());
      } catch (RemoteFailureException e) {
        if (!heard || e.isRefusal()) {
          throw e;
        }
        spec.commandLine().getErr().println(e.getMessage());
      } catch (IOException e) {
        spec.commandLine().getErr().println("The stream broke off; coming back.");
      }
      Thread.sleep(BEFORE_COMING_BACK.toMillis());
    }
  }

  private void show(BufferedReader lines, PrintWriter out) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("id: ")) {
        after = line.substring("id: ".length());
      } else if (line.startsWith("data: ")) {
        String change = line.substring("data: ".length());
        out.println(json ? change : words(JSON.readTree(change)));
        out.flush();
      }
    }
  }

  /** One change as a line that programs for lines can cut. */
  private static String words(JsonNode change) {
    return Stream.of(
            first(change, "finishedAt", "requestedAt"),
            change.path("kind").asText().equals("DRIFT") ? "DRIFT" : first(change, "outcome"),
            first(change, "worstSeverity"),
            first(change, "operation"),
            first(change, "catalogId") + "/" + first(change, "name"),
            first(change, "principal", "lastUpdatedBy"),
            first(change, "changeId"))
        .collect(Collectors.joining("  "));
  }

  private static String first(JsonNode change, String... names) {
    return Stream.of(names)
        .map(change::path)
        .filter(value -> !value.isNull() && !value.isMissingNode())
        .findFirst()
        .map(value -> Printable.word(value.asText(), WIDEST))
        .orElse("-");
  }
}
