/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.wire;

import static io.glueledger.definition.rules.wire.TextConstraint.NO_MAXIMUM;
import static io.glueledger.definition.rules.wire.WirePattern.JWT;
import static io.glueledger.definition.rules.wire.WirePattern.KMS_KEY_ARN;
import static io.glueledger.definition.rules.wire.WirePattern.LINES;
import static io.glueledger.definition.rules.wire.WirePattern.NO_BLANKS;
import static io.glueledger.definition.rules.wire.WirePattern.ONE_LINE;
import static io.glueledger.definition.rules.wire.WirePattern.PRINTABLE_ASCII;
import static io.glueledger.definition.rules.wire.WirePattern.REDIRECT_URI;
import static io.glueledger.definition.rules.wire.WirePattern.SECRET_ARN;
import static io.glueledger.definition.rules.wire.WirePattern.TOKEN_URL;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.model.ConnectionPropertyKey;

/**
 * The constraints of Glue's service model (botocore 1.43, {@code glue/2017-03-31}) for the
 * operations on connections and their tags: the SDK's own model has none. Keyed by the SDK's class
 * and member name. A member whose value is another structure stands here only if it is required;
 * its members stand under their own class.
 */
final class WireRules {
  /** One member of a structure. */
  record MemberRule(String member, boolean required, WireConstraint constraint) {}

  private static final WireConstraint UNBOUNDED = new NoConstraint();
  private static final TextConstraint NAME = new TextConstraint(1, 255, WirePattern.SINGLE_LINE);
  private static final TextConstraint TAG_KEY = new TextConstraint(1, 128);
  private static final MapConstraint TAGS =
      new MapConstraint(50, TAG_KEY, new TextConstraint(0, 256));
  private static final MapConstraint PROPERTIES =
      new MapConstraint(
          100,
          UNBOUNDED,
          new TextConstraint(1, 1024),
          ConnectionPropertyKey.knownValues().stream()
              .map(ConnectionPropertyKey::toString)
              .collect(Collectors.toSet()));
  private static final MapConstraint ENVIRONMENT_PROPERTIES = map(128, 2048);
  private static final TextConstraint ARN = new TextConstraint(1, 10240, WirePattern.GLUE_ARN);
  private static final ListConstraint MATCH_CRITERIA = new ListConstraint(10, NAME);

  /** By class of the SDK, then by member. */
  static final Map<String, Map<String, MemberRule>> SHAPES =
      Map.ofEntries(
          shape(
              "CreateConnectionRequest",
              optional("CatalogId", NAME),
              required("ConnectionInput", UNBOUNDED),
              optional("Tags", TAGS)),
          shape(
              "UpdateConnectionRequest",
              optional("CatalogId", NAME),
              required("Name", NAME),
              required("ConnectionInput", UNBOUNDED)),
          shape(
              "DeleteConnectionRequest",
              optional("CatalogId", NAME),
              required("ConnectionName", NAME)),
          shape(
              "BatchDeleteConnectionRequest",
              optional("CatalogId", NAME),
              required("ConnectionNameList", new ListConstraint(25, NAME))),
          shape(
              "GetConnectionRequest",
              optional("CatalogId", NAME),
              required("Name", NAME),
              unbounded("HidePassword"),
              unbounded("ApplyOverrideForComputeEnvironment")),
          shape(
              "GetConnectionsRequest",
              optional("CatalogId", NAME),
              unbounded("Filter"),
              unbounded("HidePassword"),
              unbounded("NextToken"),
              optional("MaxResults", new NumberConstraint(1, 1000))),
          shape(
              "GetConnectionsFilter",
              optional("MatchCriteria", MATCH_CRITERIA),
              unbounded("ConnectionType"),
              optional("ConnectionSchemaVersion", new NumberConstraint(1, 2))),
          shape(
              "TestConnectionRequest",
              optional("ConnectionName", NAME),
              optional("CatalogId", NAME),
              unbounded("TestConnectionInput")),
          shape(
              "TestConnectionInput",
              required("ConnectionType", UNBOUNDED),
              required("ConnectionProperties", PROPERTIES),
              unbounded("AuthenticationConfiguration")),
          shape("TagResourceRequest", required("ResourceArn", ARN), required("TagsToAdd", TAGS)),
          shape(
              "UntagResourceRequest",
              required("ResourceArn", ARN),
              required("TagsToRemove", new ListConstraint(50, TAG_KEY))),
          shape("GetTagsRequest", required("ResourceArn", ARN)),
          shape(
              "ConnectionInput",
              required("Name", NAME),
              optional("Description", text(2048, LINES)),
              required("ConnectionType", UNBOUNDED),
              optional("MatchCriteria", MATCH_CRITERIA),
              required("ConnectionProperties", PROPERTIES),
              optional("SparkProperties", ENVIRONMENT_PROPERTIES),
              optional("AthenaProperties", ENVIRONMENT_PROPERTIES),
              optional("PythonProperties", ENVIRONMENT_PROPERTIES),
              unbounded("PhysicalConnectionRequirements"),
              unbounded("AuthenticationConfiguration"),
              unbounded("ValidateCredentials"),
              unbounded("ValidateForComputeEnvironments")),
          shape(
              "PhysicalConnectionRequirements",
              optional("SubnetId", NAME),
              optional("SecurityGroupIdList", new ListConstraint(50, NAME)),
              optional("AvailabilityZone", NAME)),
          shape(
              "AuthenticationConfigurationInput",
              unbounded("AuthenticationType"),
              unbounded("OAuth2Properties"),
              optional("SecretArn", text(NO_MAXIMUM, SECRET_ARN)),
              optional("KmsKeyArn", text(NO_MAXIMUM, KMS_KEY_ARN)),
              unbounded("BasicAuthenticationCredentials"),
              optional("CustomAuthenticationCredentials", map(128, 2048))),
          shape(
              "OAuth2PropertiesInput",
              unbounded("OAuth2GrantType"),
              unbounded("OAuth2ClientApplication"),
              optional("TokenUrl", text(256, TOKEN_URL)),
              optional("TokenUrlParametersMap", map(128, 512)),
              unbounded("AuthorizationCodeProperties"),
              unbounded("OAuth2Credentials")),
          shape(
              "OAuth2ClientApplication",
              optional("UserManagedClientApplicationClientId", text(2048, NO_BLANKS)),
              optional("AWSManagedClientApplicationReference", text(2048, NO_BLANKS))),
          shape(
              "AuthorizationCodeProperties",
              optional("AuthorizationCode", new TextConstraint(1, 4096, WirePattern.NO_BLANKS)),
              optional("RedirectUri", text(512, REDIRECT_URI))),
          shape(
              "OAuth2Credentials",
              optional("UserManagedClientApplicationClientSecret", text(512, PRINTABLE_ASCII)),
              optional("AccessToken", text(4096, PRINTABLE_ASCII)),
              optional("RefreshToken", text(4096, PRINTABLE_ASCII)),
              optional("JwtToken", text(8000, JWT))),
          shape(
              "BasicAuthenticationCredentials",
              optional("Username", text(512, NO_BLANKS)),
              optional("Password", text(512, ONE_LINE))));

  private WireRules() {}

  /**
   * The rules of a structure by member name.
   *
   * @throws IllegalArgumentException if the structure is not one of the operations on connections:
   *     it cannot be judged
   */
  static Map<String, MemberRule> of(String shape) {
    Map<String, MemberRule> rules = SHAPES.get(shape);
    if (rules == null) {
      throw new IllegalArgumentException(
          shape + " has no wire rules: it is no request on connections or tags");
    }
    return rules;
  }

  private static Map.Entry<String, Map<String, MemberRule>> shape(
      String name, MemberRule... members) {
    return Map.entry(
        name,
        Stream.of(members)
            .collect(Collectors.toUnmodifiableMap(MemberRule::member, Function.identity())));
  }

  private static MemberRule required(String member, WireConstraint constraint) {
    return new MemberRule(member, true, constraint);
  }

  private static MemberRule optional(String member, WireConstraint constraint) {
    return new MemberRule(member, false, constraint);
  }

  private static MemberRule unbounded(String member) {
    return new MemberRule(member, false, UNBOUNDED);
  }

  private static TextConstraint text(int max, WirePattern grammar) {
    return new TextConstraint(0, max, grammar);
  }

  private static MapConstraint map(int maxKey, int maxValue) {
    return new MapConstraint(
        MapConstraint.NO_MAXIMUM, new TextConstraint(1, maxKey), new TextConstraint(1, maxValue));
  }
}
