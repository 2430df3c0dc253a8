/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark.query;

import io.glueledger.testkit.http.HttpCalls;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Reads one answer of the query API after another. */
final class Asking {

  private final URI api;

  Asking(URI api) {
    this.api = api;
  }

  /** The body of an answer with status 200. */
  String get(String path) {
    HttpResponse<String> answer =
        HttpCalls.send(
            HttpRequest.newBuilder(api.resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + LedgerUnderLoad.TOKEN));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
