/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import io.glueledger.ingest.protocol.json.AwsJsonWriter;
import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.Installation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/** One connection of each type that no policy denies. */
final class GoodConnections {
  static final List<String> TYPES =
      List.of("JDBC", "KAFKA", "MONGODB", "NETWORK", "CUSTOM", "MARKETPLACE", "SALESFORCE");

  private static final String SECRETS =
      "arn:aws:secretsmanager:" + Installation.REGION + ":" + Installation.ACCOUNT + ":secret:";

  private static final Map<String, Map<String, String>> PROPERTIES =
      Map.of(
          "KAFKA",
          Map.of(
              "KAFKA_BOOTSTRAP_SERVERS", "b-1.example.com:9096,b-2.example.com:9096",
              "KAFKA_SSL_ENABLED", "true",
              "KAFKA_SASL_MECHANISM", "SCRAM-SHA-512",
              "KAFKA_SASL_SCRAM_SECRETS_ARN", SECRETS + "AmazonMSK_orders-AbCdEf"),
          "MONGODB",
          Map.of(
              "CONNECTION_URL", "mongodb+srv://mongo.example.com/orders",
              "JDBC_ENFORCE_SSL", "true",
              "SECRET_ID", "prod/mongo"),
          "NETWORK",
          Map.of(),
          "CUSTOM",
          Map.of(
              "CONNECTOR_TYPE", "Spark",
              "CONNECTOR_URL", "s3://connectors/orders.jar",
              "CONNECTOR_CLASS_NAME", "com.example.Orders"),
          "MARKETPLACE",
          Map.of(
              "CONNECTOR_TYPE", "JDBC",
              "CONNECTOR_URL", "https://connectors.example.com/orders",
              "CONNECTOR_CLASS_NAME", "com.example.Orders",
              "CONNECTION_URL", "jdbc:postgresql://db.example.com:5432/orders?sslmode=verify-full",
              "SECRET_ID", "prod/orders"),
          "SALESFORCE",
          Map.of());

  private GoodConnections() {}

  /** What the SDK sends. */
  static ConnectionInput of(String type, String name, String description) {
    ConnectionInput.Builder input = Clients.good(name, description).toBuilder();
    if (!type.equals("JDBC")) {
      input.connectionType(type).connectionPropertiesWithStrings(PROPERTIES.get(type));
    }
    if (type.equals("SALESFORCE")) {
      return input
          .authenticationConfiguration(
              a ->
                  a.authenticationType("OAUTH2")
                      .secretArn(SECRETS + "salesforce-AbCdEf")
                      .oAuth2Properties(
                          o ->
                              o.oAuth2GrantType("JWT_BEARER")
                                  .tokenUrl("https://login.salesforce.com/services/oauth2/token")))
          .build();
    }
    return input
        .physicalConnectionRequirements(
            p ->
                p.subnetId("subnet-0a1b2c3d")
                    .securityGroupIdList("sg-0a1b2c3d")
                    .availabilityZone("us-east-1a"))
        .build();
  }

  /** The same as JSON, for programs. */
  static String json(ConnectionInput input) {
    return new String(AwsJsonWriter.write(input), StandardCharsets.UTF_8);
  }
}
