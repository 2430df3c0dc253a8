/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.policy.fixture.SamplePacks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision names its pack by hash, so whatever can change a decision changes the hash. */
class PackHashTest {
  private static final String PACK =
      """
      pack: one
      version: 1
      controls: {A: [SOC 2 CC6.3]}
      policies:
        - id: ONE-01
          title: t
          severity: LOW
          effect: warn
          types: [JDBC]
          families: [stream]
          operations: [CREATE]
          controls: [A]
          each: connection.urls
          condition: 'true'
          field: "{{ item }}"
          message: m
          fix: f
          parameters: {limit: {type: int, default: 3}}
          variants: [{when: item == 'x', severity: MEDIUM, effect: warn, message: v, fix: w}]
      overrides: [{id: ONE-01, mode: enforce}]
      exceptions:
        - {id: EXC-01, policies: [ONE-01], connection: a*, catalog: "1", reason: r, owner: o, expires: 2027-01-01}
      """;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version: 1          | version: 2
          title: t            | title: u
          severity: LOW       | severity: HIGH
          effect: warn\\n      | effect: deny\\n
          types: [JDBC]       | types: [MONGODB]
          families: [stream]  | families: [saas]
          operations: [CREATE]| operations: [UPDATE]
          controls: [A]       | controls: []
          each: connection.urls | each: connection.hosts
          condition: 'true'   | condition: 'false'
          field: "{{ item }}" | field: "{{ item }}x"
          message: m          | message: n
          fix: f              | fix: g
          default: 3          | default: 4
          item == 'x'         | item == 'y'
          severity: MEDIUM    | severity: HIGH
          severity: MEDIUM, effect: warn | severity: MEDIUM, effect: deny
          message: v          | message: x
          fix: w              | fix: x
          mode: enforce       | mode: audit
          mode: enforce       | off: not of use here
          policies: [ONE-01]  | policies: [ONE-01, ONE-01]
          connection: a*      | connection: b*
          catalog: "1"        | catalog: "2"
          reason: r           | reason: s
          owner: o            | owner: p
          2027-01-01          | 2027-01-02
          SOC 2 CC6.3         | SOC 2 CC6.1
          """)
  void whateverItSaysIsInTheHash(String was, String is) {
    // Given
    String changed = PACK.replace(line(was), line(is));
    assertThat(changed).isNotEqualTo(PACK);

    // When
    String hash = SamplePacks.pack("a.yaml", changed).hash();

    // Then
    assertThat(hash).isNotEqualTo(SamplePacks.pack("a.yaml", PACK).hash());
  }

  private static String line(String text) {
    return text.replace("\\n", "\n");
  }
}
