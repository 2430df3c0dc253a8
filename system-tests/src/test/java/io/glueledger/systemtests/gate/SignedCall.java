/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestHeadersBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * One call as it goes over the wire, signed once for a host name that all gates share, so that the
 * same bytes can be sent to any of them, any number of times.
 */
public record SignedCall(AggregatedHttpRequest request) {
  /** The name that the gates' {@code ingest.hosts} must have. */
  static final String HOST = "gate.example";

  private static final AwsCredentialsIdentity ALICE =
      AwsCredentialsIdentity.create(People.ALICE.keyId(), People.ALICE.secret());
  private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

  /**
   * Signs a call of Alice.
   *
   * @param invocationId of the client's attempts, which repeats share
   * @param age how long ago it was signed: another age is another signature
   */
  static SignedCall of(String operation, String body, String invocationId, Duration age) {
    Clock then = Clock.offset(Clock.systemUTC(), age.negated());
    return new SignedCall(sign(URI.create("http://" + HOST), operation, body, invocationId, then));
  }

  /** Signs a call of Alice for whatever answers there. */
  public static AggregatedHttpRequest sign(
      URI endpoint, String operation, String body, String invocationId, Clock clock) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint.resolve("/"))
            .putHeader("Content-Type", "application/x-amz-json-1.1")
            .putHeader("X-Amz-Target", "AWSGlue." + operation)
            .putHeader("amz-sdk-invocation-id", invocationId)
            .build();
    SdkHttpRequest signed =
        SIGNER
            .sign(
                r ->
                    r.identity(ALICE)
                        .request(request)
                        .payload(ContentStreamProvider.fromByteArray(bytes))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "glue")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, Installation.REGION)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock))
            .request();
    RequestHeadersBuilder headers = RequestHeaders.builder(HttpMethod.POST, "/");
    signed.headers().forEach((name, values) -> headers.add(name.toLowerCase(Locale.ROOT), values));
    headers.remove("host");
    headers.authority(endpoint.getAuthority());
    return AggregatedHttpRequest.of(headers.build(), HttpData.wrap(bytes));
  }

  /** Sends it, over HTTP/1.1. */
  CompletableFuture<Answer> to(URI gate) {
    return WebClient.builder("h1c://" + gate.getAuthority())
        .responseTimeout(Duration.ofSeconds(40))
        .build()
        .execute(request)
        .aggregate()
        .thenApply(Answer::of);
  }

  /** What a caller sees of an answer. */
  record Answer(int status, String body, String requestId) {
    private static Answer of(AggregatedHttpResponse response) {
      return new Answer(
          response.status().code(),
          response.contentUtf8(),
          response.headers().get("x-amzn-requestid", ""));
    }
  }
}
