/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.policy.pack.model.Pack;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of files that make no pack together; a slash stands for the line of the hint. */
class PackMergeProblemsTest {
  private static final String BASE =
      """
      pack: base
      version: 1
      policies:
        - id: BASE-01
          title: t
          severity: HIGH
          condition: 'true'
          message: m
          fix: f
          parameters:
            domains: {type: list(string), default: [], description: where hosts may be}
            limit: {type: int, default: 3}
            strict: {type: bool, default: false}
        - {id: BASE-02, title: t, severity: LOW, condition: 'true', message: m, fix: f}
      """;
  private static final String USER = "pack: user\nversion: 7\n";
  private static final String EXCEPTION =
      "exceptions: [{id: EXC-1, policies: BASE-01, connection: c, reason: r, owner: o, expires:"
          + " 2027-01-31}]";
  private static final String POLICY =
      "policies: [{id: U-1, title: t, severity: LOW, condition: 'true', message: m, fix: f,"
          + " parameters: %s}]";

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
  void ofAnOverride(String overrides, String message) {
    // When
    InvalidFileException thrown = problemsOf("overrides: " + overrides);

    // Then
    assertSays(thrown, message);
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
  void ofAnException(String right, String wrong, String message) {
    // When
    InvalidFileException thrown = problemsOf(EXCEPTION.replace(right, wrong));

    // Then
    assertSays(thrown, message);
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
  void ofAParameter(String parameters, String message) {
    // When
    InvalidFileException thrown = problemsOf(POLICY.formatted(parameters));

    // Then
    assertSays(thrown, message);
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
  void ofTheWhole(String members, String message) {
    // When
    InvalidFileException thrown = problemsOf(members.replace('→', '\n'));

    // Then
    assertSays(thrown, message);
  }

  private static InvalidFileException problemsOf(String members) {
    return catchThrowableOfType(InvalidFileException.class, () -> merged(members));
  }

  private static void assertSays(InvalidFileException thrown, String message) {
    assertThat(thrown).hasMessageContaining(message.replace(" / ", "\n  "));
    assertThat(thrown.problems()).isNotEmpty().allMatch(problem -> !problem.fix().isBlank());
  }

  private static Pack merged(String members) throws IOException {
    return PackSource.text("base.yaml", BASE)
        .and(PackSource.text("user.yaml", USER + members + "\n"))
        .load();
  }
}
