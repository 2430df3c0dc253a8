/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import static io.glueledger.base.config.SamplePart.LEAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.glueledger.base.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigProblemsTest {

  private static final String MISTAKES =
      """
      kafka.acks: s3cr3t-canary
      ingest:
        listen:
          port: s3cr3t-canary
        regoin: eu-central-1
        limits.requests: 0
      glue.timeout: soon
      """;
  private static final Map<String, String> MISTAKES_TOO =
      Map.of(
          "GLUE_LEDGER_INGEST_STRICT", "s3cr3t-canary",
          "GLUE_LEDGER_INGEST_LISTEN_PROT", "1",
          "GLUE_LEDGER_GLUE_ENDPOINT", "https:// s3cr3t-canary");

  private final Path folder;

  ConfigProblemsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ingest.regoin: 1                        | ingest.regoin | is not a key; did you mean ingest.region?
          gleu.timeout: 1s                        | gleu.timeout | did you mean glue.timeout?
          kafka: 1                                | kafka | is not a key
          "ingest.x\\e[2J": 1                     | ingest.x[2J | is not a key
          ingest.region: eu-west-1                | ingest.region | is set twice; keep one of them
          ingest.strict:                          | ingest.strict | has no value; set one, or leave the key out
          ingest.hosts: [{a: 1}]                  | ingest.hosts | must be a list of plain values
          ingest.listen.port: [1]                 | ingest.listen.port | must be one value, not a list
          ingest.listen.port: high                | ingest.listen.port | must be a whole number
          ingest.listen.port: 99999999999         | ingest.listen.port | must be a whole number
          ingest.listen.port: ''                  | ingest.listen.port | must be a whole number
          ingest.strict: yes                      | ingest.strict | must be true or false
          ingest.mode: loud                       | ingest.mode | must be gate or projector
          ingest.mode: 0                          | ingest.mode | must be gate or projector
          glue.timeout: 10                        | glue.timeout | must be a duration such as 10s (ms, s, m, h or d)
          ingest.limits.body: 256k                | ingest.limits.body | must be a size such as 256KiB (B, KiB, MiB or GiB)
          glue.endpoint: "not an address"         | glue.endpoint | must be an address such as https://host:port
          ingest.callers-file: ''                 | ingest.callers-file | must be the path of a file
          ingest.policies: [a, '']                | ingest.policies | must be the path of a file
          ingest.limits.requests: 0               | ingest.limits.requests | must be 1 to 100000
          ingest.listen.host: 0.0.0.0             | ingest.listen.host | is not loopback, so the listener needs ingest.listen.tls.certificate and ingest.listen.tls.key, or
          ingest.listen.tls.key: key.pem          | ingest.listen.tls.certificate | is missing; TLS needs both
          kafka.acks: 1                           | kafka.acks | an acknowledged change must never be lost
          """)
  void namesTheKeyAndTheFix(String line, String key, String words) throws IOException {
    assertThat(problems(LEAST + line + "\n", Map.of()))
        .singleElement()
        .returns(key, Problem::path)
        .satisfies(problem -> assertThat(problem.message()).contains(words));
  }

  @Test
  void namesEveryMistakeAndWhereItStands() throws IOException {
    assertThat(problems(MISTAKES, MISTAKES_TOO))
        .extracting(Problem::path, problem -> problem.location().toString())
        .containsExactly(
            tuple("ingest.regoin", "all.yaml:5:3"),
            tuple("", "environment variable GLUE_LEDGER_INGEST_LISTEN_PROT"),
            tuple("kafka.bootstrap.servers", "all.yaml"),
            tuple("ingest.listen.port", "all.yaml:4:5"),
            tuple("ingest.region", "all.yaml"),
            tuple("ingest.strict", "environment variable GLUE_LEDGER_INGEST_STRICT"),
            tuple("glue.timeout", "all.yaml:7:1"),
            tuple("glue.endpoint", "environment variable GLUE_LEDGER_GLUE_ENDPOINT"));
  }

  @Test
  void namesTheNearestKeyOrVariable() throws IOException {
    List<Problem> problems = problems(MISTAKES, MISTAKES_TOO);
    assertThat(problems.get(0))
        .hasToString("all.yaml:5:3: ingest.regoin is not a key; did you mean ingest.region?");
    assertThat(problems.get(1).message()).contains("did you mean GLUE_LEDGER_INGEST_LISTEN_PORT?");
    assertThat(problems.get(2).message()).contains("GLUE_LEDGER_KAFKA_BOOTSTRAP_SERVERS");
  }

  @Test
  void quotesNoValue() throws IOException {
    assertThat(problems(MISTAKES, MISTAKES_TOO).toString()).doesNotContain("s3cr3t");
  }

  @Test
  void aMistakeInOneRecordHidesNoneInAnother() throws IOException {
    String yaml = LEAST + "  limits.requests: 0\n  listen.port: 70000\nkafka.acks: 1\n";
    assertThat(problems(yaml, Map.of()))
        .extracting(Problem::path)
        .containsExactly("kafka.acks", "ingest.listen.port", "ingest.limits.requests");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.yaml", "", "binary"})
  void namesAFileThatCannotBeReadAndNothingElse(String file) throws IOException {
    Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff});
    assertThat(SamplePart.PART.load(Optional.of(folder.resolve(file)), Map.of()).problems())
        .singleElement()
        .asString()
        .contains(folder.toString());
  }

  private List<Problem> problems(String yaml, Map<String, String> environment) throws IOException {
    return SamplePart.load(folder, yaml, environment).problems();
  }
}
