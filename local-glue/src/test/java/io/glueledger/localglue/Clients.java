/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.ConnectionPropertyKey;
import software.amazon.awssdk.services.glue.model.ConnectionType;
import software.amazon.awssdk.services.sts.StsClient;

/** Clients of the local Glue, as its users have them. */
final class Clients {

  static final String ACCESS_KEY = "AKIDEXAMPLE";
  static final String ACCOUNT = "123456789012";

  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, "secret"));

  private static final HttpClient HTTP_1 =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final HttpClient HTTP_2 =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

  private Clients() {}

  /** The vendor's client, without retries, so that one call is one request. */
  static GlueClient glue(LocalGlue glue) {
    return glue(glue, Duration.ofSeconds(20));
  }

  /** The same with another time to wait for answers. */
  static GlueClient glue(LocalGlue glue, Duration timeout) {
    return GlueClient.builder()
        .endpointOverride(glue.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        .httpClientBuilder(Apache5HttpClient.builder().socketTimeout(timeout).maxConnections(50))
        .overrideConfiguration(override -> override.retryStrategy(retry -> retry.maxAttempts(1)))
        .build();
  }

  static StsClient sts(LocalGlue glue) {
    return StsClient.builder()
        .endpointOverride(glue.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        .httpClientBuilder(Apache5HttpClient.builder())
        .build();
  }

  static ConnectionInput.Builder jdbc(String name) {
    return ConnectionInput.builder()
        .name(name)
        .connectionType(ConnectionType.JDBC)
        .connectionProperties(
            Map.of(
                ConnectionPropertyKey.JDBC_CONNECTION_URL,
                "jdbc:postgresql://db.example.com/orders",
                ConnectionPropertyKey.USERNAME,
                "svc",
                ConnectionPropertyKey.PASSWORD,
                "hunter2"));
  }

  /** The JSON object of a body. */
  static ObjectNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  static ObjectNode json(String text) {
    return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8))
        .either(
            object -> object,
            reason -> {
              throw new AssertionError(reason);
            });
  }

  static void create(GlueClient client, String name) {
    client.createConnection(request -> request.connectionInput(jdbc(name).build()));
  }

  static String arn(String name) {
    return "arn:aws:glue:us-east-1:" + ACCOUNT + ":connection/" + name;
  }

  /** Sends a body as it is. */
  static HttpResponse<String> post(LocalGlue glue, String operation, byte[] body) {
    return send(
        HttpClient.Version.HTTP_1_1,
        request(glue.endpoint(), operation).POST(BodyPublishers.ofByteArray(body)).build());
  }

  static HttpResponse<String> post(LocalGlue glue, String operation, String body) {
    return post(glue, operation, body.getBytes(StandardCharsets.UTF_8));
  }

  static HttpRequest.Builder request(URI endpoint, String operation) {
    return HttpRequest.newBuilder(endpoint.resolve("/"))
        .header("Content-Type", "application/x-amz-json-1.1")
        .header("X-Amz-Target", "AWSGlue." + operation);
  }

  static HttpResponse<String> send(HttpClient.Version version, HttpRequest request) {
    try {
      return (version == HttpClient.Version.HTTP_2 ? HTTP_2 : HTTP_1)
          .send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }
}
