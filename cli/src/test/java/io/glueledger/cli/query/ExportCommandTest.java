/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.glueledger.base.file.SecretFile;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.fixture.CommandLineRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong between the command line and a query API; what goes right is the demo's test. */
class ExportCommandTest {
  private final HttpServer api;
  private final String url;
  private final Path token;
  private final Path file;

  ExportCommandTest(@TempDir Path folder) throws IOException {
    this.api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    this.url = "http://127.0.0.1:" + api.getAddress().getPort();
    this.token = folder.resolve("token");
    this.file = folder.resolve("changes.csv");
    SecretFile.write(token, "reader-token\n");
    api.start();
  }

  @AfterEach
  void close() {
    api.stop(0);
  }

  @Test
  void aListThatBreaksOffLeavesNoFile() {
    api.createContext(
        "/v1/changes",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write("changeId,name\n".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          exchange.close();
        });
    assertThat(export("changes").exits(ExitCodes.REMOTE_FAILED).err()).contains("broke off");
    assertThat(file.getParent()).isDirectoryNotContaining(path -> path.toString().contains("csv"));
  }

  @Test
  void whoMayNotFollowAnyMoreIsToldSoAndDoesNotComeBackForEver() {
    AtomicInteger asked = new AtomicInteger();
    api.createContext(
        "/v1/changes/stream",
        exchange -> {
          boolean first = asked.incrementAndGet() == 1;
          byte[] body =
              (first ? "id: 0=1\ndata: {\"name\":\"orders\"}\n\n" : "")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(first ? 200 : 401, first ? body.length : -1);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    assertThat(
            CommandLineRun.of("follow --url", url, "--token-file", token)
                .exits(ExitCodes.REMOTE_FAILED)
                .out())
        .contains("/orders");
    assertThat(asked).hasValue(2);
  }

  @Test
  void aFileThatWasThereIsReplacedOnlyByAWholeOne() throws IOException {
    Files.writeString(file, "before");
    export("changes").exits(ExitCodes.REMOTE_FAILED);
    assertThat(file).hasContent("before");
  }

  @Test
  void whatIsNoQueryApiIsSaidToBeNone() {
    assertThat(export("changes").exits(ExitCodes.REMOTE_FAILED).err())
        .contains(url + " answered 404; is it the address of a query API?");
  }

  @Test
  void aFilterHasANameAndAValue() {
    assertThat(export("changes DENIED").exits(ExitCodes.WRONG_USE).err())
        .contains("\"DENIED\" is no filter; write NAME=VALUE");
  }

  @Test
  void whatIsNotAListIsNotExported() {
    assertThat(export("overview").exits(ExitCodes.WRONG_USE).err())
        .contains("\"overview\" is no list; write one of connections, changes, findings");
  }

  @Test
  void withoutATokenItSaysWhereItComesFrom() {
    assertThat(CommandLineRun.of("export changes --url", url).exits(ExitCodes.WRONG_USE).err())
        .contains("--token-file is missing", "GLUE_LEDGER_TOKEN_FILE");
  }

  private CommandLineRun export(String words) {
    return CommandLineRun.of("export " + words, "--url", url, "--token-file", token, "--out", file);
  }
}
