/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.fixture.GlueJson;
import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.rules.violation.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;

class ViolationSecrecyProperties {
  private static final List<String> TYPES =
      List.of("JDBC", "KAFKA", "MONGODB", "MARKETPLACE", "SALESFORCE");

  /** Every place for a text has one, also as a key. */
  private static final String EVERYWHERE =
      """
      {CatalogId: '$', Tags: {'$': '$'}, ConnectionInput: {
        Name: '$', Description: '$', ConnectionType: '$', MatchCriteria: ['$'],
        ConnectionProperties: {
          '$': '$', PORT: '$', KAFKA_SASL_MECHANISM: '$', JDBC_ENFORCE_SSL: '$'},
        SparkProperties: {'$': '$'},
        PhysicalConnectionRequirements: {SubnetId: '$', SecurityGroupIdList: ['$']},
        AuthenticationConfiguration: {
          AuthenticationType: '$', SecretArn: '$', KmsKeyArn: '$',
          CustomAuthenticationCredentials: {'$': '$'},
          BasicAuthenticationCredentials: {Username: '$', Password: '$'},
          OAuth2Properties: {
            TokenUrl: '$', OAuth2GrantType: '$', TokenUrlParametersMap: {'$': '$'}}}}}
      """;

  private final GlueRules rules = new GlueRules(RuleMode.ENFORCE);

  /** The secret has a shape that breaks as many rules as can be. */
  @Property(tries = 200)
  void noTextOfAViolationHoldsAValueOrAnUnknownKey(
      @ForAll @AlphaChars @NumericChars @StringLength(min = 12, max = 40) String random) {
    // Given
    String secret = "S3cr3t" + random;
    String bad = secret + "\u0000" + "x".repeat(11_000);
    var request =
        (CreateConnectionRequest)
            GlueJson.request(
                "CreateConnection", List.of(EVERYWHERE), text -> text.replace("$", bad));

    // When
    List<RuleViolation> violations = new ArrayList<>(rules.wire(request));
    for (String type : TYPES) {
      violations.addAll(
          rules.documented(request.connectionInput().toBuilder().connectionType(type).build()));
    }

    // Then
    assertThat(violations).hasSizeGreaterThan(20).noneMatch(v -> v.toString().contains(secret));
    assertThat(rules.findings(violations)).noneMatch(f -> f.toString().contains(secret));
  }
}
