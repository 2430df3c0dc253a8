/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.testkit.http.HttpCalls;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlueLedgerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "topics --help",
        "topics create --help",
        "schemas --help",
        "schemas register --help",
        "local-glue --help",
        "ingest --help",
        "config --help",
        "config validate --help",
        "init --help",
        "--version"
      })
  void everyCommandExplainsItself(String line) {
    CommandLineRun run = CommandLineRun.of(line).exits(0);
    assertThat(run.out()).contains("glue-ledger");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          topics                                     | Missing required subcommand
          elsewhere                                  | Unmatched argument at index 0: 'elsewhere' (see glue-ledger --help)
          verfy views                                | 'verfy', 'views'; did you mean verify?
          topics creat                               | 'creat'; did you mean create?
          topics create --bootstap a:1               | '--bootstap', 'a:1'; did you mean --bootstrap?
          init                                       | Missing required parameter: 'DIR'
          topics create                              | kafka.bootstrap.servers is missing
          topics create --bootstrap a:1 --kafka acks=0 | kafka.acks cannot be set
          topics create --bootstrap a:1 --min-insync-replicas 4 | topics.min-insync-replicas is 4
          topics create --timeout 5                  | '5' is no duration; write it as 500ms, 30s or 2m
          topics create --config no-such-file.yaml   | no-such-file.yaml: there is no such file; create it or name another
          local-glue --port 70000                    | port must be between 0 and 65535
          local-glue --account 1                     | account must be twelve digits
          schemas register                           | schema-registry.url is missing
          schemas register --registry localhost:8081 | schema-registry.url must begin with http:// or https://
          """)
  void wrongUseIsOneLineThatNamesWhatToFix(String line, String problem) {
    CommandLineRun run = CommandLineRun.of(line).exits(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("glue-ledger: ").contains(problem).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          topics create --bootstrap 127.0.0.1:1 --timeout 300ms          | brokers at 127.0.0.1:1
          schemas register --registry http://127.0.0.1:1 --timeout 300ms | registry at http://127.0.0.1:1
          """)
  void aRemoteThatDoesNotAnswerIsOneLineThatNamesIt(String line, String remote) {
    assertThat(CommandLineRun.of(line).exits(2).err()).contains(remote).hasLineCount(1);
  }

  /** What bash makes of it was tried; a shell is not on every machine that builds this. */
  @Test
  void aShellCanCompleteIt() {
    assertThat(CommandLineRun.of("generate-completion").exits(0).out())
        .contains("complete -F", "glue-ledger", "validate", "--bootstrap");
  }

  @Test
  void aStackTraceIsForThoseWhoAskForIt() {
    assertThat(
            CommandLineRun.of(
                    "--debug schemas register --registry http://127.0.0.1:1 --timeout 1ms")
                .exits(2)
                .err())
        .contains("RegistryUnavailableException", "\tat ");
  }

  @Test
  void aMistakeInTheFileIsNamedWithItsKey(@TempDir Path folder) throws IOException {
    // Given
    String text = "kafka: {bootstrap.servers: 'localhost:9092'}\ntopics: {partitions: many}\n";
    Path file = Files.writeString(folder.resolve("ledger.yaml"), text);

    // When
    CommandLineRun run = CommandLineRun.of("topics create --config", file).exits(1);

    // Then
    assertThat(run.err()).contains("ledger.yaml:2:10: topics.partitions must be a whole number");
  }

  @Test
  void aProjectorOnAnyPortHasToBeNamedForAProof(@TempDir Path folder) throws IOException {
    // Given
    String text =
        """
        kafka.bootstrap.servers: 127.0.0.1:9092
        schema-registry.url: http://127.0.0.1:8081
        projector.listen.port: 0
        projector.state-dir: state
        projector.internal-token-file: token
        """;
    Path file = Files.writeString(folder.resolve("ledger.yaml"), text);

    // When
    CommandLineRun run = CommandLineRun.of("verify views --config", file).exits(1);

    // Then
    assertThat(run.err()).contains("projector.listen.port is 0", "--projector URL", "--data DIR");
  }

  @Test
  void aPortInUseIsSaidWithItsOption() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThat(CommandLineRun.of("demo --gate-port 0 --query-port", port).exits(1).err())
          .contains("--query-port: port " + port + " is in use");
    }
  }

  @Test
  void aLocalGlueAnswersUntilItIsStopped() {
    // Given
    StringWriter out = new StringWriter();
    PrintWriter printed = new PrintWriter(out);
    Thread running =
        new Thread(() -> GlueLedger.run(printed, printed, "local-glue", "--port", "0"));
    running.start();
    await().atMost(Duration.ofSeconds(30)).until(() -> out.toString().matches("local-glue .+\\R"));

    // When
    URI endpoint = URI.create(out.toString().substring("local-glue".length()).strip());
    var answer = HttpCalls.glue(endpoint, "GetConnections", "{}");

    // Then
    assertThat(endpoint.getHost()).isEqualTo("127.0.0.1");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    running.interrupt();
    await().atMost(Duration.ofSeconds(30)).until(() -> !running.isAlive());
  }
}
