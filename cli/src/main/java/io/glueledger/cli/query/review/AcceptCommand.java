/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.RemoteFailureException;
import io.glueledger.cli.query.ApiClient;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says that items may stay as they are: those of one connection, or all that are older. */
@Command(
    name = "accept",
    description = {
      "Say that items may stay as they are.",
      "With --before, all open items that are older than a date, one event a connection:",
      "glue-ledger review accept --before 2026-07-01 --reason \"inheritance, SEC-12\""
    })
final class AcceptCommand extends SettleOneCommand implements Callable<Integer> {
  private static final String MODE = "ACCEPT";
  private static final String PAGE = "500";

  @Option(
      names = "--before",
      paramLabel = "DATE",
      description = "Of every connection, the open items that were opened before this date (UTC).")
  private @Nullable String before;

  @Override
  public Integer call() {
    if (before == null) {
      return settle(MODE, Optional.empty());
    }
    if (namesConnection()) {
      throw wrong("--before settles items of every connection; leave the connection out");
    }
    return inheritance(day(before));
  }

  private int inheritance(Instant until) {
    ApiClient client = options().client();
    PrintWriter out = command().commandLine().getOut();
    Map<String, List<JsonNode>> older = older(client, until);
    int refused = 0;
    int settled = 0;
    for (Map.Entry<String, List<JsonNode>> connection : older.entrySet()) {
      try {
        options()
            .settle(client, connection.getKey(), connection.getValue(), MODE, Optional.empty());
        settled += connection.getValue().size();
      } catch (RemoteFailureException e) {
        refused++;
        command().commandLine().getErr().println(connection.getKey() + ": " + e.getMessage());
      }
    }
    out.printf(
        "Accepted %d items of %d connections; %d connections were refused.%n",
        settled, older.size() - refused, refused);
    return refused == 0 ? ExitCodes.FINE : ExitCodes.REMOTE_FAILED;
  }

  private static Map<String, List<JsonNode>> older(ApiClient client, Instant until) {
    Map<String, List<JsonNode>> older = new LinkedHashMap<>();
    Map<String, String> parameters = new LinkedHashMap<>(Map.of("state", "OPEN", "limit", PAGE));
    boolean more = true;
    while (more) {
      JsonNode page = client.json("/v1/review", parameters);
      for (JsonNode item : page.path("items")) {
        if (Instant.parse(item.path("since").asText()).isBefore(until)) {
          String key = item.path("catalogId").asText() + "/" + item.path("name").asText();
          older.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
        }
      }
      more = !page.path("next").isNull();
      parameters.put("cursor", page.path("next").asText());
    }
    return older;
  }

  private static Instant day(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw wrong("--before must be a date such as 2026-07-01, or an instant in RFC 3339");
    }
  }
}
