/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.fixture.CommandLineRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

  private static final List<String> VIEWS =
      List.of(
          "/v1/overview",
          "/v1/changes",
          "/v1/connections",
          "/v1/connections/123456789012/orders/history",
          "/v1/connections/123456789012/billing/history",
          "/v1/connections/123456789012/import-2026/history");

  private final Path folder;

  DemoTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aKilledDemoLosesNothingAndMakesItsViewsAgainFromTheLog() throws IOException {
    // Given
    Path data = folder.resolve("data");
    List<String> before;
    try (DemoProcess first = DemoProcess.start(folder, "--data", data.toString())) {
      first.awaitLine("(around the gate)");
      before = VIEWS.stream().map(first::ask).toList();
    }
    delete(data.resolve("state"));

    // When
    try (DemoProcess second = DemoProcess.start(folder, "--data", data.toString())) {
      List<String> after = VIEWS.stream().map(second::ask).toList();
      CommandLineRun verified = CommandLineRun.of("verify", "views", "--data", data.toString());
      second.stop();

      // Then
      assertThat(after).isEqualTo(before);
      assertThat(before.get(0)).contains("\"connections\":4");
      assertThat(before.get(2)).contains("\"name\":\"billing\"", "\"origin\":\"DRIFT\"");
      assertThat(verified.exitCode()).as(verified.err()).isEqualTo(ExitCodes.FINE);
      assertThat(verified.out()).contains("differing  0");
      assertThat(second.output()).contains("Stopping").doesNotContain("create ", "internal error");
    }
  }

  @Test
  void theSampleChangesTellAStory() {
    // When
    try (DemoProcess demo = DemoProcess.start(folder)) {
      demo.awaitLine("(around the gate)");
      demo.stop();

      // Then
      assertThat(demo.output())
          .containsPattern("alice@example.com +create +orders +APPLIED")
          .containsPattern("bob@example.com +create +clicks +DENIED +SEC-02")
          .containsPattern("alice@example.com +update +orders +DENIED +TLS-02")
          .containsPattern(
              "bob@example.com +update +payments +APPLIED, warned .*TLS-03 \\(audit mode")
          .containsPattern("alice@example.com +delete +import-2026 +APPLIED")
          .containsPattern("\\(around the gate\\) +drift +billing +OBSERVED")
          .doesNotContain("\u001b[", "correct-horse", "internal error");
    }
  }

  @Test
  void aPortInUseIsSaidWithItsOption() throws IOException {
    // Given
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {

      // When
      CommandLineRun run =
          CommandLineRun.of("demo", "--gate-port", "0", "--query-port", "" + taken.getLocalPort());

      // Then
      assertThat(run.exitCode()).isEqualTo(ExitCodes.WRONG_USE);
      assertThat(run.err()).contains("--query-port: port " + taken.getLocalPort() + " is in use");
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
