/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import static io.glueledger.definition.model.MemberContent.ARN;
import static io.glueledger.definition.model.MemberContent.CONNECTION_TYPE;
import static io.glueledger.definition.model.MemberContent.CREDENTIAL;
import static io.glueledger.definition.model.MemberContent.ENVIRONMENT_PROPERTIES;
import static io.glueledger.definition.model.MemberContent.FLAG;
import static io.glueledger.definition.model.MemberContent.GLUE_WORD;
import static io.glueledger.definition.model.MemberContent.PROPERTIES;
import static io.glueledger.definition.model.MemberContent.SENSITIVE;
import static io.glueledger.definition.model.MemberContent.SENSITIVE_PARAMETERS;
import static io.glueledger.definition.model.MemberContent.TEXT;
import static io.glueledger.definition.model.MemberContent.URL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A member of Glue's {@code ConnectionInput}, or the tags of a request, with all that the ledger
 * knows of it: redaction, comparison and hiding for reads go by this table. A member that is not in
 * it holds credentials. Each member is one object, compared by identity.
 */
public final class DefinitionMember {

  /** Glue does not give it back: its absence from an answer says nothing. */
  private static final String NEVER_RETURNED = "never returned";

  /** A list whose order means nothing. */
  private static final String UNORDERED = "unordered";

  private static final String NETWORK = "PhysicalConnectionRequirements.";
  private static final String AUTHENTICATION = "AuthenticationConfiguration.";
  private static final String BASIC = AUTHENTICATION + "BasicAuthenticationCredentials.";
  private static final String OAUTH2 = AUTHENTICATION + "OAuth2Properties.";
  private static final String CLIENT = OAUTH2 + "OAuth2ClientApplication.";
  private static final String CODE = OAUTH2 + "AuthorizationCodeProperties.";
  private static final String TOKENS = OAUTH2 + "OAuth2Credentials.";

  private static final Map<String, DefinitionMember> CLASSIFIED = new LinkedHashMap<>();

  /** The tags of a connection: no part of a {@code ConnectionInput}. */
  public static final DefinitionMember TAGS = add("Tags", MemberContent.TAGS, "");

  static {
    add("ConnectionType", CONNECTION_TYPE, "");
    add("Description", TEXT, "");
    add("MatchCriteria", TEXT, "");
    add("ConnectionProperties", PROPERTIES, "");
    add("SparkProperties", ENVIRONMENT_PROPERTIES, "");
    add("AthenaProperties", ENVIRONMENT_PROPERTIES, "");
    add("PythonProperties", ENVIRONMENT_PROPERTIES, "");
    add(NETWORK + "SubnetId", TEXT, "");
    add(NETWORK + "SecurityGroupIdList", TEXT, UNORDERED);
    add(NETWORK + "AvailabilityZone", TEXT, "");
    add(AUTHENTICATION + "AuthenticationType", GLUE_WORD, "");
    add(AUTHENTICATION + "SecretArn", ARN, "");
    add(AUTHENTICATION + "KmsKeyArn", ARN, "");
    add(AUTHENTICATION + "CustomAuthenticationCredentials", CREDENTIAL, NEVER_RETURNED);
    add(BASIC + "Username", SENSITIVE, NEVER_RETURNED);
    add(BASIC + "Password", CREDENTIAL, NEVER_RETURNED);
    add(OAUTH2 + "OAuth2GrantType", GLUE_WORD, "");
    add(OAUTH2 + "TokenUrl", URL, "");
    add(OAUTH2 + "TokenUrlParametersMap", SENSITIVE_PARAMETERS, "");
    add(CLIENT + "UserManagedClientApplicationClientId", SENSITIVE, "");
    add(CLIENT + "AWSManagedClientApplicationReference", SENSITIVE, "");
    add(CODE + "AuthorizationCode", CREDENTIAL, NEVER_RETURNED);
    add(CODE + "RedirectUri", URL, NEVER_RETURNED);
    add(TOKENS + "UserManagedClientApplicationClientSecret", CREDENTIAL, NEVER_RETURNED);
    add(TOKENS + "AccessToken", CREDENTIAL, NEVER_RETURNED);
    add(TOKENS + "RefreshToken", CREDENTIAL, NEVER_RETURNED);
    add(TOKENS + "JwtToken", CREDENTIAL, NEVER_RETURNED);
    add("ValidateCredentials", FLAG, NEVER_RETURNED);
    add("ValidateForComputeEnvironments", GLUE_WORD, NEVER_RETURNED);
  }

  private final String path;
  private final MemberContent content;
  private final boolean returned;
  private final boolean ordered;

  private DefinitionMember(String path, MemberContent content, boolean returned, boolean ordered) {
    this.path = path;
    this.content = content;
    this.returned = returned;
    this.ordered = ordered;
  }

  private static DefinitionMember add(String path, MemberContent content, String trait) {
    DefinitionMember member =
        new DefinitionMember(
            path, content, !trait.equals(NEVER_RETURNED), !trait.equals(UNORDERED));
    CLASSIFIED.put(path, member);
    return member;
  }

  /** All members that somebody has classified. */
  public static List<DefinitionMember> classified() {
    return List.copyOf(CLASSIFIED.values());
  }

  /** The member at a path as Glue writes it; empty if nobody has classified it. */
  public static Optional<DefinitionMember> classified(String path) {
    return Optional.ofNullable(CLASSIFIED.get(path));
  }

  /** The member at {@code path}. What nobody has classified is taken for a credential. */
  static DefinitionMember at(String path) {
    return classified(path).orElseGet(() -> new DefinitionMember(path, CREDENTIAL, true, true));
  }

  /** The path of the member from the connection on, as Glue writes it. */
  public String path() {
    return path;
  }

  /** The path of the entry {@code key} of this member; the member's own if {@code key} is empty. */
  public String path(String key) {
    return key.isEmpty() ? path : path + "." + key;
  }

  /** What it holds. */
  public MemberContent content() {
    return content;
  }

  /** Whether Glue's answers hold it where the connection has it. */
  public boolean isReturned() {
    return returned;
  }

  /** Whether the order of its elements means something; true if it is no list. */
  public boolean isOrdered() {
    return ordered;
  }

  @Override
  public String toString() {
    return path;
  }
}
