/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.model.ConnectionInputs;
import io.glueledger.definition.model.DefinitionMember;
import io.glueledger.definition.model.ValueMapper;
import io.glueledger.definition.redaction.RequestExposures.Fingerprinter;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.AuthenticationConfiguration;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.OAuth2ClientApplication;
import software.amazon.awssdk.services.glue.model.OAuth2Properties;
import software.amazon.awssdk.services.glue.model.PhysicalConnectionRequirements;

/**
 * Answers of Glue for callers who may not see secrets. The password keys are left out, as Glue does
 * under {@code HidePassword}; every other value that is not clear becomes what a definition would
 * show of it, or {@link #HIDDEN_PLACEHOLDER}; all else stays as Glue answered.
 *
 * <p>A client that reads, changes one member and writes all back would overwrite secrets with
 * placeholders: {@link #placeholderIn} finds them, so that the write can be refused.
 */
public final class ReadHiding {

  /**
   * What stands for a value of which nothing is shown; also what stands inside one shown in part.
   */
  public static final String HIDDEN_PLACEHOLDER = RedactionMarker.TEXT;

  private final DefinitionRedactor redactor;

  /** Hides what {@code redactor} does not show. */
  public ReadHiding(DefinitionRedactor redactor) {
    this.redactor = redactor;
  }

  /** {@code connection}, with what its caller may not see hidden. */
  public Connection hide(Connection connection) {
    DefinitionRedactor.Seen seen = redactor.see(ConnectionInputs.of(connection), Optional.empty());
    RequestSecrets secrets = seen.secrets();
    Shown shown = new Shown(seen.mapper(Fingerprinter.NONE));
    Connection.Builder hidden =
        connection.toBuilder()
            .description(shown.text(DefinitionMember.DESCRIPTION, connection.description()))
            .connectionType(
                shown.text(DefinitionMember.CONNECTION_TYPE, connection.connectionTypeAsString()))
            .statusReason(textOf(connection.statusReason(), secrets))
            .lastUpdatedBy(textOf(connection.lastUpdatedBy(), secrets))
            .physicalConnectionRequirements(
                network(connection.physicalConnectionRequirements(), shown))
            .authenticationConfiguration(
                authentication(connection.authenticationConfiguration(), shown));
    if (connection.hasMatchCriteria()) {
      hidden.matchCriteria(
          shown.texts(DefinitionMember.MATCH_CRITERIA, connection.matchCriteria()));
    }
    if (connection.hasConnectionProperties()) {
      hidden.connectionPropertiesWithStrings(
          shown.map(
              DefinitionMember.CONNECTION_PROPERTIES, connection.connectionPropertiesAsStrings()));
    }
    if (connection.hasSparkProperties()) {
      hidden.sparkProperties(
          shown.map(DefinitionMember.SPARK_PROPERTIES, connection.sparkProperties()));
    }
    if (connection.hasAthenaProperties()) {
      hidden.athenaProperties(
          shown.map(DefinitionMember.ATHENA_PROPERTIES, connection.athenaProperties()));
    }
    if (connection.hasPythonProperties()) {
      hidden.pythonProperties(
          shown.map(DefinitionMember.PYTHON_PROPERTIES, connection.pythonProperties()));
    }
    return hidden.build();
  }

  /** {@code tags}, with what looks like a secret hidden. */
  public Map<String, String> hideTags(Map<String, String> tags) {
    return new Shown(redactor.seeTags(tags).mapper(Fingerprinter.NONE))
        .map(DefinitionMember.TAGS, tags);
  }

  /** The path of the first member of {@code input} that carries what {@link #hide} leaves. */
  public static Optional<String> placeholderIn(ConnectionInput input) {
    return PlaceholderSearch.in(input);
  }

  /** The path of the first of {@code tags} that carries what {@link #hideTags} leaves. */
  public static Optional<String> placeholderIn(Map<String, String> tags) {
    return PlaceholderSearch.in(DefinitionMember.TAGS.path(), tags);
  }

  private static @Nullable PhysicalConnectionRequirements network(
      @Nullable PhysicalConnectionRequirements network, Shown shown) {
    if (network == null) {
      return null;
    }
    PhysicalConnectionRequirements.Builder hidden =
        network.toBuilder()
            .subnetId(shown.text(DefinitionMember.SUBNET_ID, network.subnetId()))
            .availabilityZone(
                shown.text(DefinitionMember.AVAILABILITY_ZONE, network.availabilityZone()));
    if (network.hasSecurityGroupIdList()) {
      hidden.securityGroupIdList(
          shown.texts(DefinitionMember.SECURITY_GROUP_ID, network.securityGroupIdList()));
    }
    return hidden.build();
  }

  private static @Nullable AuthenticationConfiguration authentication(
      @Nullable AuthenticationConfiguration authentication, Shown shown) {
    return authentication == null
        ? null
        : authentication.toBuilder()
            .authenticationType(
                shown.text(
                    DefinitionMember.AUTHENTICATION_TYPE,
                    authentication.authenticationTypeAsString()))
            .secretArn(shown.text(DefinitionMember.SECRET_ARN, authentication.secretArn()))
            .kmsKeyArn(shown.text(DefinitionMember.KMS_KEY_ARN, authentication.kmsKeyArn()))
            .oAuth2Properties(oauth2(authentication.oAuth2Properties(), shown))
            .build();
  }

  private static @Nullable OAuth2Properties oauth2(@Nullable OAuth2Properties oauth2, Shown shown) {
    if (oauth2 == null) {
      return null;
    }
    OAuth2Properties.Builder hidden =
        oauth2.toBuilder()
            .oAuth2GrantType(
                shown.text(DefinitionMember.GRANT_TYPE, oauth2.oAuth2GrantTypeAsString()))
            .oAuth2ClientApplication(client(oauth2.oAuth2ClientApplication(), shown))
            .tokenUrl(shown.text(DefinitionMember.TOKEN_URL, oauth2.tokenUrl()));
    if (oauth2.hasTokenUrlParametersMap()) {
      hidden.tokenUrlParametersMap(
          shown.map(DefinitionMember.TOKEN_URL_PARAMETERS, oauth2.tokenUrlParametersMap()));
    }
    return hidden.build();
  }

  private static @Nullable OAuth2ClientApplication client(
      @Nullable OAuth2ClientApplication client, Shown shown) {
    return client == null
        ? null
        : client.toBuilder()
            .userManagedClientApplicationClientId(
                shown.text(
                    DefinitionMember.CLIENT_ID, client.userManagedClientApplicationClientId()))
            .awsManagedClientApplicationReference(
                shown.text(
                    DefinitionMember.AWS_CLIENT_REFERENCE,
                    client.awsManagedClientApplicationReference()))
            .build();
  }

  private static @Nullable String textOf(@Nullable String text, RequestSecrets secrets) {
    return text == null ? null : DefinitionRedactor.text(text, secrets);
  }

  /** Values as an answer shows them: a text always, for the model has no place for its absence. */
  private record Shown(ValueMapper mapper) {

    private @Nullable String text(DefinitionMember member, @Nullable String raw) {
      return raw == null || raw.isEmpty() ? raw : entry(member, "", raw);
    }

    private List<String> texts(DefinitionMember member, List<String> raw) {
      return raw.stream().map(text -> entry(member, "", text)).toList();
    }

    private Map<String, String> map(DefinitionMember member, Map<String, String> raw) {
      Map<String, String> shown = new LinkedHashMap<>();
      raw.forEach(
          (key, value) -> {
            boolean password =
                member == DefinitionMember.CONNECTION_PROPERTIES
                    && PropertyKeys.PASSWORDS.contains(key);
            if (!password) {
              shown.put(mapper.key(member, key), entry(member, key, value));
            }
          });
      return shown;
    }

    private String entry(DefinitionMember member, String key, String raw) {
      return mapper.value(member, key, raw).getText().orElse(HIDDEN_PLACEHOLDER);
    }
  }
}
