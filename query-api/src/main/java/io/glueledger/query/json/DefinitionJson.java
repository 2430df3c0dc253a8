/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.event.AuthenticationConfiguration;
import io.glueledger.event.Definition;
import io.glueledger.event.MemberValue;
import io.glueledger.event.OAuth2Properties;
import io.glueledger.event.PhysicalConnectionRequirements;
import io.glueledger.event.UrlFacts;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A definition in the shape and with the names of Glue; each value says how much of it is shown.
 */
final class DefinitionJson {
  private final Json json;

  private DefinitionJson(Json json) {
    this.json = json;
  }

  static void write(Json json, Definition definition) {
    new DefinitionJson(json).definition(definition);
  }

  static void values(Json json, String name, Map<String, Value> values) {
    new DefinitionJson(json).map(name, values);
  }

  private void definition(Definition it) {
    value("ConnectionType", Optional.of(it.getConnectionType()));
    value("Description", it.getDescription());
    list("MatchCriteria", it.getMatchCriteria());
    map("ConnectionProperties", it.getConnectionProperties());
    map("SparkProperties", it.getSparkProperties());
    map("AthenaProperties", it.getAthenaProperties());
    map("PythonProperties", it.getPythonProperties());
    json.object(
        "PhysicalConnectionRequirements",
        it.getPhysicalConnectionRequirements(),
        this::requirements);
    json.object(
        "AuthenticationConfiguration", it.getAuthenticationConfiguration(), this::authentication);
    it.getValidateCredentials()
        .ifPresentOrElse(
            v -> json.truth("ValidateCredentials", v), () -> json.none("ValidateCredentials"));
    list("ValidateForComputeEnvironments", it.getValidateForComputeEnvironments());
    it.getTags().ifPresentOrElse(tags -> map("Tags", tags), () -> json.none("Tags"));
  }

  private void requirements(PhysicalConnectionRequirements it) {
    value("SubnetId", it.getSubnetId());
    list("SecurityGroupIdList", it.getSecurityGroupIds());
    value("AvailabilityZone", it.getAvailabilityZone());
  }

  private void authentication(AuthenticationConfiguration it) {
    value("AuthenticationType", it.getAuthenticationType());
    value("SecretArn", it.getSecretArn());
    value("KmsKeyArn", it.getKmsKeyArn());
    json.object("OAuth2Properties", it.getOauth2Properties(), this::oauth2);
    json.object(
        "BasicAuthenticationCredentials",
        it.getBasicAuthenticationCredentials(),
        basic -> {
          value("Username", basic.getUsername());
          value("Password", basic.getPassword());
        });
    it.getCustomAuthenticationCredentials()
        .ifPresentOrElse(
            custom -> map("CustomAuthenticationCredentials", custom),
            () -> json.none("CustomAuthenticationCredentials"));
  }

  private void oauth2(OAuth2Properties it) {
    value("OAuth2GrantType", it.getGrantType());
    json.object(
        "OAuth2ClientApplication",
        it.getClientApplication(),
        application -> {
          value(
              "UserManagedClientApplicationClientId",
              application.getUserManagedClientApplicationClientId());
          value(
              "AWSManagedClientApplicationReference",
              application.getAwsManagedClientApplicationReference());
        });
    value("TokenUrl", it.getTokenUrl());
    map("TokenUrlParametersMap", it.getTokenUrlParameters());
    json.object(
        "AuthorizationCodeProperties",
        it.getAuthorizationCodeProperties(),
        code -> {
          value("AuthorizationCode", code.getAuthorizationCode());
          value("RedirectUri", code.getRedirectUri());
        });
    json.object(
        "OAuth2Credentials",
        it.getCredentials(),
        credentials -> {
          value(
              "UserManagedClientApplicationClientSecret",
              credentials.getUserManagedClientApplicationClientSecret());
          value("AccessToken", credentials.getAccessToken());
          value("RefreshToken", credentials.getRefreshToken());
          value("JwtToken", credentials.getJwtToken());
        });
  }

  private void map(String name, Map<String, Value> values) {
    json.object(
        name, () -> new TreeMap<>(values).forEach((key, value) -> value(key, Optional.of(value))));
  }

  private void list(String name, List<Value> values) {
    json.objects(name, values, (j, value) -> value(value));
  }

  private void value(String name, Optional<Value> value) {
    json.object(name, value, this::value);
  }

  private void value(Value value) {
    json.word("visibility", value.getVisibility());
    json.text("text", Hidden.text(value));
    value.getUrl().ifPresent(this::url);
    value
        .getMembers()
        .ifPresent(
            members ->
                json.object(
                    "members",
                    () ->
                        new TreeMap<>(members)
                            .forEach((key, member) -> json.object(key, () -> member(member)))));
  }

  private void member(MemberValue member) {
    json.word("visibility", member.getVisibility());
    json.text(
        "text",
        member.getVisibility() == Visibility.REDACTED
            ? Hidden.TEXT
            : member.getText().orElse(Hidden.TEXT));
    member.getUrl().ifPresent(this::url);
  }

  private void url(UrlFacts facts) {
    json.object(
        "url",
        () -> {
          json.text("dialect", facts.getDialect());
          json.text("scheme", facts.getScheme());
          json.texts("hosts", facts.getHosts());
          json.word("tls", facts.getTls());
          json.texts("tlsWeakenings", facts.getTlsWeakenings());
          json.truth("hasCredentials", facts.getHasCredentials());
          json.truth("parsed", facts.getParsed());
        });
  }
}
