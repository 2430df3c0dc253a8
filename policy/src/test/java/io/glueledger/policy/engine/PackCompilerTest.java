/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static io.glueledger.policy.fixture.SamplePacks.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.policy.fixture.SamplePacks;
import io.glueledger.policy.pack.PackSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackCompilerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          condition | connection.tipe == 'JDBC' | 6:17 | undeclared reference to 'connection' | Did you mean connection.type?
          condition | true && conection.type == 'JDBC' | 6:25 | undeclared reference to 'conection' | Did you mean connection.type?
          condition | connection.urlz.exists(url, url == 'x') | 6:17 | undeclared reference to 'connection' | Did you mean connection.urls?
          condition | connection.wibblywobbly | 6:17 | undeclared reference | Names start with connection., previous., change., home. or params.
          condition | item == 'x' | 6:17 | undeclared reference to 'item' | only in policies that have each
          condition | connection.type == 1 | 6:33 | found no matching overload | one type only
          condition | connection.type | 6:17 | is of type string, and must be bool | Write a condition
          condition | connection.type == | 6:35 | mismatched input | Check the syntax
          condition | dyn(connection.type) == 1 | 6:17 | (dyn) | leave dyn() out
          condition | connection.type in ['a', 1] | 6:17 | (dyn) | members of one type
          condition | change.name.matches('(') | 6:37 | Regex validation failed | RE2
          condition | change.time < timestamp('tomorrow') | 6:41 | timestamp validation failed | 2027-01-01T00:00:00Z
          each | connection.type | 9:12 | is of type string, and must be list(string) | connection.urls
          field | ConnectionProperties.{{ connection.tipe }} | 9:37 | undeclared reference | Did you mean
          message | There are {{ size(connection.urls) }} | 7:27 | is of type int, and must be string | string(
          message | Not {{ closed | 7:19 | {{ is not closed | Close it
          fix | {{ 1 }} | 8:13 | is of type int, and must be string | string(
          """)
  void saysWhereAndWhatDoesNotCompileAndHowToMendIt(
      String key, String expression, String position, String problem, String hint) {
    InvalidFileException thrown = problemsOf(() -> compiled(pack(key, expression)));
    String source = expression.replaceAll(".*\\{\\{|}}.*", "").strip();
    assertThat(thrown)
        .hasMessageContaining("acme.yaml:" + position + ": policy ACME-01: ")
        .hasMessageContaining("expression: ");
    assertThat(thrown.problems().get(0))
        .returns("acme.yaml:" + position, found -> found.location().toString())
        .returns("policy ACME-01:", Problem::path)
        .matches(found -> found.message().contains(problem), problem)
        .matches(found -> found.message().contains("\n  expression: "))
        .matches(found -> found.message().contains(source), source)
        .matches(found -> found.fix().contains(hint), hint);
  }

  @Test
  void tellsTheErrorsOfAllPolicies() {
    PackSource first = PackSource.text("a.yaml", pack("condition", "connection.tipe == 'JDBC'"));
    PackSource second =
        PackSource.text("b.yaml", pack("message", "{{ 1 }} {{ 2 }}").replace("ACME-01", "ACME-02"));
    assertThat(problemsOf(() -> new PolicyEngine(first.and(second).load())).problems()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connection.properties[?'HOST'].orValue('') == 'h'",
        "connection.properties.exists(k, k.startsWith('KAFKA_'))",
        "connection.urls.filter(u, connection.urlTls[u] == 'PLAINTEXT').size() > 0",
        "connection.urls.map(u, connection.urlHosts[u]).exists(h, 'a' in h)",
        "connection.urlParameters.all(u, connection.urlParameters[u].size() < 3)",
        "previous.known && previous.switches['KAFKA_SSL_ENABLED'] !="
            + " connection.switches['KAFKA_SSL_ENABLED']",
        "change.time.getDayOfWeek('Europe/Berlin') in [0, 6]",
        "change.time < timestamp('2027-01-01T00:00:00Z')",
        "change.operation == 'UPDATE' && change.name.matches('^prod-') && change.principal != ''",
        "connection.auth.known && connection.auth.inline.size() > 0 && connection.auth.secretArn =="
            + " ''",
        "connection.network.subnet == '' || connection.network.securityGroups.size() == 0",
        "has(connection.tags.owner) && connection.tags.owner != ''",
        "connection.urls == [] || connection.tags == {}"
      })
  void compilesWhatPoliciesNeedToSay(String expression) {
    PolicyEngine engine = compiled(pack("condition", expression));
    assertThat(engine.packHash()).isEqualTo(engine.pack().hash());
  }

  @Test
  void aPolicyThatIsOffMustCompileToo() {
    String off = pack("condition", "connection.tipe == ''") + "    off: 'not for us, SEC-1'\n";
    assertThat(problemsOf(() -> compiled(off)).problems()).hasSize(1);
  }

  private static PolicyEngine compiled(String pack) {
    return new PolicyEngine(SamplePacks.pack("acme.yaml", pack));
  }

  /** Every key is on a line of its own, the given one with another text. */
  private static String pack(String key, String text) {
    String pack =
        SamplePacks.ACME
            + """
            policies:
              - id: ACME-01
                title: t
                condition: "true"
                message: "m"
                fix: "f"
                severity: LOW
            """;
    String line = "    " + key + ": \"" + text + "\"\n";
    return pack.contains("    " + key + ":")
        ? pack.replaceFirst("    " + key + ":.*\n", line.replace("$", "\\$"))
        : pack.replace("    severity: LOW\n", line + "    severity: LOW\n");
  }
}
