/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.AuthenticationConfiguration;
import software.amazon.awssdk.services.glue.model.AuthenticationConfigurationInput;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.OAuth2Properties;
import software.amazon.awssdk.services.glue.model.OAuth2PropertiesInput;
import software.amazon.awssdk.services.glue.model.TestConnectionInput;

/** The input that would make what Glue returned, or what a test speaks of. */
public final class ConnectionInputs {

  private ConnectionInputs() {}

  /**
   * The definition in {@code connection}: without status, times, schema version and compatible
   * environments, which are Glue's own and nobody's request.
   */
  public static ConnectionInput of(Connection connection) {
    ConnectionInput.Builder input =
        ConnectionInput.builder()
            .name(connection.name())
            .description(connection.description())
            .connectionType(connection.connectionTypeAsString())
            .physicalConnectionRequirements(connection.physicalConnectionRequirements())
            .authenticationConfiguration(input(connection.authenticationConfiguration()));
    if (connection.hasMatchCriteria()) {
      input.matchCriteria(connection.matchCriteria());
    }
    if (connection.hasConnectionProperties()) {
      input.connectionPropertiesWithStrings(connection.connectionPropertiesAsStrings());
    }
    if (connection.hasSparkProperties()) {
      input.sparkProperties(connection.sparkProperties());
    }
    if (connection.hasAthenaProperties()) {
      input.athenaProperties(connection.athenaProperties());
    }
    if (connection.hasPythonProperties()) {
      input.pythonProperties(connection.pythonProperties());
    }
    return input.build();
  }

  /** The members of {@code test}. */
  public static ConnectionInput of(TestConnectionInput test) {
    ConnectionInput.Builder input =
        ConnectionInput.builder()
            .connectionType(test.connectionTypeAsString())
            .authenticationConfiguration(test.authenticationConfiguration());
    if (test.hasConnectionProperties()) {
      input.connectionPropertiesWithStrings(test.connectionPropertiesAsStrings());
    }
    return input.build();
  }

  private static @Nullable AuthenticationConfigurationInput input(
      @Nullable AuthenticationConfiguration returned) {
    return returned == null
        ? null
        : AuthenticationConfigurationInput.builder()
            .authenticationType(returned.authenticationTypeAsString())
            .secretArn(returned.secretArn())
            .kmsKeyArn(returned.kmsKeyArn())
            .oAuth2Properties(input(returned.oAuth2Properties()))
            .build();
  }

  private static @Nullable OAuth2PropertiesInput input(@Nullable OAuth2Properties returned) {
    if (returned == null) {
      return null;
    }
    OAuth2PropertiesInput.Builder input =
        OAuth2PropertiesInput.builder()
            .oAuth2GrantType(returned.oAuth2GrantTypeAsString())
            .oAuth2ClientApplication(returned.oAuth2ClientApplication())
            .tokenUrl(returned.tokenUrl());
    if (returned.hasTokenUrlParametersMap()) {
      input.tokenUrlParametersMap(returned.tokenUrlParametersMap());
    }
    return input.build();
  }
}
