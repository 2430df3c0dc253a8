/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.containers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** What the site's query API and Prometheus say. */
final class SiteAnswers {
  private static final URI QUERY_API = URI.create("http://127.0.0.1:8080");
  private static final URI PROMETHEUS = URI.create("http://127.0.0.1:9090");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String token;

  /**
   * Asks as a reader.
   *
   * @param token the reader's
   */
  SiteAnswers(String token) {
    this.token = token;
  }

  /** Asks for the numbers of the whole ledger, which all partitions have a part in. */
  void overview() throws IOException {
    get(QUERY_API.resolve("/v1/overview"));
  }

  /** Whether they are given. */
  boolean isAnswered() {
    try {
      overview();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a query of Prometheus finds data. */
  boolean finds(String query) {
    try {
      String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
      JsonNode answer =
          new JsonMapper().readTree(get(PROMETHEUS.resolve("/api/v1/query?query=" + encoded)));
      return !answer.path("data").path("result").isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private String get(URI url) throws IOException {
    try {
      var answer =
          http.send(
              HttpRequest.newBuilder(url).header("Authorization", "Bearer " + token).build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(url + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
