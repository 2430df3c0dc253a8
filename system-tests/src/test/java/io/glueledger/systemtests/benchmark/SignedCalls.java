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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
  private final URI endpoint;
  private final AwsCredentialsIdentity key;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  public SignedCalls(URI endpoint, String accessKeyId, String secret) {
    this.endpoint = endpoint;
    this.key = AwsCredentialsIdentity.create(accessKeyId, secret);
  }

  /** Updates that go round a number of connections, each with a body and an id of its own. */
  public List<AggregatedHttpRequest> updates(int count, int connections) {
    List<AggregatedHttpRequest> calls = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      calls.add(call("UpdateConnection", updateBody("bench-" + i % connections)));
    }
    return calls;
  }

  public AggregatedHttpRequest create(String name) {
    return call("CreateConnection", "{\"ConnectionInput\":" + input(name) + "}");
  }

  private static String updateBody(String name) {
    return "{\"Name\":\"%s\",\"ConnectionInput\":%s}".formatted(name, input(name));
  }

  /** About 1 KiB, sixteen properties, nothing that a built-in policy denies. */
  private static String input(String name) {
    return """
        {"Name":"%s","Description":"orders of the shop, %s","ConnectionType":"JDBC",
        "MatchCriteria":["orders","shop"],
        "ConnectionProperties":{
        "JDBC_CONNECTION_URL":"jdbc:postgresql://orders.db.example.com:5432/orders?sslmode=verify-full",
        "JDBC_ENFORCE_SSL":"true","SECRET_ID":"prod/orders/db","JDBC_DRIVER_CLASS_NAME":"org.postgresql.Driver",
        "JDBC_DRIVER_JAR_URI":"s3://drivers/postgresql-42.7.4.jar","CUSTOM_JDBC_CERT":"s3://certs/rds.pem",
        "SKIP_CUSTOM_JDBC_CERT_VALIDATION":"false","JDBC_ENGINE":"postgresql","JDBC_ENGINE_VERSION":"16",
        "HOST":"orders.db.example.com","PORT":"5432","INSTANCE_ID":"orders-1","REGION":"us-east-1",
        "DATABASE":"orders","CLUSTER_IDENTIFIER":"orders","USERNAME":"glue_reader"},
        "PhysicalConnectionRequirements":{"SubnetId":"subnet-0a1b2c3d4e5f67890",
        "SecurityGroupIdList":["sg-0a1b2c3d4e5f67890"],"AvailabilityZone":"us-east-1a"}}"""
        .formatted(name, UUID.randomUUID());
  }

  private AggregatedHttpRequest call(String operation, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
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
    signed
        .headers()
        .forEach((name, values) -> headers.add(name.toLowerCase(java.util.Locale.ROOT), values));
    return AggregatedHttpRequest.of(headers.build(), HttpData.wrap(bytes));
  }
}
