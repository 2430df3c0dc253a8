/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import io.glueledger.base.text.Nearest;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Scalar;
import io.glueledger.base.tree.TreeNode.Sequence;
import io.glueledger.cli.check.PolicyOptions;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.Policy;
import io.glueledger.policy.pack.model.PolicyDocumentation.Example;
import io.glueledger.policy.pack.model.PolicyParameter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What one policy says, why, and how to satisfy it. */
@Command(
    name = "explain",
    description =
        "Explain a policy: the rule, why it is there, its controls, an example and the fix. Ids of"
            + " findings that are no policies (WIRE-…, VAL-…, RIGHTS) are explained too.")
final class PolicyExplainCommand implements Callable<Integer> {

  private static final int WIDTH = 96;

  @Spec private @Nullable CommandSpec command;
  @Mixin private PolicyOptions options = new PolicyOptions();

  @Parameters(
      paramLabel = "ID",
      description = "The policy, such as TLS-01, or another id of a finding.")
  private String id = "";

  @Override
  public Integer call() {
    CommandSpec spec = Objects.requireNonNull(command);
    PrintWriter out = spec.commandLine().getOut();
    Optional<GlueRuleNotes.Note> note = GlueRuleNotes.of(id);
    if (note.isPresent()) {
      print(note.get(), out);
      return ExitCodes.FINE;
    }
    Pack pack = options.engine().pack();
    Policy policy =
        pack.policy(id)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "there is no policy " + id + meant(id, pack)));
    print(policy, pack, out);
    return ExitCodes.FINE;
  }

  private void print(GlueRuleNotes.Note note, PrintWriter out) {
    out.println(id + "  " + note.title());
    section(out, "What it is", GlueRuleNotes.consequence(id));
    section(out, "Rule", note.text());
  }

  private static String meant(String id, Pack pack) {
    String near =
        Nearest.hint(
            id,
            Stream.concat(
                    pack.policies().stream().map(policy -> policy.id().text()),
                    GlueRuleNotes.ids().stream())
                .toList());
    return near.isEmpty() ? "; name its pack with --policies if it is one of your own" : near;
  }

  private static void print(Policy policy, Pack pack, PrintWriter out) {
    out.println(policy.id().text() + "  " + policy.title());
    out.println(
        "%s, %s, mode %s, judges %s"
            .formatted(
                policy.severity(),
                policy.usualEffect(),
                PolicyListCommand.mode(policy),
                PolicyListCommand.judges(policy)));
    policy.mode().off().ifPresent(reason -> section(out, "Switched off", reason));
    policy.documentation().rationale().ifPresent(why -> section(out, "Why", why));
    section(out, "Rule", policy.condition().text());
    policy.each().ifPresent(each -> section(out, "For each item of", each.text()));
    section(out, "It says", policy.message().text());
    section(out, "Fix", policy.fix().text());
    policy
        .variants()
        .forEach(
            variant ->
                section(out, "It is " + variant.severity() + " where", variant.when().text()));
    if (!policy.parameters().isEmpty()) {
      out.println();
      out.println("Parameters");
      policy.parameters().forEach(parameter -> print(parameter, out));
    }
    if (!policy.controls().isEmpty()) {
      out.println();
      out.println("Controls (a mapping to talk about with an auditor, no certification)");
      policy.controls().stream()
          .flatMap(
              group -> pack.controls().getOrDefault(group.text(), List.of(group.text())).stream())
          .forEach(control -> out.println("  " + control));
    }
    policy.documentation().example().ifPresent(example -> print(example, out));
  }

  private static void print(PolicyParameter parameter, PrintWriter out) {
    out.println(
        "  %s: %s = %s%s"
            .formatted(
                parameter.name().text(),
                parameter.type().label(),
                parameter.shown(),
                parameter.description().map(text -> "  # " + text).orElse("")));
  }

  private static void print(Example example, PrintWriter out) {
    example.parameters().ifPresent(parameters -> yaml(out, "With the parameters", parameters));
    example.previous().ifPresent(previous -> yaml(out, "Where this is now", previous));
    yaml(out, "This has the finding", example.bad());
    yaml(out, "This has it no more", example.good());
  }

  private static void section(PrintWriter out, String title, String text) {
    out.println();
    out.println(title);
    StringBuilder line = new StringBuilder(" ");
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() + word.length() > WIDTH && line.length() > 1) {
        out.println(line);
        line = new StringBuilder(" ");
      }
      line.append(' ').append(word);
    }
    out.println(line);
  }

  private static void yaml(PrintWriter out, String title, Mapping mapping) {
    out.println();
    out.println(title);
    members(mapping, "  ", out);
  }

  private static void members(Mapping mapping, String indent, PrintWriter out) {
    mapping
        .members()
        .forEach(
            (key, entry) -> {
              if (entry.value() instanceof Mapping inner && !inner.members().isEmpty()) {
                out.println(indent + key + ":");
                members(inner, indent + "  ", out);
              } else {
                out.println(indent + key + ": " + inline(entry.value()));
              }
            });
  }

  private static String inline(TreeNode node) {
    if (node instanceof Scalar scalar) {
      return "\"" + scalar.source().text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
    if (node instanceof Sequence list) {
      return list.items().stream().map(PolicyExplainCommand::inline).toList().toString();
    }
    return "{}";
  }
}
