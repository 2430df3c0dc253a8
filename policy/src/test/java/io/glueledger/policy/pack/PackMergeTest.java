/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Severity;
import io.glueledger.policy.fixture.SamplePacks;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.PackHome;
import io.glueledger.policy.pack.model.Policy;
import io.glueledger.policy.pack.model.PolicyParameter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files as one pack: overrides, parameters, modes, exceptions. */
class PackMergeTest {
  private static final String BASE =
      """
      pack: base
      version: 1
      policies:
        - id: BASE-01
          title: t
          severity: HIGH
          condition: connection.hosts.exists(host, !within(host, params.domains))
          message: m
          fix: f
          parameters:
            domains: {type: list(string), default: [], description: where hosts may be}
            limit: {type: int, default: 3}
            strict: {type: bool, default: false}
            word: {type: string, default: ""}
          variants:
            - {when: params.strict, severity: CRITICAL}
        - {id: BASE-02, title: t, severity: LOW, condition: 'true', message: m, fix: f}
      """;
  private static final String USER =
      """
      pack: user
      version: 7
      """;

  @Test
  void anOverrideChangesWhatItNamesAndItsVariants() throws IOException {
    // When
    Pack pack =
        merged(
            "overrides: [{id: BASE-01, severity: MEDIUM, effect: deny, mode: audit, "
                + "parameters: {domains: [a.org, b.org], limit: -7, strict: true, word: w}}]");

    // Then
    Policy policy = pack.policies().get(0);
    assertThat(policy.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(policy.effect()).contains(Effect.DENY);
    assertThat(policy.mode().enforcement()).isEqualTo(Enforcement.AUDIT);
    assertThat(policy.parameters())
        .map(PolicyParameter::value)
        .containsExactly(List.of("a.org", "b.org"), -7L, true, "w");
    assertThat(policy.variants())
        .singleElement()
        .satisfies(variant -> assertThat(variant.severity()).isEqualTo(Severity.MEDIUM));
    assertThat(pack.policies().get(1).mode().enforcement()).isEqualTo(Enforcement.ENFORCE);
  }

  @Test
  void aPolicyThatIsOffStaysWithItsReason() throws IOException {
    // When
    Pack pack = merged("overrides: [{id: BASE-02, off: 'no such systems, SEC-12'}]");

    // Then
    assertThat(pack.policies().get(1).isOn()).isFalse();
    assertThat(pack.policies().get(1).mode().off()).contains("no such systems, SEC-12");
    assertThat(pack.policies().get(0).isOn()).isTrue();
  }

  @Test
  void everyPolicyCanBeAuditedButThoseThatSayOtherwise() throws IOException {
    // When
    Pack pack = merged("overrides: [{id: '*', mode: audit}, {id: BASE-02, mode: enforce}]");

    // Then
    assertThat(pack.policies())
        .map(policy -> policy.mode().enforcement())
        .containsExactly(Enforcement.AUDIT, Enforcement.ENFORCE);
  }

  @Test
  void theModeOfAFileHoldsForItsOwnPolicies() throws IOException {
    // When
    Pack pack =
        merged(
            "mode: audit\npolicies: [{id: USER-01, title: t, severity: LOW, condition: 'true',"
                + " message: m, fix: f}]");

    // Then
    assertThat(pack.policies())
        .map(policy -> policy.mode().enforcement())
        .containsExactly(Enforcement.ENFORCE, Enforcement.ENFORCE, Enforcement.AUDIT);
  }

  @Test
  void whatIsMergedIsReadBackFromItsCanonicalText() throws IOException {
    // Given
    Pack pack =
        PackSource.text("base.yaml", BASE)
            .and(
                PackSource.text(
                    "user.yaml",
                    USER
                        + """
                        overrides:
                          - {id: BASE-01, mode: audit, parameters: {domains: [a.org], word: "é\\n\\"x"}}
                          - {id: BASE-02, off: 'no such systems'}
                        exceptions:
                          - {id: EXC-1, policies: BASE-01, connection: "old-*", reason: r, owner: o, expires: 2027-01-31}
                        """))
            .home(new PackHome("123456789012", "eu-central-1"))
            .load();

    // When
    Pack again = SamplePacks.pack("kept", new String(pack.canonical(), StandardCharsets.UTF_8));

    // Then
    assertThat(again.hash()).isEqualTo(pack.hash());
    assertThat(again.canonical()).isEqualTo(pack.canonical());
    assertThat(again.home()).isEqualTo(new PackHome("123456789012", "eu-central-1"));
    assertThat(again.exemptions())
        .singleElement()
        .satisfies(
            exemption -> {
              assertThat(exemption.expires()).isEqualTo(Instant.parse("2027-01-31T00:00:00Z"));
              assertThat(exemption.connection()).isEqualTo("old-*");
            });
    assertThat(again.name()).isEqualTo("base+user");
    assertThat(again.version()).isEqualTo("1+7");
  }

  @Test
  void aFolderIsReadInTheOrderOfItsNamesAndWithoutItsCases(@TempDir Path folder)
      throws IOException {
    // Given
    Files.writeString(folder.resolve("b.yml"), USER + "overrides: [{id: BASE-02, effect: deny}]");
    Files.writeString(folder.resolve("a.yaml"), BASE);
    Files.writeString(folder.resolve("a.cases.yaml"), "cases: []");
    Files.writeString(folder.resolve("notes.txt"), "no pack");
    Files.writeString(folder.resolve(".a.yaml.swp.yaml"), "no pack either");

    // When
    Pack pack = PackSource.at(folder).load();

    // Then
    assertThat(pack.name()).isEqualTo("base+user");
    assertThat(pack.policies().get(1).effect()).contains(Effect.DENY);
  }

  @Test
  void aFolderWithoutAFileOfAPackIsNoPack(@TempDir Path folder) throws IOException {
    // Given
    Files.writeString(folder.resolve("a.cases.yaml"), "cases: []");

    // When / Then
    assertThatThrownBy(() -> PackSource.at(folder).load())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has no file that ends in .yaml or .yml");
  }

  private static Pack merged(String members) throws IOException {
    return PackSource.text("base.yaml", BASE)
        .and(PackSource.text("user.yaml", USER + members + "\n"))
        .load();
  }
}
