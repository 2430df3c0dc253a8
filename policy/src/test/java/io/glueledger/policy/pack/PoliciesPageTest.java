/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.policy.fixture.SamplePacks;
import io.glueledger.policy.pack.model.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * docs/policies.md is the pack that comes with the software. {@code -Ddocs.write=true} writes it.
 */
class PoliciesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "policies.md");
  private static final String HEAD =
      """
      # The built-in policies

      What the gate looks for in every create, update and tagging of a connection, and what the reconciler says of what it sees in Glue. Critical and High deny,
      Medium and Low warn. Families: **database** is JDBC, MONGODB, the native database types, and CUSTOM or MARKETPLACE with a URL; **stream** is KAFKA;
      **saas** is whatever else has an AuthenticationConfiguration. Severity, effect, parameters and mode can be changed by id: see
      [Writing policies](writing-policies.md). `glue-ledger policy explain ID` shows a policy with an example. This page is made from the pack, and a test keeps
      it so.

      """;

  private final Pack pack = SamplePacks.builtIn();

  @Test
  void thePageIsMadeFromThePack() throws IOException {
    String wanted = HEAD + PolicyPage.markdown(pack) + UrlRuleTable.markdown();
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, wanted);
    }
    assertThat(PAGE).content().isEqualTo(wanted);
  }

  @Test
  void thePageTellsEveryPolicy() {
    assertThat(pack.policies())
        .map(policy -> "## " + policy.id().text() + "\n")
        .allSatisfy(heading -> assertThat(PAGE).content().contains(heading));
  }
}
