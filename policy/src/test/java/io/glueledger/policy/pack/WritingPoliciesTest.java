/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import static io.glueledger.policy.fixture.SamplePacks.load;
import static io.glueledger.policy.fixture.SamplePacks.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.policy.cases.CaseFile;
import io.glueledger.policy.cases.CaseResult;
import io.glueledger.policy.cases.CaseRun;
import io.glueledger.policy.cases.ExampleCases;
import io.glueledger.policy.cases.PolicyCase;
import io.glueledger.policy.engine.PolicyEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of docs/writing-policies.md are loaded as they stand, together. */
class WritingPoliciesTest {
  private static final Pattern BLOCK =
      Pattern.compile("```yaml\n# (pack|cases|wrong): (\\S+)\n(.*?)```", Pattern.DOTALL);

  private final String page = Files.readString(Path.of("..", "docs", "writing-policies.md"));
  private final PolicyEngine engine =
      new PolicyEngine(
          load(
              blocks("pack").stream()
                  .map(block -> PackSource.text(block.name(), block.text()))
                  .reduce(PackSource.builtIn(), PackSource::and)));

  WritingPoliciesTest() throws IOException {}

  private record Block(String name, String text) {}

  @Test
  void theCasesPass() {
    List<PolicyCase> cases =
        blocks("cases").stream()
            .flatMap(block -> CaseFile.read(block.name(), block.text()).stream())
            .toList();
    assertThat(cases).hasSize(3);
    assertThat(CaseRun.run(engine, cases)).flatMap(CaseResult::differences).isEmpty();
  }

  @Test
  void theExampleIsTrue() {
    List<PolicyCase> cases = ExampleCases.of(engine.pack().policy("ACME-01").orElseThrow());
    assertThat(cases).hasSize(2);
    assertThat(CaseRun.run(engine, cases)).flatMap(CaseResult::differences).isEmpty();
  }

  @Test
  void theErrorReadsAsThePageSays() {
    Block wrong = blocks("wrong").get(0);
    PackSource source = PackSource.text(wrong.name(), wrong.text());
    assertThat(page)
        .contains(
            "```text\n" + problemsOf(() -> new PolicyEngine(source.load())).getMessage() + "\n```");
  }

  private List<Block> blocks(String kind) {
    return BLOCK
        .matcher(page)
        .results()
        .filter(block -> block.group(1).equals(kind))
        .map(block -> new Block(block.group(2), block.group(3)))
        .toList();
  }
}
