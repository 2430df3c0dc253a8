/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import io.glueledger.event.AuthenticationConfiguration;
import io.glueledger.event.Definition;
import io.glueledger.event.OAuth2ClientApplication;
import io.glueledger.event.OAuth2Properties;
import io.glueledger.event.PhysicalConnectionRequirements;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pure functions over whole definitions. None changes its arguments. */
public final class DefinitionComparison {

  private DefinitionComparison() {}

  /**
   * Whether {@code observed}, what Glue returned, is what {@code expected} asked for, both of one
   * connection. Members that Glue never returns do not count: the two validation members, inline
   * credentials, the members of the authorisation code. Tags count only if both speak of them.
   * Values that are not clear are compared by fingerprints under a common key id; without one they
   * are unknown, and the whole is unknown unless something else differs.
   */
  public static ComparisonResult compare(Definition expected, Definition observed) {
    ComparisonResult tags =
        expected.getTags().isPresent() && observed.getTags().isPresent()
            ? ValueComparison.compare(expected.getTags().get(), observed.getTags().get())
            : ComparisonResult.SAME;
    return ValueComparison.compare(
            Optional.of(expected.getConnectionType()), Optional.of(observed.getConnectionType()))
        .and(ValueComparison.compare(expected.getDescription(), observed.getDescription()))
        .and(ValueComparison.compare(expected.getMatchCriteria(), observed.getMatchCriteria()))
        .and(
            ValueComparison.compare(
                expected.getConnectionProperties(), observed.getConnectionProperties()))
        .and(ValueComparison.compare(expected.getSparkProperties(), observed.getSparkProperties()))
        .and(
            ValueComparison.compare(expected.getAthenaProperties(), observed.getAthenaProperties()))
        .and(
            ValueComparison.compare(expected.getPythonProperties(), observed.getPythonProperties()))
        .and(
            networks(
                expected.getPhysicalConnectionRequirements(),
                observed.getPhysicalConnectionRequirements()))
        .and(
            authentication(
                expected.getAuthenticationConfiguration(),
                observed.getAuthenticationConfiguration()))
        .and(tags);
  }

  private static ComparisonResult networks(
      Optional<PhysicalConnectionRequirements> left,
      Optional<PhysicalConnectionRequirements> right) {
    return ValueComparison.compare(
            left.flatMap(PhysicalConnectionRequirements::getSubnetId),
            right.flatMap(PhysicalConnectionRequirements::getSubnetId))
        .and(
            ValueComparison.compareSets(
                left.map(PhysicalConnectionRequirements::getSecurityGroupIds).orElse(List.of()),
                right.map(PhysicalConnectionRequirements::getSecurityGroupIds).orElse(List.of())))
        .and(
            ValueComparison.compare(
                left.flatMap(PhysicalConnectionRequirements::getAvailabilityZone),
                right.flatMap(PhysicalConnectionRequirements::getAvailabilityZone)));
  }

  private static ComparisonResult authentication(
      Optional<AuthenticationConfiguration> left, Optional<AuthenticationConfiguration> right) {
    return ValueComparison.compare(
            left.flatMap(AuthenticationConfiguration::getAuthenticationType),
            right.flatMap(AuthenticationConfiguration::getAuthenticationType))
        .and(
            ValueComparison.compare(
                left.flatMap(AuthenticationConfiguration::getSecretArn),
                right.flatMap(AuthenticationConfiguration::getSecretArn)))
        .and(
            ValueComparison.compare(
                left.flatMap(AuthenticationConfiguration::getKmsKeyArn),
                right.flatMap(AuthenticationConfiguration::getKmsKeyArn)))
        .and(
            oauth2(
                left.flatMap(AuthenticationConfiguration::getOauth2Properties),
                right.flatMap(AuthenticationConfiguration::getOauth2Properties)));
  }

  private static ComparisonResult oauth2(
      Optional<OAuth2Properties> left, Optional<OAuth2Properties> right) {
    Optional<OAuth2ClientApplication> leftClient =
        left.flatMap(OAuth2Properties::getClientApplication);
    Optional<OAuth2ClientApplication> rightClient =
        right.flatMap(OAuth2Properties::getClientApplication);
    return ValueComparison.compare(
            left.flatMap(OAuth2Properties::getGrantType),
            right.flatMap(OAuth2Properties::getGrantType))
        .and(
            ValueComparison.compare(
                left.flatMap(OAuth2Properties::getTokenUrl),
                right.flatMap(OAuth2Properties::getTokenUrl)))
        .and(
            ValueComparison.compare(
                left.map(OAuth2Properties::getTokenUrlParameters).orElse(Map.of()),
                right.map(OAuth2Properties::getTokenUrlParameters).orElse(Map.of())))
        .and(
            ValueComparison.compare(
                leftClient.flatMap(
                    OAuth2ClientApplication::getUserManagedClientApplicationClientId),
                rightClient.flatMap(
                    OAuth2ClientApplication::getUserManagedClientApplicationClientId)))
        .and(
            ValueComparison.compare(
                leftClient.flatMap(
                    OAuth2ClientApplication::getAwsManagedClientApplicationReference),
                rightClient.flatMap(
                    OAuth2ClientApplication::getAwsManagedClientApplicationReference)));
  }
}
