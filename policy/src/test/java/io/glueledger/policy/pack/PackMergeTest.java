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
import io.glueledger.policy.pack.model.PolicyExemption;
import io.glueledger.policy.pack.model.PolicyParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Several files as one pack, and what is said of files that make none: a slash stands for the line
 * of the hint, an arrow for the end of a line.
 */
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
  private static final String USER = "pack: user\nversion: 7\n";
  private static final String EXCEPTION =
      "exceptions: [{id: EXC-1, policies: BASE-01, connection: c, reason: r, owner: o, expires:"
          + " 2027-01-31}]";
  private static final String POLICY =
      "policies: [{id: U-1, title: t, severity: LOW, condition: 'true', message: m, fix: f,"
          + " parameters: %s}]";

  @Test
  void anOverrideChangesWhatItNames() {
    Pack pack =
        merged(
            "overrides: [{id: BASE-01, severity: MEDIUM, effect: deny, mode: audit, "
                + "parameters: {domains: [a.org, b.org], limit: -7, strict: true, word: w}}]");
    Policy policy = pack.policies().get(0);
    assertThat(policy.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(policy.effect()).contains(Effect.DENY);
    assertThat(policy.parameters())
        .map(PolicyParameter::value)
        .containsExactly(List.of("a.org", "b.org"), -7L, true, "w");
    assertThat(modes(pack)).containsExactly(Enforcement.AUDIT, Enforcement.ENFORCE);
  }

  @Test
  void aSeverityThatIsOverriddenHoldsForVariantsToo() {
    Pack pack = merged("overrides: [{id: BASE-01, severity: MEDIUM}]");
    assertThat(pack.policies().get(0).variants())
        .map(Policy.Variant::severity)
        .containsExactly(Severity.MEDIUM);
  }

  @Test
  void aPolicyThatIsOffStaysWithItsReason() {
    Pack pack = merged("overrides: [{id: BASE-02, off: 'no such systems, SEC-12'}]");
    assertThat(pack.policies()).map(Policy::isOn).containsExactly(true, false);
    assertThat(pack.policies().get(1).mode().off()).contains("no such systems, SEC-12");
  }

  @Test
  void everyPolicyCanBeAuditedButThoseThatSayOtherwise() {
    Pack pack = merged("overrides: [{id: '*', mode: audit}, {id: BASE-02, mode: enforce}]");
    assertThat(modes(pack)).containsExactly(Enforcement.AUDIT, Enforcement.ENFORCE);
  }

  @Test
  void theModeOfAFileHoldsForItsOwnPolicies() {
    Pack pack = merged("mode: audit\n" + POLICY.formatted("{}"));
    assertThat(modes(pack))
        .containsExactly(Enforcement.ENFORCE, Enforcement.ENFORCE, Enforcement.AUDIT);
  }

  @Test
  void whatIsMergedIsReadBackFromItsCanonicalText() {
    // Given
    String user =
        """
        pack: user
        version: 7
        overrides:
          - {id: BASE-01, mode: audit, parameters: {domains: [a.org], word: "é\\n\\"x"}}
          - {id: BASE-02, off: 'no such systems'}
        exceptions:
          - {id: EXC-1, policies: BASE-01, connection: "old-*", reason: r, owner: o, expires: 2027-01-31}
        """;
    PackHome home = new PackHome("123456789012", "eu-central-1");
    PackSource both =
        PackSource.text("base.yaml", BASE).and(PackSource.text("user.yaml", user)).home(home);
    Pack pack = SamplePacks.load(both);

    // When
    Pack again = SamplePacks.readBack(pack);

    // Then
    assertThat(again.canonical()).isEqualTo(pack.canonical());
    assertThat(again)
        .returns(pack.hash(), Pack::hash)
        .returns(home, Pack::home)
        .returns("base+user", Pack::name)
        .returns("1+7", Pack::version);
    assertThat(again.exemptions())
        .singleElement()
        .returns(Instant.parse("2027-01-31T00:00:00Z"), PolicyExemption::expires)
        .returns("old-*", PolicyExemption::connection);
  }

  @Test
  void aHomeThatAFileDeclaresStays() throws IOException {
    PackSource declared =
        PackSource.text("a.yaml", "home: {region: eu-west-1}\npolicies: []\n" + USER);
    Pack pack = declared.home(new PackHome("123456789012", "eu-central-1")).load();
    assertThat(pack.home()).isEqualTo(new PackHome("", "eu-west-1"));
  }

  @Test
  void twoHomesAreOneTooMany() {
    PackSource first = PackSource.text("a.yaml", "home: {region: a}\npolicies: []\n" + USER);
    PackSource second = PackSource.text("b.yaml", "home: {region: b}\npolicies: []\n" + USER);
    SamplePacks.assertSays(
        "home is declared differently in two files / hint: Keep one.",
        () -> first.and(second).load());
  }

  @Test
  void aParameterTakesNoOtherType() {
    PolicyParameter limit = merged("policies: []").policies().get(0).parameters().get(1);
    assertThatThrownBy(() -> limit.with("many"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the parameter limit must be of type int");
  }

  @Test
  void aFolderIsReadInTheOrderOfItsNamesAndWithoutItsCases(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("b.yml"), USER + "overrides: [{id: BASE-02, effect: deny}]");
    Files.writeString(folder.resolve("a.yaml"), BASE);
    Files.writeString(folder.resolve("a.cases.yaml"), "cases: []");
    Files.writeString(folder.resolve("notes.txt"), "no pack");
    Files.writeString(folder.resolve(".a.yaml.swp.yaml"), "no pack either");
    Pack pack = PackSource.at(folder).load();
    assertThat(pack.name()).isEqualTo("base+user");
    assertThat(pack.policies().get(1).effect()).contains(Effect.DENY);
  }

  @Test
  void aFolderWithoutAFileOfAPackIsNoPack(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.cases.yaml"), "cases: []");
    assertThatThrownBy(() -> PackSource.at(folder).load())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has no file that ends in .yaml or .yml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{id: BASE-03, effect: deny}]              | user.yaml:3:18: policy BASE-03: there is no such policy / hint: Did you mean BASE-01?
          [{id: BASE-01, effect: deny}, {id: BASE-01, severity: LOW}] | user.yaml:3:47: policy BASE-01: the policy is already overridden at user.yaml:3:18
          [{id: BASE-01}]                            | the override changes nothing
          [{id: '*', severity: LOW}]                 | an override of every policy can set nothing but mode
          [{id: BASE-01, off: yes}]                  | off must say why
          [{id: BASE-01, off: 'not needed', mode: audit}] | off stands beside other changes
          [BASE-01]                                  | user.yaml:3:13: overrides[0]: must be a map, not a value
          [{id: BASE-01, mode: off}]                 | mode is off / hint: Use one of [audit, enforce].
          [{id: BASE-01, parameters: {domain: [a]}}] | user.yaml:3:40: policy BASE-01: parameters.domain is no parameter of the policy / hint: Did you mean domains?
          [{id: BASE-02, parameters: {domain: [a]}}] | hint: It has none.
          [{id: BASE-01, parameters: {domains: a}}]  | user.yaml:3:49: policy BASE-01: parameters.domains must be of type list(string) / hint: Write domains: [
          [{id: BASE-01, parameters: {limit: many}}] | limit must be of type int
          [{id: BASE-01, parameters: {strict: 1}}]   | strict must be of type bool
          [{id: BASE-01, parameters: {domains: [[a]]}}] | domains must be of type list(string)
          """)
  void saysWhatIsWrongWithAnOverride(String overrides, String message) {
    assertSays(message, "overrides: " + overrides);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          policies: BASE-01     | policies: NONE-01     | policy NONE-01: there is no such policy
          policies: BASE-01     | policies: []          | policies is empty
          policies: BASE-01     | policy: BASE-01       | exception EXC-1: policy is not a key here
          2027-01-31            | next year             | user.yaml:3:90: exception EXC-1: expires is neither a date nor an instant
          2027-01-31            | 2027-02-31            | expires is neither a date nor an instant
          , expires: 2027-01-31 | ''                    | expires is missing
          , owner: o            | ''                    | owner is missing
          , reason: r           | ''                    | reason is missing
          , connection: c       | ''                    | connection is missing
          """)
  void saysWhatIsWrongWithAnException(String right, String wrong, String message) {
    assertSays(message, EXCEPTION.replace(right, wrong));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {Upper: {type: int, default: 1}} | policy U-1: parameters.Upper is no name of a parameter
          {a: {type: float, default: 1}}   | type is float / hint: Use one of [bool, int, list(string), string].
          {a: {type: int}}                 | default is missing
          {a: 1}                           | policy U-1: parameters.a must be a map, not a value
          """)
  void saysWhatIsWrongWithAParameter(String parameters, String message) {
    assertSays(message, POLICY.formatted(parameters));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                               | policies is missing / hint: Add policies, overrides or exceptions.
          exceptions: [x]                                  | exceptions[0]: must be a map, not a value
          policies: [{id: BASE-01, title: t, severity: LOW, condition: 'true', message: m, fix: f}] | user.yaml:3:17: policy BASE-01: the id is already used at base.yaml:4:9
          home: {account: '12', region: ''}→policies: [] | home.account must have twelve
          home: {account: '', region: Bonn}→policies: [] | home.region must be a region
          """)
  void saysWhatIsWrongWithTheWhole(String members, String message) {
    assertSays(message, members.replace('→', '\n'));
  }

  private static void assertSays(String message, String members) {
    SamplePacks.assertSays(message, () -> merged(members));
  }

  private static List<Enforcement> modes(Pack pack) {
    return pack.policies().stream().map(policy -> policy.mode().enforcement()).toList();
  }

  private static Pack merged(String members) {
    return SamplePacks.load(
        PackSource.text("base.yaml", BASE)
            .and(PackSource.text("user.yaml", USER + members + "\n")));
  }
}
