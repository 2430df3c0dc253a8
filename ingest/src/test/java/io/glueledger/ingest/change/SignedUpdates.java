/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.ingest.auth.SignedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Updates as an AWS client signs them, of 200 connections in turn, each of about 1 KiB. */
final class SignedUpdates {
  private SignedUpdates() {}

  static List<SignedRequest> of(int count, String keyId, String secret) {
    AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    List<SignedRequest> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] body = body("bench-" + i % 200).getBytes(StandardCharsets.UTF_8);
      SdkHttpRequest unsigned =
          SdkHttpRequest.builder()
              .method(SdkHttpMethod.POST)
              .uri(URI.create("http://127.0.0.1/"))
              .putHeader("Content-Type", "application/x-amz-json-1.1")
              .putHeader("X-Amz-Target", "AWSGlue.UpdateConnection")
              .putHeader("amz-sdk-invocation-id", UUID.randomUUID().toString())
              .build();
      SdkHttpRequest signed =
          signer
              .sign(
                  r ->
                      r.identity(AwsCredentialsIdentity.create(keyId, secret))
                          .request(unsigned)
                          .payload(ContentStreamProvider.fromByteArray(body))
                          .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "glue")
                          .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"))
              .request();
      Map<String, List<String>> sent = new LinkedHashMap<>();
      signed.headers().forEach((name, values) -> sent.put(name.toLowerCase(Locale.ROOT), values));
      requests.add(new SignedRequest("POST", "/", "", sent, body));
    }
    return requests;
  }

  private static String body(String name) {
    return """
        {"Name":"%s","ConnectionInput":{"Name":"%s","Description":"orders of the shop, %s","ConnectionType":"JDBC",
        "MatchCriteria":["orders","shop"],
        "ConnectionProperties":{
        "JDBC_CONNECTION_URL":"jdbc:postgresql://orders.db.example.com:5432/orders?sslmode=verify-full",
        "JDBC_ENFORCE_SSL":"true","SECRET_ID":"prod/orders/db","JDBC_DRIVER_CLASS_NAME":"org.postgresql.Driver",
        "JDBC_DRIVER_JAR_URI":"s3://drivers/postgresql-42.7.4.jar","CUSTOM_JDBC_CERT":"s3://certs/rds.pem",
        "SKIP_CUSTOM_JDBC_CERT_VALIDATION":"false","JDBC_ENGINE":"postgresql","JDBC_ENGINE_VERSION":"16",
        "HOST":"orders.db.example.com","PORT":"5432","INSTANCE_ID":"orders-1","REGION":"us-east-1",
        "DATABASE":"orders","CLUSTER_IDENTIFIER":"orders","USERNAME":"glue_reader"},
        "PhysicalConnectionRequirements":{"SubnetId":"subnet-0a1b2c3d4e5f67890",
        "SecurityGroupIdList":["sg-0a1b2c3d4e5f67890"],"AvailabilityZone":"us-east-1a"}}}"""
        .formatted(name, name, UUID.randomUUID());
  }
}
