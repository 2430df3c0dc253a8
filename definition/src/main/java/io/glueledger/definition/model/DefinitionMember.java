/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

/**
 * Every member of Glue's {@code ConnectionInput} that holds text, and the tags of a request: the
 * places of a definition. Paths are written as Glue writes them.
 */
public enum DefinitionMember {
  CONNECTION_TYPE("ConnectionType"),
  DESCRIPTION("Description"),
  MATCH_CRITERIA("MatchCriteria"),
  CONNECTION_PROPERTIES("ConnectionProperties"),
  SPARK_PROPERTIES("SparkProperties"),
  ATHENA_PROPERTIES("AthenaProperties"),
  PYTHON_PROPERTIES("PythonProperties"),
  SUBNET_ID("PhysicalConnectionRequirements.SubnetId"),
  SECURITY_GROUP_ID("PhysicalConnectionRequirements.SecurityGroupIdList"),
  AVAILABILITY_ZONE("PhysicalConnectionRequirements.AvailabilityZone"),
  AUTHENTICATION_TYPE("AuthenticationConfiguration.AuthenticationType"),
  SECRET_ARN("AuthenticationConfiguration.SecretArn"),
  KMS_KEY_ARN("AuthenticationConfiguration.KmsKeyArn"),
  GRANT_TYPE("AuthenticationConfiguration.OAuth2Properties.OAuth2GrantType"),
  CLIENT_ID(
      "AuthenticationConfiguration.OAuth2Properties.OAuth2ClientApplication"
          + ".UserManagedClientApplicationClientId"),
  AWS_CLIENT_REFERENCE(
      "AuthenticationConfiguration.OAuth2Properties.OAuth2ClientApplication"
          + ".AWSManagedClientApplicationReference"),
  TOKEN_URL("AuthenticationConfiguration.OAuth2Properties.TokenUrl"),
  TOKEN_URL_PARAMETERS("AuthenticationConfiguration.OAuth2Properties.TokenUrlParametersMap"),
  AUTHORIZATION_CODE(
      "AuthenticationConfiguration.OAuth2Properties.AuthorizationCodeProperties.AuthorizationCode"),
  REDIRECT_URI(
      "AuthenticationConfiguration.OAuth2Properties.AuthorizationCodeProperties.RedirectUri"),
  CLIENT_SECRET(
      "AuthenticationConfiguration.OAuth2Properties.OAuth2Credentials"
          + ".UserManagedClientApplicationClientSecret"),
  ACCESS_TOKEN("AuthenticationConfiguration.OAuth2Properties.OAuth2Credentials.AccessToken"),
  REFRESH_TOKEN("AuthenticationConfiguration.OAuth2Properties.OAuth2Credentials.RefreshToken"),
  JWT_TOKEN("AuthenticationConfiguration.OAuth2Properties.OAuth2Credentials.JwtToken"),
  BASIC_USERNAME("AuthenticationConfiguration.BasicAuthenticationCredentials.Username"),
  BASIC_PASSWORD("AuthenticationConfiguration.BasicAuthenticationCredentials.Password"),
  CUSTOM_CREDENTIALS("AuthenticationConfiguration.CustomAuthenticationCredentials"),
  VALIDATE_FOR("ValidateForComputeEnvironments"),
  TAGS("Tags");

  private final String path;

  DefinitionMember(String path) {
    this.path = path;
  }

  /** The path of the member from the connection on. */
  public String path() {
    return path;
  }

  /** The path of the entry {@code key} of this member; the member's own if {@code key} is empty. */
  public String path(String key) {
    return key.isEmpty() ? path : path + "." + key;
  }
}
