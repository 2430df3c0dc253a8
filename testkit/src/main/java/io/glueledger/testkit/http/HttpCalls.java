/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletionException;

/** Plain requests, whatever the status of their answers. */
public final class HttpCalls {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private HttpCalls() {}

  public static HttpResponse<String> get(URI uri) {
    return send(HttpRequest.newBuilder(uri));
  }

  /** Reads as the owner of a token. */
  public static HttpResponse<String> get(URI uri, String token) {
    return send(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token));
  }

  /** Calls a Glue that takes calls without signatures. */
  public static HttpResponse<String> glue(URI glue, String operation, String body) {
    return send(
        HttpRequest.newBuilder(glue)
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", "AWSGlue." + operation)
            .POST(BodyPublishers.ofString(body)));
  }

  /**
   * Sends a request.
   *
   * @throws UncheckedIOException if nobody answers
   */
  public static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.sendAsync(request.build(), BodyHandlers.ofString()).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IOException cause ? new UncheckedIOException(cause) : e;
    }
  }
}
