/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;

/** The far end of the SDK's own client: keeps the body it was sent, and gives a prepared answer. */
final class SdkHttpDouble implements SdkHttpClient {

  static final WireAnswer NOTHING =
      new WireAnswer(200, RequestRouter.JSON, new byte[] {'{', '}'}, "a-change", Instant.EPOCH);

  private byte[] sent = new byte[0];
  private Map<String, List<String>> sentHeaders = Map.of();
  private WireAnswer answer = NOTHING;

  GlueClient client() {
    return GlueClient.builder()
        .httpClient(this)
        .region(Region.EU_CENTRAL_1)
        .endpointOverride(URI.create("http://localhost"))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create("AKIDEXAMPLE", "a secret for tests only")))
        .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  void answerWith(WireAnswer next) {
    answer = next;
  }

  byte[] sent() {
    return sent;
  }

  Map<String, List<String>> sentHeaders() {
    return sentHeaders;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        request
            .httpRequest()
            .headers()
            .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        sentHeaders = headers;
        sent = request.contentStreamProvider().map(body -> read(body.newStream())).orElseThrow();
        SdkHttpFullResponse.Builder response =
            SdkHttpFullResponse.builder().statusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        return HttpExecuteResponse.builder()
            .response(response.build())
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
            .build();
      }

      @Override
      public void abort() {}
    };
  }

  private static byte[] read(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void close() {}
}
