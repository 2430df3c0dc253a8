/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.policy.cases.CaseFile;
import io.glueledger.policy.cases.CaseResult;
import io.glueledger.policy.cases.CaseRun;
import io.glueledger.policy.cases.ExampleCases;
import io.glueledger.policy.cases.PolicyCase;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.pack.PackSource;
import io.glueledger.policy.pack.model.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of docs/writing-policies.md are loaded as they stand, together. */
class WritingPoliciesTest {
  private static final Pattern BLOCK =
      Pattern.compile("```yaml\n# (pack|cases|wrong): (\\S+)\n(.*?)```", Pattern.DOTALL);

  private record Block(String kind, String name, String text) {}

  @Test
  void thePacksLoadTheirExamplesAreTrueAndTheCasesPass() throws IOException {
    // Given
    PolicyEngine engine = new PolicyEngine(pack());
    List<PolicyCase> cases = new ArrayList<>();
    blocks("cases").forEach(block -> cases.addAll(CaseFile.read(block.name(), block.text())));
    engine.pack().policy("ACME-01").map(ExampleCases::of).ifPresent(cases::addAll);

    // When
    List<CaseResult> results = CaseRun.run(engine, cases);

    // Then
    assertThat(results).hasSize(5).allSatisfy(one -> assertThat(one.differences()).isEmpty());
  }

  @Test
  void theErrorReadsAsThePageSays() throws IOException {
    // Given
    Block wrong = blocks("wrong").findFirst().orElseThrow();

    // When
    InvalidFileException thrown =
        catchThrowableOfType(
            InvalidFileException.class,
            () -> new PolicyEngine(PackSource.text(wrong.name(), wrong.text()).load()));

    // Then
    assertThat(page()).contains("```text\n" + thrown.getMessage() + "\n```");
  }

  private static Pack pack() throws IOException {
    PackSource source = PackSource.builtIn();
    for (Block block : blocks("pack").toList()) {
      source = source.and(PackSource.text(block.name(), block.text()));
    }
    return source.load();
  }

  private static Stream<Block> blocks(String kind) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(page());
    while (matcher.find()) {
      if (matcher.group(1).equals(kind)) {
        blocks.add(new Block(kind, matcher.group(2), matcher.group(3)));
      }
    }
    return blocks.stream();
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "writing-policies.md"));
  }
}
