/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.base.tree.SourceText;
import io.glueledger.cli.check.PolicyOptions;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.terminal.AlignedColumns;
import io.glueledger.cli.terminal.TerminalWidth;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.Policy;
import io.glueledger.policy.pack.model.PolicyExemption;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The policies in force, and what lets findings pass. */
@Command(
    name = "list",
    description = {
      "List the policies as they are in force, with overrides, and the exceptions: which of them"
          + " have expired, and which are about to.",
      "A pack that does not compile is wrong use, and everything that is wrong with it is said."
    })
final class PolicyListCommand implements Callable<Integer> {

  /** How the list is written. */
  enum Form {
    TABLE,
    JSON
  }

  @Spec private @Nullable CommandSpec command;
  @Mixin private PolicyOptions options = new PolicyOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "TABLE",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Form output = Form.TABLE;

  @Override
  public Integer call() throws JsonProcessingException {
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    PolicyEngine engine = options.engine();
    Instant now = Instant.now();
    if (output == Form.JSON) {
      out.println(json(engine, now));
    } else {
      table(engine.pack(), now, out, TerminalWidth.ofTable(command));
    }
    return ExitCodes.FINE;
  }

  private static void table(Pack pack, Instant now, PrintWriter out, int width) {
    AlignedColumns policies =
        new AlignedColumns("ID", "SEVERITY", "EFFECT", "MODE", "JUDGES", "TITLE");
    for (Policy policy : pack.policies()) {
      policies.add(
          policy.id().text(),
          policy.severity().name(),
          policy.usualEffect().name(),
          mode(policy),
          judges(policy),
          policy.title());
    }
    policies.lines(width).forEach(out::println);
    if (!pack.exemptions().isEmpty()) {
      out.println();
      AlignedColumns exceptions =
          new AlignedColumns(
              "EXCEPTION", "STATE", "POLICIES", "CONNECTION", "EXPIRES", "OWNER", "REASON");
      for (PolicyExemption exemption : pack.exemptions()) {
        exceptions.add(
            exemption.id().text(),
            ExceptionState.of(exemption, now).inWords(),
            exemption.policies().stream().map(SourceText::text).collect(Collectors.joining(", ")),
            exemption.connection(),
            exemption.expires().toString(),
            exemption.owner(),
            exemption.reason());
      }
      exceptions.lines(width).forEach(out::println);
      ExceptionState.summary(pack.exemptions(), now).ifPresent(out::println);
    }
  }

  private static String json(PolicyEngine engine, Instant now) throws JsonProcessingException {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode root = mapper.createObjectNode();
    root.put("pack", engine.pack().name());
    root.put("version", engine.pack().version());
    root.put("hash", engine.packHash());
    ArrayNode policies = root.putArray("policies");
    for (Policy policy : engine.pack().policies()) {
      ObjectNode node = policies.addObject();
      node.put("id", policy.id().text());
      node.put("title", policy.title());
      node.put("severity", policy.severity().name());
      node.put("effect", policy.usualEffect().name());
      node.put("mode", mode(policy));
      node.put("judges", judges(policy));
    }
    ArrayNode exceptions = root.putArray("exceptions");
    for (PolicyExemption exemption : engine.pack().exemptions()) {
      ObjectNode node = exceptions.addObject();
      node.put("id", exemption.id().text());
      exemption.policies().forEach(policy -> node.withArray("policies").add(policy.text()));
      node.put("connection", exemption.connection());
      exemption.catalog().ifPresent(catalog -> node.put("catalog", catalog));
      node.put("expires", exemption.expires().toString());
      ExceptionState state = ExceptionState.of(exemption, now);
      node.put("state", state.state().name());
      node.put("daysLeft", state.daysLeft());
      node.put("owner", exemption.owner());
      node.put("reason", exemption.reason());
    }
    return mapper.writeValueAsString(root);
  }

  static String mode(Policy policy) {
    return policy.isOn() ? policy.mode().enforcement().name().toLowerCase(Locale.ROOT) : "off";
  }

  static String judges(Policy policy) {
    String kinds =
        Stream.concat(
                policy.scope().types().stream().sorted(),
                policy.scope().families().stream().map(family -> family.label()).sorted())
            .collect(Collectors.joining(", "));
    return kinds.isEmpty() ? "all" : kinds;
  }
}
