/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo.story;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.PhysicalConnectionRequirements;

/** The connections of the story that a demo tells. */
public final class SampleConnections {

  private static final String SECRETS = "arn:aws:secretsmanager:us-east-1:123456789012:secret:";

  private static final PhysicalConnectionRequirements IN_THE_VPC =
      PhysicalConnectionRequirements.builder()
          .subnetId("subnet-0a1b2c3d")
          .securityGroupIdList("sg-0a1b2c3d")
          .availabilityZone("us-east-1a")
          .build();

  private SampleConnections() {}

  public static ConnectionInput orders() {
    return jdbc("orders", "Order database, nightly export", "orders-db.prod.example.com", "orders");
  }

  public static ConnectionInput import2026() {
    return jdbc("import-2026", "One-off import", "import-db.prod.example.com", "import");
  }

  public static ConnectionInput billing() {
    return ConnectionInput.builder()
        .name("billing")
        .description("Invoices")
        .connectionType("MONGODB")
        .connectionPropertiesWithStrings(
            Map.of(
                "CONNECTION_URL", "mongodb+srv://billing.prod.example.com/invoices",
                "JDBC_ENFORCE_SSL", "true",
                "SECRET_ID", "prod/billing"))
        .physicalConnectionRequirements(IN_THE_VPC)
        .build();
  }

  public static ConnectionInput clicks() {
    return kafka("clicks", "Click stream");
  }

  public static ConnectionInput payments() {
    return kafka("payments", "Payment events");
  }

  /** The same with one property more, or another value of it. */
  public static ConnectionInput with(ConnectionInput input, String key, String value) {
    Map<String, String> properties = new HashMap<>(input.connectionPropertiesAsStrings());
    properties.put(key, value);
    return input.toBuilder().connectionPropertiesWithStrings(properties).build();
  }

  public static ConnectionInput without(ConnectionInput input, String key) {
    Map<String, String> properties = new HashMap<>(input.connectionPropertiesAsStrings());
    properties.remove(key);
    return input.toBuilder().connectionPropertiesWithStrings(properties).build();
  }

  private static ConnectionInput jdbc(
      String name, String description, String host, String database) {
    return ConnectionInput.builder()
        .name(name)
        .description(description)
        .connectionType("JDBC")
        .connectionPropertiesWithStrings(
            Map.of(
                "JDBC_CONNECTION_URL", "jdbc:postgresql://" + host + ":5432/" + database,
                "JDBC_ENFORCE_SSL", "true",
                "SECRET_ID", "prod/" + name))
        .physicalConnectionRequirements(IN_THE_VPC)
        .build();
  }

  private static ConnectionInput kafka(String name, String description) {
    return ConnectionInput.builder()
        .name(name)
        .description(description)
        .connectionType("KAFKA")
        .connectionPropertiesWithStrings(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                    "b-1.events.example.com:9096,b-2.events.example.com:9096",
                "KAFKA_SSL_ENABLED", "true",
                "KAFKA_SASL_MECHANISM", "SCRAM-SHA-512",
                "KAFKA_SASL_SCRAM_SECRETS_ARN", SECRETS + "AmazonMSK_" + name + "-AbCdEf"))
        .physicalConnectionRequirements(IN_THE_VPC)
        .build();
  }
}
