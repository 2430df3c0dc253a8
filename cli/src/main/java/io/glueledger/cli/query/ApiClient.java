/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.base.text.Printable;
import io.glueledger.cli.command.RemoteFailureException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A query API, asked as one reader. What it refuses fails with its own words and its fix. */
public final class ApiClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LONGEST_TEXT = 2000;

  /** What is wrong is the question, or who asks it. */
  private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405, 406);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI base;
  private final String token;

  ApiClient(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /** One answer, as JSON. */
  public JsonNode json(String path, Map<String, String> parameters) {
    try (InputStream answer = open(path, parameters)) {
      return new JsonMapper().readTree(answer);
    } catch (IOException e) {
      throw new RemoteFailureException(base + " broke off its answer: " + e.getMessage(), e);
    }
  }

  /**
   * An answer as it comes.
   *
   * @throws RemoteFailureException if there is none, or the API refuses the question
   */
  InputStream open(String path, Map<String, String> parameters) {
    return send(request(path, parameters).build());
  }

  /** Sends something that has an effect; the answer is JSON. */
  public JsonNode post(String path, Map<String, String> parameters, JsonNode body) {
    HttpRequest request =
        request(path, parameters)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    try (InputStream answer = send(request)) {
      return new JsonMapper().readTree(answer);
    } catch (IOException e) {
      throw new RemoteFailureException(base + " broke off its answer: " + e.getMessage(), e);
    }
  }

  private HttpRequest.Builder request(String path, Map<String, String> parameters) {
    return HttpRequest.newBuilder(URI.create(withoutSlash() + path + query(parameters)))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("User-Agent", "glue-ledger");
  }

  private InputStream send(HttpRequest request) {
    try {
      HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
      if (answer.statusCode() == 200) {
        return answer.body();
      }
      try (InputStream body = answer.body()) {
        String problem = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        String why = refusal(answer.statusCode(), problem);
        throw REFUSALS.contains(answer.statusCode())
            ? RemoteFailureException.refusal(why)
            : new RemoteFailureException(why);
      }
    } catch (IOException e) {
      throw new RemoteFailureException(
          base + " does not answer: " + (e.getMessage() == null ? e : e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RemoteFailureException("interrupted", e);
    }
  }

  /** The record key of a connection that is written as catalog id, slash and name. */
  public static String record(String connection) {
    int slash = connection.indexOf('/');
    return connection.substring(0, slash).replace("%", "%25") + connection.substring(slash);
  }

  /** A path in which anything may stand. */
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String query(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(entry -> segment(entry.getKey()) + "=" + segment(entry.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private String withoutSlash() {
    return base.toString().replaceAll("/+$", "");
  }

  private String refusal(int status, String text) {
    try {
      JsonNode problem = new JsonMapper().readTree(text);
      String detail = problem.path("detail").asText();
      if (!detail.isEmpty()) {
        return Printable.word(detail + " " + problem.path("fix").asText(), LONGEST_TEXT).strip();
      }
    } catch (JsonProcessingException e) {
      // Something else than the API is at this address, and its page says nothing here.
    }
    return base + " answered " + status + "; is it the address of a query API?";
  }
}
