/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.benchmark;

import io.glueledger.event.Operation;
import io.glueledger.policy.cases.CaseFile;
import io.glueledger.policy.decision.ProposedChange;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.model.ConnectionType;

/** Connections of every type of Glue's, as callers write them, redacted. */
public final class BenchmarkConnections {

  /** What is wrong with a connection, and whether the version before had it. */
  public enum Shape {
    /** Created, with nothing to find. */
    CLEAN,
    /** Created, with several things that deny. */
    DIRTY,
    /** The same again as an update of itself, so that two definitions are judged. */
    UPDATE_OF_DIRTY
  }

  /** One or more members of a ConnectionInput, in a line of YAML each. */
  private record Members(List<String> clean, List<String> dirty) {}

  private static final String SECRET =
      "arn:aws:secretsmanager:eu-central-1:123456789012:secret:orders-a1b2c3";
  private static final String NETWORK =
      "PhysicalConnectionRequirements: {SubnetId: subnet-1, SecurityGroupIdList: [sg-1]}";

  private static final Members CONNECTOR =
      new Members(
          List.of(
              "ConnectionProperties: {CONNECTOR_TYPE: JDBC, CONNECTOR_CLASS_NAME:"
                  + " com.example.Driver, CONNECTOR_URL: 's3://corp-drivers/c.jar', CONNECTION_URL:"
                  + " 'jdbc:postgresql://db.corp.example.com/o?sslmode=verify-full', SECRET_ID:"
                  + " orders}",
              NETWORK),
          List.of(
              "ConnectionProperties: {CONNECTOR_TYPE: JDBC, CONNECTOR_CLASS_NAME:"
                  + " com.example.Driver, CONNECTOR_URL: 's3://corp-drivers/c.jar', CONNECTION_URL:"
                  + " 'jdbc:postgresql://root:hunter2-secret@db.corp.example.com/o?sslmode=disable',"
                  + " USERNAME: root, PASSWORD: hunter2-secret}"));

  /** Of types with properties of their own. */
  private static final Map<String, Members> BY_TYPE =
      Map.of(
          "JDBC",
          new Members(
              List.of(
                  "ConnectionProperties: {JDBC_CONNECTION_URL:"
                      + " 'jdbc:postgresql://db.corp.example.com:5432/orders?sslmode=verify-full',"
                      + " JDBC_ENFORCE_SSL: 'true', SECRET_ID: orders}",
                  NETWORK),
              List.of(
                  "ConnectionProperties: {JDBC_CONNECTION_URL:"
                      + " 'jdbc:postgresql://db.corp.example.com:5432/orders?sslmode=disable&socketFactory=com.example.Other',"
                      + " SKIP_CUSTOM_JDBC_CERT_VALIDATION: 'true', USERNAME: root, PASSWORD:"
                      + " hunter2-secret}")),
          "KAFKA",
          new Members(
              List.of(
                  "ConnectionProperties: {KAFKA_BOOTSTRAP_SERVERS: 'b-1.corp.example.com:9096',"
                      + " KAFKA_SASL_MECHANISM: SCRAM-SHA-512, KAFKA_SASL_SCRAM_SECRETS_ARN: '"
                      + SECRET
                      + "'}",
                  NETWORK),
              List.of(
                  "ConnectionProperties: {KAFKA_BOOTSTRAP_SERVERS: 'b-1.corp.example.com:9092',"
                      + " KAFKA_SSL_ENABLED: 'false', KAFKA_SKIP_CUSTOM_CERT_VALIDATION: 'true',"
                      + " KAFKA_SASL_MECHANISM: PLAIN, KAFKA_SASL_PLAIN_USERNAME: admin,"
                      + " KAFKA_SASL_PLAIN_PASSWORD: hunter2-secret}")),
          "MONGODB",
          new Members(
              List.of(
                  "ConnectionProperties: {CONNECTION_URL:"
                      + " 'mongodb+srv://db.corp.example.com/orders', JDBC_ENFORCE_SSL: 'true',"
                      + " SECRET_ID: orders}",
                  NETWORK),
              List.of(
                  "ConnectionProperties: {CONNECTION_URL:"
                      + " 'mongodb://root:hunter2-secret@db.corp.example.com/orders?tls=false',"
                      + " USERNAME: root, PASSWORD: hunter2-secret}")),
          "NETWORK",
          new Members(
              List.of("Description: for the loader", NETWORK),
              List.of("Description: 'the password=hunter2-Secret-9Xq4 is for the loader'")),
          "CUSTOM",
          CONNECTOR,
          "MARKETPLACE",
          CONNECTOR);

  /** Of the native database types and the SaaS types, which their family tells apart. */
  private static final Members OTHERS =
      new Members(
          List.of(
              "ConnectionProperties: {HOST: db.corp.example.com, PORT: '5432', DATABASE: orders}",
              "AuthenticationConfiguration: {AuthenticationType: OAUTH2, SecretArn: '"
                  + SECRET
                  + "', OAuth2Properties: {TokenUrl: 'https://login.example.com/token'}}",
              NETWORK),
          List.of(
              "Description: 'the password=hunter2-Secret-9Xq4 is for the loader'",
              "ConnectionProperties: {HOST: db.corp.example.com, PORT: '5432', USERNAME: admin,"
                  + " PASSWORD: hunter2-secret}",
              "AuthenticationConfiguration: {AuthenticationType: BASIC,"
                  + " BasicAuthenticationCredentials: {Username: admin, Password: hunter2-secret},"
                  + " OAuth2Properties: {TokenUrl: 'http://login.example.com/token'}}"));

  private BenchmarkConnections() {}

  /** Every type that Glue's model knows, sorted. */
  static List<String> types() {
    return ConnectionType.knownValues().stream().map(ConnectionType::toString).sorted().toList();
  }

  /** One connection to judge. */
  static ProposedChange change(String type, Shape shape) {
    Members members = BY_TYPE.getOrDefault(type, OTHERS);
    List<String> lines = shape == Shape.CLEAN ? members.clean() : members.dirty();
    StringBuilder text = new StringBuilder("cases:\n  - name: one\n    definition:\n");
    Stream.concat(Stream.of("ConnectionType: " + type), lines.stream())
        .forEach(line -> text.append("      ").append(line).append('\n'));
    text.append("    expect: {lacks: []}\n");
    ProposedChange created = CaseFile.read("benchmark", text.toString()).get(0).change();
    return shape == Shape.UPDATE_OF_DIRTY
        ? new ProposedChange(
            Operation.UPDATE,
            "UpdateConnection",
            created.connection(),
            created.principal(),
            created.proposed(),
            created.proposed(),
            created.judgedAt(),
            false)
        : created;
  }
}
