/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.glue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueAsyncClient;

/** The SDK's client as the gate needs it: one try, one time limit. */
public final class GlueClients {
  private static final int CONCURRENCY = 512;
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /**
   * Shorter than the idle time after which AWS closes a connection, so that no request meets a
   * closing one.
   */
  private static final Duration IDLE = Duration.ofSeconds(5);

  private GlueClients() {}

  /**
   * A client that sends each request once.
   *
   * @param endpoint another endpoint than that of the region
   * @param timeout the whole of a call, from handing it over to the end of the answer
   */
  public static GlueAsyncClient create(
      Region region, Optional<URI> endpoint, AwsCredentialsProvider credentials, Duration timeout) {
    var builder =
        GlueAsyncClient.builder()
            .region(region)
            .credentialsProvider(credentials)
            .httpClientBuilder(
                NettyNioAsyncHttpClient.builder()
                    .protocol(Protocol.HTTP1_1)
                    .maxConcurrency(CONCURRENCY)
                    .connectionTimeout(CONNECT)
                    .connectionAcquisitionTimeout(CONNECT)
                    .connectionMaxIdleTime(IDLE)
                    .readTimeout(timeout)
                    .writeTimeout(timeout))
            .overrideConfiguration(
                c ->
                    c.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(timeout)
                        .addExecutionInterceptor(new AwsGlue.Transmission.Marker()));
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }
}
