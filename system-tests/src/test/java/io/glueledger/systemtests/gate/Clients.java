/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/** The AWS SDK's own client, and connections that it may make. */
public final class Clients {
  /** One for all: to close one takes seconds. */
  private static final SdkAsyncHttpClient HTTP = connections();

  private Clients() {}

  private static SdkAsyncHttpClient connections() {
    return NettyNioAsyncHttpClient.builder()
        .readTimeout(Duration.ofSeconds(40))
        .maxConcurrency(100)
        .build();
  }

  /** A client that sends each call once. */
  public static GlueAsyncClient once(URI endpoint, People caller) {
    return once(endpoint, caller.keyId(), caller.secret());
  }

  /** The same with connections of its own, so that no call of others is before its calls. */
  static GlueAsyncClient apart(URI endpoint, People caller) {
    return once(endpoint, caller.keyId(), caller.secret(), connections());
  }

  /** The same, of anybody. */
  public static GlueAsyncClient once(URI endpoint, String keyId, String secret) {
    return once(endpoint, keyId, secret, HTTP);
  }

  private static GlueAsyncClient once(
      URI endpoint, String keyId, String secret, SdkAsyncHttpClient http) {
    return GlueAsyncClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(Installation.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(keyId, secret)))
        .httpClient(http)
        .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  /** A connection that no policy denies. */
  public static ConnectionInput good(String name, String description) {
    return ConnectionInput.builder()
        .name(name)
        .description(description)
        .connectionType("JDBC")
        .connectionPropertiesWithStrings(
            Map.of(
                "JDBC_CONNECTION_URL", "jdbc:postgresql://db.example.com:5432/orders",
                "JDBC_ENFORCE_SSL", "true",
                "SECRET_ID", "prod/orders"))
        .build();
  }

  /** The same with one property more. */
  public static ConnectionInput with(ConnectionInput input, String key, String value) {
    Map<String, String> properties = new HashMap<>(input.connectionPropertiesAsStrings());
    properties.put(key, value);
    return input.toBuilder().connectionPropertiesWithStrings(properties).build();
  }
}
