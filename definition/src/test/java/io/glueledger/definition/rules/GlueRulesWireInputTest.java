/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import static io.glueledger.definition.rules.Requests.auth;
import static io.glueledger.definition.rules.Requests.creating;
import static io.glueledger.definition.rules.Requests.entries;
import static io.glueledger.definition.rules.Requests.nullValue;
import static io.glueledger.definition.rules.Requests.oauth;
import static io.glueledger.definition.rules.Requests.physical;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.rules.violation.RuleViolation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;

/** ConnectionInput and all that is in it. */
class GlueRulesWireInputTest {
  private final GlueRules rules = new GlueRules(RuleMode.WARN);

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments(
            creating(c -> c.name(null)),
            "WIRE-REQUIRED ConnectionInput.Name",
            "Member must not be null"),
        arguments(
            creating(c -> c.connectionType((String) null)),
            "WIRE-REQUIRED ConnectionInput.ConnectionType",
            "Member must not be null"),
        arguments(
            creating(c -> c.connectionPropertiesWithStrings(null)),
            "WIRE-REQUIRED ConnectionInput.ConnectionProperties",
            "Member must not be null"),
        arguments(
            creating(c -> c.name("")),
            "WIRE-LENGTH ConnectionInput.Name",
            "Member must have length greater than or equal to 1"),
        arguments(
            creating(c -> c.name("n".repeat(256))),
            "WIRE-LENGTH ConnectionInput.Name",
            "1 validation error detected: Value at 'connectionInput.name' failed to satisfy"
                + " constraint: Member must have length less than or equal to 255"),
        arguments(
            creating(c -> c.name("a\nb")),
            "WIRE-PATTERN ConnectionInput.Name",
            "Member must satisfy regular expression pattern:"
                + " [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*"),
        arguments(
            creating(c -> c.name("half \uD83D")), "WIRE-PATTERN ConnectionInput.Name", "pattern"),
        arguments(
            creating(c -> c.description("d".repeat(2049))),
            "WIRE-LENGTH ConnectionInput.Description",
            "2048"),
        arguments(
            creating(c -> c.description("a\u0000b")),
            "WIRE-PATTERN ConnectionInput.Description",
            "pattern"),
        arguments(
            creating(c -> c.matchCriteria(Collections.nCopies(11, "m"))),
            "WIRE-COUNT ConnectionInput.MatchCriteria",
            "less than or equal to 10"),
        arguments(
            creating(c -> c.matchCriteria("m", "")),
            "WIRE-MEMBER ConnectionInput.MatchCriteria",
            "Member must satisfy constraint: [Member must have length less than or equal to 255,"
                + " Member must have length greater than or equal to 1, "),
        arguments(
            creating(c -> c.connectionPropertiesWithStrings(entries(101, "v"))),
            "WIRE-COUNT ConnectionInput.ConnectionProperties",
            "less than or equal to 100"),
        arguments(
            creating(c -> c.connectionPropertiesWithStrings(Map.of("HOST", ""))),
            "WIRE-LENGTH ConnectionInput.ConnectionProperties.HOST",
            "Value at 'connectionInput.connectionProperties.HOST' failed"),
        arguments(
            creating(c -> c.connectionPropertiesWithStrings(Map.of("PASSWORD", "v".repeat(1025)))),
            "WIRE-LENGTH ConnectionInput.ConnectionProperties.PASSWORD",
            "less than or equal to 1024"),
        arguments(
            creating(c -> c.connectionPropertiesWithStrings(Map.of("hunter2", "v".repeat(1025)))),
            "WIRE-MEMBER ConnectionInput.ConnectionProperties",
            "Map value must satisfy constraint: [Member must have length less than or equal to"
                + " 1024, Member must have length greater than or equal to 1]"),
        arguments(
            creating(c -> c.connectionPropertiesWithStrings(nullValue("HOST"))),
            "WIRE-REQUIRED ConnectionInput.ConnectionProperties.HOST",
            "Member must not be null"),
        arguments(
            creating(c -> c.connectionPropertiesWithStrings(nullValue("other"))),
            "WIRE-MEMBER ConnectionInput.ConnectionProperties",
            "Map value must satisfy"),
        arguments(
            creating(c -> c.sparkProperties(Map.of("k", "v".repeat(2049)))),
            "WIRE-MEMBER ConnectionInput.SparkProperties",
            "2048"),
        arguments(
            creating(c -> c.athenaProperties(Map.of("", "v"))),
            "WIRE-MEMBER ConnectionInput.AthenaProperties",
            "Map keys must satisfy constraint: [Member must have length less than or equal to 128,"
                + " Member must have length greater than or equal to 1]"),
        arguments(
            creating(c -> c.pythonProperties(Map.of("k", ""))),
            "WIRE-MEMBER ConnectionInput.PythonProperties",
            "Map value"),
        arguments(
            physical(p -> p.subnetId("")),
            "WIRE-LENGTH ConnectionInput.PhysicalConnectionRequirements.SubnetId",
            "'connectionInput.physicalConnectionRequirements.subnetId'"),
        arguments(
            physical(p -> p.securityGroupIdList(Collections.nCopies(51, "sg-1"))),
            "WIRE-COUNT ConnectionInput.PhysicalConnectionRequirements.SecurityGroupIdList",
            "less than or equal to 50"),
        arguments(
            auth(a -> a.secretArn("orders/password")),
            "WIRE-PATTERN ConnectionInput.AuthenticationConfiguration.SecretArn",
            "secretsmanager"),
        arguments(
            auth(a -> a.kmsKeyArn("alias/key")),
            "WIRE-PATTERN ConnectionInput.AuthenticationConfiguration.KmsKeyArn",
            "kms"),
        arguments(
            auth(a -> a.basicAuthenticationCredentials(b -> b.username("two words"))),
            "WIRE-PATTERN"
                + " ConnectionInput.AuthenticationConfiguration.BasicAuthenticationCredentials.Username",
            "\\S+"),
        arguments(
            auth(a -> a.basicAuthenticationCredentials(b -> b.password("p".repeat(513)))),
            "WIRE-LENGTH"
                + " ConnectionInput.AuthenticationConfiguration.BasicAuthenticationCredentials.Password",
            "512"),
        arguments(
            auth(a -> a.customAuthenticationCredentials(Map.of("k", "v".repeat(2049)))),
            "WIRE-MEMBER"
                + " ConnectionInput.AuthenticationConfiguration.CustomAuthenticationCredentials",
            "2048"),
        arguments(
            oauth(o -> o.tokenUrl("ftp://idp.example.com/token")),
            "WIRE-PATTERN ConnectionInput.AuthenticationConfiguration.OAuth2Properties.TokenUrl",
            "^(https?)://"),
        arguments(
            oauth(o -> o.tokenUrl("https://idp.example.com/" + "t".repeat(256))),
            "WIRE-LENGTH ConnectionInput.AuthenticationConfiguration.OAuth2Properties.TokenUrl",
            "256"),
        arguments(
            oauth(o -> o.tokenUrlParametersMap(Map.of("k", "v".repeat(513)))),
            "WIRE-MEMBER"
                + " ConnectionInput.AuthenticationConfiguration.OAuth2Properties.TokenUrlParametersMap",
            "512"),
        arguments(
            oauth(o -> o.authorizationCodeProperties(c -> c.authorizationCode(""))),
            "WIRE-LENGTH"
                + " ConnectionInput.AuthenticationConfiguration.OAuth2Properties.AuthorizationCodeProperties.AuthorizationCode",
            "1"),
        arguments(
            oauth(o -> o.authorizationCodeProperties(c -> c.redirectUri("http:///"))),
            "WIRE-PATTERN"
                + " ConnectionInput.AuthenticationConfiguration.OAuth2Properties.AuthorizationCodeProperties.RedirectUri",
            "pattern"),
        arguments(
            oauth(o -> o.oAuth2Credentials(c -> c.jwtToken("no.jwt"))),
            "WIRE-PATTERN"
                + " ConnectionInput.AuthenticationConfiguration.OAuth2Properties.OAuth2Credentials.JwtToken",
            "pattern"),
        arguments(
            oauth(o -> o.oAuth2Credentials(c -> c.accessToken("t\u00e4st"))),
            "WIRE-PATTERN"
                + " ConnectionInput.AuthenticationConfiguration.OAuth2Properties.OAuth2Credentials.AccessToken",
            "pattern"),
        arguments(
            oauth(
                o -> o.oAuth2ClientApplication(c -> c.userManagedClientApplicationClientId("a b"))),
            "WIRE-PATTERN"
                + " ConnectionInput.AuthenticationConfiguration.OAuth2Properties.OAuth2ClientApplication.UserManagedClientApplicationClientId",
            "pattern"));
  }

  @ParameterizedTest(name = "{1}: {2}")
  @MethodSource("broken")
  void namesTheMemberAndTheConstraint(SdkPojo request, String ruleAndField, String message) {
    // When
    List<RuleViolation> violations = rules.wire(request);

    // Then
    assertThat(violations).hasSize(1);
    RuleViolation violation = violations.get(0);
    assertThat(violation.ruleId() + " " + violation.field()).isEqualTo(ruleAndField);
    assertThat(violation.message())
        .startsWith("1 validation error detected: Value at '")
        .contains(message);
    assertThat(violation.fix()).startsWith("Send " + violation.field()).doesNotContain("hunter2");
  }
}
