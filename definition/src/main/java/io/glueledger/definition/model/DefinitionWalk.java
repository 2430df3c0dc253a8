/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import io.glueledger.event.AuthenticationConfiguration;
import io.glueledger.event.AuthorizationCodeProperties;
import io.glueledger.event.BasicAuthenticationCredentials;
import io.glueledger.event.Definition;
import io.glueledger.event.OAuth2ClientApplication;
import io.glueledger.event.OAuth2Credentials;
import io.glueledger.event.OAuth2Properties;
import io.glueledger.event.PhysicalConnectionRequirements;
import io.glueledger.event.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.AuthenticationConfigurationInput;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.OAuth2PropertiesInput;

/**
 * The way over every member of a {@link ConnectionInput} but its name, always in one order, from
 * Glue's model into the ledger's. It decides nothing: what a value becomes is the mapper's affair.
 */
public final class DefinitionWalk {

  private final ValueMapper mapper;

  /** A walk with {@code mapper}. */
  public DefinitionWalk(ValueMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * The definition that {@code input} and {@code tags} make.
   *
   * @param tags null if the request does not speak of tags
   */
  public Definition definition(ConnectionInput input, @Nullable Map<String, String> tags) {
    String type = input.connectionTypeAsString();
    return new Definition(
        mapper.value(DefinitionMember.CONNECTION_TYPE, "", type == null ? "" : type),
        value(DefinitionMember.DESCRIPTION, input.description()),
        values(DefinitionMember.MATCH_CRITERIA, input.matchCriteria()),
        map(DefinitionMember.CONNECTION_PROPERTIES, input.connectionPropertiesAsStrings()),
        map(DefinitionMember.SPARK_PROPERTIES, input.sparkProperties()),
        map(DefinitionMember.ATHENA_PROPERTIES, input.athenaProperties()),
        map(DefinitionMember.PYTHON_PROPERTIES, input.pythonProperties()),
        network(input.physicalConnectionRequirements()),
        authentication(input.authenticationConfiguration()),
        input.validateCredentials(),
        values(DefinitionMember.VALIDATE_FOR, input.validateForComputeEnvironmentsAsStrings()),
        tags == null ? null : map(DefinitionMember.TAGS, tags));
  }

  /** The values of one map, by the keys that stand for theirs. */
  public Map<String, Value> map(DefinitionMember member, @Nullable Map<String, String> raw) {
    Map<String, Value> values = new TreeMap<>();
    if (raw != null) {
      new TreeMap<>(raw)
          .forEach(
              (key, value) -> {
                if (value != null) {
                  values.put(mapper.key(member, key), mapper.value(member, key, value));
                }
              });
    }
    return values;
  }

  private List<Value> values(DefinitionMember member, @Nullable List<String> raw) {
    List<Value> values = new ArrayList<>();
    if (raw != null) {
      for (String value : raw) {
        if (value != null) {
          values.add(mapper.value(member, "", value));
        }
      }
    }
    return values;
  }

  /** An absent text and an empty one are the same. */
  private @Nullable Value value(DefinitionMember member, @Nullable String raw) {
    return raw == null || raw.isEmpty() ? null : mapper.value(member, "", raw);
  }

  private @Nullable PhysicalConnectionRequirements network(
      software.amazon.awssdk.services.glue.model.@Nullable PhysicalConnectionRequirements raw) {
    return raw == null
        ? null
        : new PhysicalConnectionRequirements(
            value(DefinitionMember.SUBNET_ID, raw.subnetId()),
            values(DefinitionMember.SECURITY_GROUP_ID, raw.securityGroupIdList()),
            value(DefinitionMember.AVAILABILITY_ZONE, raw.availabilityZone()));
  }

  private @Nullable AuthenticationConfiguration authentication(
      @Nullable AuthenticationConfigurationInput raw) {
    return raw == null
        ? null
        : new AuthenticationConfiguration(
            value(DefinitionMember.AUTHENTICATION_TYPE, raw.authenticationTypeAsString()),
            value(DefinitionMember.SECRET_ARN, raw.secretArn()),
            value(DefinitionMember.KMS_KEY_ARN, raw.kmsKeyArn()),
            oauth2(raw.oAuth2Properties()),
            basic(raw.basicAuthenticationCredentials()),
            raw.hasCustomAuthenticationCredentials()
                ? map(DefinitionMember.CUSTOM_CREDENTIALS, raw.customAuthenticationCredentials())
                : null);
  }

  private @Nullable BasicAuthenticationCredentials basic(
      software.amazon.awssdk.services.glue.model.@Nullable BasicAuthenticationCredentials raw) {
    return raw == null
        ? null
        : new BasicAuthenticationCredentials(
            value(DefinitionMember.BASIC_USERNAME, raw.username()),
            value(DefinitionMember.BASIC_PASSWORD, raw.password()));
  }

  private @Nullable OAuth2Properties oauth2(@Nullable OAuth2PropertiesInput raw) {
    return raw == null
        ? null
        : new OAuth2Properties(
            value(DefinitionMember.GRANT_TYPE, raw.oAuth2GrantTypeAsString()),
            client(raw.oAuth2ClientApplication()),
            value(DefinitionMember.TOKEN_URL, raw.tokenUrl()),
            map(DefinitionMember.TOKEN_URL_PARAMETERS, raw.tokenUrlParametersMap()),
            code(raw.authorizationCodeProperties()),
            credentials(raw.oAuth2Credentials()));
  }

  private @Nullable OAuth2ClientApplication client(
      software.amazon.awssdk.services.glue.model.@Nullable OAuth2ClientApplication raw) {
    return raw == null
        ? null
        : new OAuth2ClientApplication(
            value(DefinitionMember.CLIENT_ID, raw.userManagedClientApplicationClientId()),
            value(
                DefinitionMember.AWS_CLIENT_REFERENCE, raw.awsManagedClientApplicationReference()));
  }

  private @Nullable AuthorizationCodeProperties code(
      software.amazon.awssdk.services.glue.model.@Nullable AuthorizationCodeProperties raw) {
    return raw == null
        ? null
        : new AuthorizationCodeProperties(
            value(DefinitionMember.AUTHORIZATION_CODE, raw.authorizationCode()),
            value(DefinitionMember.REDIRECT_URI, raw.redirectUri()));
  }

  private @Nullable OAuth2Credentials credentials(
      software.amazon.awssdk.services.glue.model.@Nullable OAuth2Credentials raw) {
    return raw == null
        ? null
        : new OAuth2Credentials(
            value(DefinitionMember.CLIENT_SECRET, raw.userManagedClientApplicationClientSecret()),
            value(DefinitionMember.ACCESS_TOKEN, raw.accessToken()),
            value(DefinitionMember.REFRESH_TOKEN, raw.refreshToken()),
            value(DefinitionMember.JWT_TOKEN, raw.jwtToken()));
  }
}
