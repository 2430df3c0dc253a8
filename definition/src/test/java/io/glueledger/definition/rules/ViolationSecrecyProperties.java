/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.rules.violation.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;

class ViolationSecrecyProperties {
  private static final List<String> TYPES =
      List.of("JDBC", "KAFKA", "MONGODB", "MARKETPLACE", "SALESFORCE");

  /** Every place for a text holds the secret, in a shape that breaks as many rules as can be. */
  @Property(tries = 200)
  void noTextOfAViolationHoldsAValueOrAnUnknownKey(
      @ForAll @AlphaChars @NumericChars @StringLength(min = 12, max = 40) String random) {
    // Given
    String secret = "S3cr3t" + random;
    String bad = secret + "\u0000" + "x".repeat(11_000);
    CreateConnectionRequest request =
        CreateConnectionRequest.builder()
            .catalogId(bad)
            .tags(Map.of(bad, bad))
            .connectionInput(
                ConnectionInput.builder()
                    .name(bad)
                    .description(bad)
                    .connectionType(bad)
                    .matchCriteria(bad)
                    .connectionPropertiesWithStrings(
                        Map.of(
                            bad,
                            bad,
                            "PORT",
                            bad,
                            "KAFKA_SASL_MECHANISM",
                            bad,
                            "JDBC_ENFORCE_SSL",
                            bad))
                    .sparkProperties(Map.of(bad, bad))
                    .physicalConnectionRequirements(p -> p.subnetId(bad).securityGroupIdList(bad))
                    .authenticationConfiguration(
                        a ->
                            a.authenticationType(bad)
                                .secretArn(bad)
                                .kmsKeyArn(bad)
                                .customAuthenticationCredentials(Map.of(bad, bad))
                                .basicAuthenticationCredentials(b -> b.username(bad).password(bad))
                                .oAuth2Properties(
                                    o ->
                                        o.tokenUrl(bad)
                                            .oAuth2GrantType(bad)
                                            .tokenUrlParametersMap(Map.of(bad, bad))))
                    .build())
            .build();
    GlueRules rules = new GlueRules(RuleMode.ENFORCE);

    // When
    List<RuleViolation> violations =
        Stream.concat(
                rules.wire(request).stream(),
                TYPES.stream()
                    .map(type -> request.connectionInput().toBuilder().connectionType(type).build())
                    .flatMap(input -> rules.documented(input).stream()))
            .toList();

    // Then
    assertThat(violations).hasSizeGreaterThan(20).noneMatch(v -> v.toString().contains(secret));
    assertThat(rules.findings(violations))
        .noneMatch(finding -> finding.toString().contains(secret));
  }
}
