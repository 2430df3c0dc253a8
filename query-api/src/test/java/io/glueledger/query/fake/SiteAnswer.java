/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a site answered, as tests look at it. */
public record SiteAnswer(HttpResponse<String> response) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public int status() {
    return response.statusCode();
  }

  public String body() {
    return response.body();
  }

  /** The value of a header; empty text without one. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The body of a success. */
  public JsonNode json() {
    assertStatus(200);
    return read();
  }

  /** The body of a problem, which has that status. */
  public JsonNode problem(int status) {
    assertStatus(status);
    assertThat(header("content-type")).isEqualTo("application/problem+json");
    JsonNode problem = read();
    assertThat(problem.path("type").asText()).startsWith("urn:glue-ledger:problem:");
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    return problem;
  }

  /** The page of a success. */
  public Document page() {
    return page(200);
  }

  /** The page that has that status. */
  public Document page(int status) {
    assertStatus(status);
    assertThat(header("content-type")).isEqualTo("text/html; charset=utf-8");
    return Jsoup.parse(body());
  }

  private void assertStatus(int status) {
    assertThat(status()).as(response.uri() + "\n" + body()).isEqualTo(status);
  }

  private JsonNode read() {
    try {
      return JSON.readTree(body());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
