/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import java.util.List;
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
  record MemberRule(String member, boolean required, Constraint constraint) {}

  private static final Constraint UNBOUNDED = new Unbounded();
  private static final Text NAME = new Text(1, 255, Grammar.SINGLE_LINE);
  private static final Text TAG_KEY = new Text(1, 128);
  private static final Keyed TAGS = new Keyed(50, TAG_KEY, new Text(0, 256));
  private static final Keyed PROPERTIES =
      new Keyed(
          100,
          UNBOUNDED,
          new Text(1, 1024),
          ConnectionPropertyKey.knownValues().stream()
              .map(ConnectionPropertyKey::toString)
              .collect(Collectors.toSet()));
  private static final Keyed ENVIRONMENT_PROPERTIES = map(128, 2048);
  private static final Text ARN = new Text(1, 10240, Grammar.GLUE_ARN);
  private static final Listing MATCH_CRITERIA = new Listing(10, NAME);

  private static final Map<String, Map<String, MemberRule>> SHAPES =
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
              required("ConnectionNameList", new Listing(25, NAME))),
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
              optional("MaxResults", new Whole(1, 1000))),
          shape(
              "GetConnectionsFilter",
              optional("MatchCriteria", MATCH_CRITERIA),
              unbounded("ConnectionType"),
              optional("ConnectionSchemaVersion", new Whole(1, 2))),
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
              required("TagsToRemove", new Listing(50, TAG_KEY))),
          shape("GetTagsRequest", required("ResourceArn", ARN)),
          shape(
              "ConnectionInput",
              required("Name", NAME),
              optional("Description", new Text(0, 2048, Grammar.LINES)),
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
              optional("SecurityGroupIdList", new Listing(50, NAME)),
              optional("AvailabilityZone", NAME)),
          shape(
              "AuthenticationConfigurationInput",
              unbounded("AuthenticationType"),
              unbounded("OAuth2Properties"),
              optional("SecretArn", new Text(0, Text.NO_MAXIMUM, Grammar.SECRET_ARN)),
              optional("KmsKeyArn", new Text(0, Text.NO_MAXIMUM, Grammar.KMS_KEY_ARN)),
              unbounded("BasicAuthenticationCredentials"),
              optional("CustomAuthenticationCredentials", map(128, 2048))),
          shape(
              "OAuth2PropertiesInput",
              unbounded("OAuth2GrantType"),
              unbounded("OAuth2ClientApplication"),
              optional("TokenUrl", new Text(0, 256, Grammar.TOKEN_URL)),
              optional("TokenUrlParametersMap", map(128, 512)),
              unbounded("AuthorizationCodeProperties"),
              unbounded("OAuth2Credentials")),
          shape(
              "OAuth2ClientApplication",
              optional(
                  "UserManagedClientApplicationClientId", new Text(0, 2048, Grammar.NO_BLANKS)),
              optional(
                  "AWSManagedClientApplicationReference", new Text(0, 2048, Grammar.NO_BLANKS))),
          shape(
              "AuthorizationCodeProperties",
              optional("AuthorizationCode", new Text(1, 4096, Grammar.NO_BLANKS)),
              optional("RedirectUri", new Text(0, 512, Grammar.REDIRECT_URI))),
          shape(
              "OAuth2Credentials",
              optional(
                  "UserManagedClientApplicationClientSecret",
                  new Text(0, 512, Grammar.PRINTABLE_ASCII)),
              optional("AccessToken", new Text(0, 4096, Grammar.PRINTABLE_ASCII)),
              optional("RefreshToken", new Text(0, 4096, Grammar.PRINTABLE_ASCII)),
              optional("JwtToken", new Text(0, 8000, Grammar.JWT))),
          shape(
              "BasicAuthenticationCredentials",
              optional("Username", new Text(0, 512, Grammar.NO_BLANKS)),
              optional("Password", new Text(0, 512, Grammar.ONE_LINE))));

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

  private static MemberRule required(String member, Constraint constraint) {
    return new MemberRule(member, true, constraint);
  }

  private static MemberRule optional(String member, Constraint constraint) {
    return new MemberRule(member, false, constraint);
  }

  private static MemberRule unbounded(String member) {
    return new MemberRule(member, false, UNBOUNDED);
  }

  private static Keyed map(int maxKey, int maxValue) {
    return new Keyed(Keyed.NO_MAXIMUM, new Text(1, maxKey), new Text(1, maxValue));
  }

  static List<String> shapes() {
    return SHAPES.keySet().stream().sorted().toList();
  }
}
