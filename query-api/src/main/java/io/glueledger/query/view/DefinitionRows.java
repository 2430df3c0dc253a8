/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.view;

import io.glueledger.event.AuthenticationConfiguration;
import io.glueledger.event.Definition;
import io.glueledger.event.MemberValue;
import io.glueledger.event.OAuth2Properties;
import io.glueledger.event.UrlFacts;
import io.glueledger.event.UrlTls;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import io.glueledger.query.json.Hidden;
import io.glueledger.query.text.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A definition as rows of a table, in groups. */
public final class DefinitionRows {
  private final Map<String, List<Row>> groups = new LinkedHashMap<>();
  private String group = "";

  private DefinitionRows() {}

  /**
   * One member.
   *
   * @param name its name, as Glue writes it
   * @param text its value, as far as it is shown
   * @param hidden true if nothing is shown
   * @param notes what is known of a value that is shown in part
   */
  public record Row(String name, String text, boolean hidden, List<String> notes) {
    /** Copies the notes. */
    public Row {
      notes = List.copyOf(notes);
    }
  }

  /** The rows of a definition by group; groups without rows are left out. */
  public static Map<String, List<Row>> of(Definition definition) {
    DefinitionRows rows = new DefinitionRows();
    rows.definition(definition);
    return rows.groups;
  }

  private void definition(Definition it) {
    group = "General";
    add("ConnectionType", Optional.of(it.getConnectionType()));
    add("Description", it.getDescription());
    list("MatchCriteria", it.getMatchCriteria());
    it.getValidateCredentials()
        .ifPresent(v -> row("ValidateCredentials", Boolean.toString(v), false, List.of()));
    list("ValidateForComputeEnvironments", it.getValidateForComputeEnvironments());
    map("ConnectionProperties", it.getConnectionProperties());
    map("SparkProperties", it.getSparkProperties());
    map("AthenaProperties", it.getAthenaProperties());
    map("PythonProperties", it.getPythonProperties());
    group = "AuthenticationConfiguration";
    it.getAuthenticationConfiguration().ifPresent(this::authentication);
    group = "PhysicalConnectionRequirements";
    it.getPhysicalConnectionRequirements()
        .ifPresent(
            network -> {
              add("SubnetId", network.getSubnetId());
              list("SecurityGroupIdList", network.getSecurityGroupIds());
              add("AvailabilityZone", network.getAvailabilityZone());
            });
    it.getTags().ifPresent(tags -> map("Tags", tags));
  }

  private void authentication(AuthenticationConfiguration it) {
    add("AuthenticationType", it.getAuthenticationType());
    add("SecretArn", it.getSecretArn());
    add("KmsKeyArn", it.getKmsKeyArn());
    it.getOauth2Properties().ifPresent(this::oauth2);
    it.getBasicAuthenticationCredentials()
        .ifPresent(
            basic -> {
              add("BasicAuthenticationCredentials.Username", basic.getUsername());
              add("BasicAuthenticationCredentials.Password", basic.getPassword());
            });
    it.getCustomAuthenticationCredentials()
        .ifPresent(custom -> entries("CustomAuthenticationCredentials.", custom));
  }

  private void oauth2(OAuth2Properties it) {
    add("OAuth2GrantType", it.getGrantType());
    it.getClientApplication()
        .ifPresent(
            application -> {
              add(
                  "UserManagedClientApplicationClientId",
                  application.getUserManagedClientApplicationClientId());
              add(
                  "AWSManagedClientApplicationReference",
                  application.getAwsManagedClientApplicationReference());
            });
    add("TokenUrl", it.getTokenUrl());
    entries("TokenUrlParametersMap.", it.getTokenUrlParameters());
    it.getAuthorizationCodeProperties()
        .ifPresent(
            code -> {
              add("AuthorizationCode", code.getAuthorizationCode());
              add("RedirectUri", code.getRedirectUri());
            });
    it.getCredentials()
        .ifPresent(
            credentials -> {
              add(
                  "UserManagedClientApplicationClientSecret",
                  credentials.getUserManagedClientApplicationClientSecret());
              add("AccessToken", credentials.getAccessToken());
              add("RefreshToken", credentials.getRefreshToken());
              add("JwtToken", credentials.getJwtToken());
            });
  }

  private void map(String name, Map<String, Value> values) {
    group = name;
    entries("", values);
  }

  private void entries(String prefix, Map<String, Value> values) {
    new TreeMap<>(values).forEach((key, value) -> add(prefix + key, Optional.of(value)));
  }

  private void list(String name, List<Value> values) {
    values.forEach(value -> add(name, Optional.of(value)));
  }

  private void add(String name, Optional<Value> value) {
    value.ifPresent(
        it -> {
          boolean isObject = it.getMembers().isPresent();
          if (!isObject) {
            row(
                name,
                Hidden.text(it),
                it.getVisibility() == Visibility.REDACTED,
                it.getUrl().map(DefinitionRows::notes).orElse(List.of()));
          }
          it.getMembers()
              .ifPresent(
                  members ->
                      new TreeMap<>(members).forEach((key, m) -> member(name + "." + key, m)));
        });
  }

  private void member(String name, MemberValue member) {
    boolean hidden = member.getVisibility() == Visibility.REDACTED;
    row(
        name,
        hidden ? Hidden.TEXT : member.getText().orElse(Hidden.TEXT),
        hidden,
        member.getUrl().map(DefinitionRows::notes).orElse(List.of()));
  }

  private void row(String name, String text, boolean hidden, List<String> notes) {
    groups
        .computeIfAbsent(group, g -> new ArrayList<>())
        .add(new Row(Visible.of(name), Visible.of(text), hidden, notes));
  }

  private static List<String> notes(UrlFacts facts) {
    List<String> notes = new ArrayList<>();
    notes.add(
        facts.getTls() == UrlTls.UNSPECIFIED
            ? "the URL says nothing about TLS"
            : "TLS: " + Show.word(facts.getTls()).toLowerCase(Locale.ROOT));
    facts
        .getTlsWeakenings()
        .forEach(weakening -> notes.add("weakened by " + Visible.of(weakening)));
    if (facts.getHasCredentials()) {
      notes.add("has credentials");
    }
    return notes;
  }
}
