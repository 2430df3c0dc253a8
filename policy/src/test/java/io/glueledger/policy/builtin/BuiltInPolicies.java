/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.fixture.DefinitionBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.policy.fixture.PolicyDecisions;
import io.glueledger.event.Definition;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.UrlFacts;
import io.glueledger.event.UrlTls;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.DefinitionBuilder;
import io.glueledger.policy.fixture.ProposedChanges;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The built-in pack, definitions to try it on, and how its findings are written in tables. */
final class BuiltInPolicies {
  static final String P = "ConnectionProperties.";
  private static final PolicyEngine ENGINE = engine();

  private BuiltInPolicies() {}

  static Decision decide(DefinitionBuilder definition) {
    return decide(definition.build());
  }

  static Decision decide(Definition definition) {
    return PolicyDecisions.decide(ENGINE, ProposedChanges.create(definition));
  }

  /** Each finding as {@code ID SEVERITY EFFECT field}. */
  static void assertFindings(Decision decision, List<String> expected) {
    assertThat(decision.findings())
        .map(BuiltInPolicies::inShort)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(decision.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.getReason()).isNotBlank().doesNotContain("{{");
              assertThat(finding.getFix()).isNotBlank().doesNotContain("{{");
              assertThat(finding.getControls()).isNotEmpty();
            });
    assertThat(decision.verdict()).isEqualTo(verdict(expected));
  }

  static DefinitionBuilder jdbc() {
    return url("postgresql", "db.example.com", UrlTls.UNSPECIFIED);
  }

  static DefinitionBuilder safeJdbc() {
    return jdbc().with("JDBC_ENFORCE_SSL=true");
  }

  static DefinitionBuilder kafka() {
    return DefinitionBuilder.of("KAFKA")
        .with(
            "KAFKA_BOOTSTRAP_SERVERS=b1.example.com:9094", "KAFKA_CLIENT_KEYSTORE=s3://keys/k.jks");
  }

  static DefinitionBuilder url(String dialect, String host, UrlTls tls) {
    return DefinitionBuilder.of("JDBC")
        .url("JDBC_CONNECTION_URL", facts(dialect, host).setTls(tls));
  }

  static UrlFacts.Builder weak(String dialect, UrlTls tls) {
    return facts(dialect, "db.example.com")
        .setTls(tls)
        .setTlsWeakenings(List.of("useSSL=false", "sslMode=DISABLED"));
  }

  static List<String> found(String... findings) {
    return List.of(findings);
  }

  private static String inShort(Finding finding) {
    return finding.getPolicyId()
        + " "
        + finding.getSeverity()
        + " "
        + finding.getEffect()
        + " "
        + finding.getField().orElse("-");
  }

  private static Verdict verdict(List<String> expected) {
    if (expected.isEmpty()) {
      return Verdict.ALLOW;
    }
    return expected.stream().anyMatch(finding -> finding.contains(" " + Effect.DENY + " "))
        ? Verdict.DENY
        : Verdict.WARN;
  }

  private static PolicyEngine engine() {
    try {
      return new PolicyEngine(PackSource.builtIn().load());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
