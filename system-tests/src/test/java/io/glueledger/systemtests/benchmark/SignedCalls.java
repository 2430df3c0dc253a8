/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestHeadersBuilder;
import io.glueledger.testkit.TestResources;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Calls as an AWS client sends them, signed before the clock runs: the client's own work is not
 * what is measured.
 */
public final class SignedCalls {
  private static final String INPUT = TestResources.text(SignedCalls.class, "input.json").strip();

  private final URI endpoint;
  private final AwsCredentialsIdentity key;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  public SignedCalls(URI endpoint, String accessKeyId, String secret) {
    this.endpoint = endpoint;
    this.key = AwsCredentialsIdentity.create(accessKeyId, secret);
  }

  /** Updates that go round a number of connections, each with a body and an id of its own. */
  public List<AggregatedHttpRequest> updates(int count, int connections) {
    return IntStream.range(0, count)
        .mapToObj(i -> "bench-" + i % connections)
        .map(
            name ->
                call(
                    "UpdateConnection", "{\"Name\":\"" + name + "\",\"ConnectionInput\":%s}", name))
        .toList();
  }

  /** Creates of as many connections. */
  public List<AggregatedHttpRequest> creates(int connections) {
    return IntStream.range(0, connections)
        .mapToObj(i -> call("CreateConnection", "{\"ConnectionInput\":%s}", "bench-" + i))
        .toList();
  }

  /** About 1 KiB, sixteen properties, nothing that a built-in policy denies. */
  private static String input(String name) {
    return INPUT.replace("NAME", name).replace("CALL", UUID.randomUUID().toString());
  }

  private AggregatedHttpRequest call(String operation, String body, String connection) {
    byte[] bytes = body.formatted(input(connection)).getBytes(StandardCharsets.UTF_8);
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint.resolve("/"))
            .putHeader("Content-Type", "application/x-amz-json-1.1")
            .putHeader("X-Amz-Target", "AWSGlue." + operation)
            .putHeader("amz-sdk-invocation-id", UUID.randomUUID().toString())
            .build();
    SdkHttpRequest signed =
        signer
            .sign(
                r ->
                    r.identity(key)
                        .request(request)
                        .payload(ContentStreamProvider.fromByteArray(bytes))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "glue")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"))
            .request();
    RequestHeadersBuilder headers = RequestHeaders.builder(HttpMethod.POST, "/");
    signed.headers().forEach((name, values) -> headers.add(name.toLowerCase(Locale.ROOT), values));
    return AggregatedHttpRequest.of(headers.build(), HttpData.wrap(bytes));
  }
}
