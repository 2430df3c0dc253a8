/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import io.glueledger.base.text.Printable;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.InvalidConfigurationException;
import io.glueledger.policy.cases.CaseFile;
import io.glueledger.policy.cases.CaseResult;
import io.glueledger.policy.cases.CaseRun;
import io.glueledger.policy.cases.ExampleCases;
import io.glueledger.policy.cases.PolicyCase;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges the test cases of packs, and the examples in them. */
@Command(
    name = "test",
    description = {
      "Judge the cases beside each pack (NAME.cases.yaml beside NAME.yaml, or all *.cases.yaml of a"
          + " folder) and the examples of its policies.",
      "A case that comes out otherwise is a finding. A folder with cases only tries the built-in"
          + " pack; without any, its examples are judged."
    })
final class PolicyTestCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;

  @Parameters(paramLabel = "PACK", arity = "0..*", description = "A file or folder.")
  private List<Path> packs = new ArrayList<>();

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    List<CaseResult> results = new ArrayList<>();
    try {
      if (packs.isEmpty()) {
        results.addAll(
            examples(PackSource.builtIn(), new PolicyEngine(PackSource.builtIn().load())));
      }
      for (Path pack : packs) {
        results.addAll(run(pack));
      }
    } catch (IOException e) {
      throw InvalidConfigurationException.unreadablePack(e);
    }
    results.forEach(result -> print(result, out));
    if (results.isEmpty()) {
      command
          .commandLine()
          .getErr()
          .println("there is no case: write some into NAME.cases.yaml beside NAME.yaml");
    }
    long failed = results.stream().filter(result -> !result.passed()).count();
    out.println(results.size() + " cases, " + failed + " failed");
    return failed == 0 ? ExitCodes.FINE : ExitCodes.FINDINGS;
  }

  private static List<CaseResult> run(Path pack) throws IOException {
    List<Path> cases = CaseFiles.beside(pack);
    // Cases alone are for the built-in pack.
    boolean onlyCases = !cases.isEmpty() && !CaseFiles.hasPacks(pack);
    PackSource own = PackSource.at(pack);
    PolicyEngine engine =
        new PolicyEngine((onlyCases ? PackSource.builtIn() : PackSource.builtIn().and(own)).load());
    List<CaseResult> results = new ArrayList<>(onlyCases ? List.of() : examples(own, engine));
    for (Path file : cases) {
      results.addAll(CaseRun.run(engine, CaseFile.read(file.toString(), Files.readString(file))));
    }
    return results;
  }

  /** The examples of a source's own policies that need no parameters to be set. */
  private static List<CaseResult> examples(PackSource own, PolicyEngine engine) throws IOException {
    List<PolicyCase> cases =
        own.files().stream()
            .flatMap(file -> file.pack().policies().stream())
            .filter(
                policy ->
                    policy
                        .documentation()
                        .example()
                        .filter(example -> example.parameters().isEmpty())
                        .isPresent())
            .flatMap(policy -> ExampleCases.of(policy).stream())
            .toList();
    return CaseRun.run(engine, cases);
  }

  private static void print(CaseResult result, PrintWriter out) {
    out.println(
        (result.passed() ? "passed  " : "FAILED  ")
            + Printable.word(result.policyCase().name(), 120)
            + (result.passed() ? "" : "  (" + result.policyCase().at() + ")"));
    result.differences().forEach(difference -> out.println("        " + difference));
    if (!result.passed()) {
      out.println("        all that was found: " + found(result));
    }
  }

  /** The findings as a case would write them. */
  private static String found(CaseResult result) {
    String found =
        result.decision().findings().stream()
            .map(
                finding ->
                    finding.getPolicyId() + finding.getField().map(field -> " " + field).orElse(""))
            .collect(Collectors.joining(", "));
    return found.isEmpty() ? "nothing" : found;
  }
}
