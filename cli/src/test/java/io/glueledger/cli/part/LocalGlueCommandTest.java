/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.glueledger.cli.GlueLedger;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LocalGlueCommandTest {

  private static final Pattern ENDPOINT =
      Pattern.compile("local-glue  (http://127\\.0\\.0\\.1:\\d+)");

  @Test
  void itAnswersUntilItIsStopped() throws Exception {
    // Given
    StringWriter out = new StringWriter();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    Future<?> running =
        executor.submit(
            () ->
                GlueLedger.run(
                    new PrintWriter(out), new PrintWriter(out), "local-glue", "--port", "0"));
    await().atMost(30, TimeUnit.SECONDS).until(() -> ENDPOINT.matcher(out.toString()).find());

    // When
    HttpResponse<String> answer = HttpClient.newHttpClient().send(getConnections(out), bodies());

    // Then
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    executor.shutdownNow();
    assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(running).isDone();
  }

  private static HttpRequest getConnections(StringWriter out) {
    var endpoint = ENDPOINT.matcher(out.toString());
    assertThat(endpoint.find()).isTrue();
    return HttpRequest.newBuilder(URI.create(endpoint.group(1)))
        .header("Content-Type", "application/x-amz-json-1.1")
        .header("X-Amz-Target", "AWSGlue.GetConnections")
        .POST(HttpRequest.BodyPublishers.ofString("{}"))
        .build();
  }

  private static HttpResponse.BodyHandler<String> bodies() {
    return HttpResponse.BodyHandlers.ofString();
  }
}
