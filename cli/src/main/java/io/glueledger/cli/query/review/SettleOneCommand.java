/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.InvalidConfigurationException;
import io.glueledger.cli.query.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Settling items of one connection, as all of the commands that do so have it. */
abstract class SettleOneCommand {
  private static final Map<String, String> DONE =
      Map.of("ACCEPT", "Accepted", "ACKNOWLEDGE", "Acknowledged", "REOPEN", "Reopened");

  @Spec private @Nullable CommandSpec command;

  @Mixin private final SettlementOptions options = new SettlementOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CATALOG/NAME",
      description = "The connection.")
  private @Nullable String connection;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "POLICY",
      description = "Only items of this policy; DRIFT is what was changed around the gate.")
  private @Nullable String policy;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "FIELD",
      description = "Only the item about this member.")
  private @Nullable String field;

  SettlementOptions options() {
    return options;
  }

  CommandSpec command() {
    return Objects.requireNonNull(command);
  }

  boolean namesConnection() {
    return connection != null;
  }

  /** Settles what was named. */
  int settle(String mode, Optional<String> until) {
    String named =
        Optional.ofNullable(connection)
            .filter(text -> text.indexOf('/') > 0 && !text.endsWith("/"))
            .orElseThrow(
                () -> wrong("Which connection? Write CATALOG/NAME, such as 123456789012/orders"));
    ApiClient client = options.client();
    List<JsonNode> items =
        SettlementOptions.items(client, ApiClient.record(named)).stream()
            .filter(item -> policy == null || item.path("policyId").asText().equals(policy))
            .filter(item -> field == null || item.path("field").asText().equals(field))
            .toList();
    if (items.isEmpty()) {
      throw wrong(
          "Nothing like that is on the queue of %s; see: glue-ledger review list".formatted(named));
    }
    options.settle(client, named, items, mode, until);
    command()
        .commandLine()
        .getOut()
        .printf(
            "%s %d %s of %s.%n",
            DONE.get(mode), items.size(), items.size() == 1 ? "item" : "items", named);
    return ExitCodes.FINE;
  }

  static InvalidConfigurationException wrong(String problem) {
    return new InvalidConfigurationException(List.of(problem));
  }
}
