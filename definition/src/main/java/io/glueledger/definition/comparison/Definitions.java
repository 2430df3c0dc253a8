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
import io.glueledger.event.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Pure functions over whole definitions. None changes its arguments. */
public final class Definitions {

  private Definitions() {}

  /**
   * Whether {@code observed}, what Glue returned, is what {@code expected} asked for, both of one
   * connection. Members that Glue never returns do not count: the two validation members, inline
   * credentials, the members of the authorisation code. Tags count only if both speak of them.
   * Values that are not clear are compared by fingerprints under a common key id; without one they
   * are unknown, and the whole is unknown unless something else differs.
   */
  public static Comparison compare(Definition expected, Definition observed) {
    Comparison tags =
        expected.getTags().isPresent() && observed.getTags().isPresent()
            ? Values.compare(expected.getTags().get(), observed.getTags().get())
            : Comparison.SAME;
    return Values.compare(
            Optional.of(expected.getConnectionType()), Optional.of(observed.getConnectionType()))
        .and(Values.compare(expected.getDescription(), observed.getDescription()))
        .and(Values.compare(expected.getMatchCriteria(), observed.getMatchCriteria()))
        .and(Values.compare(expected.getConnectionProperties(), observed.getConnectionProperties()))
        .and(Values.compare(expected.getSparkProperties(), observed.getSparkProperties()))
        .and(Values.compare(expected.getAthenaProperties(), observed.getAthenaProperties()))
        .and(Values.compare(expected.getPythonProperties(), observed.getPythonProperties()))
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

  /** {@code definition} without any fingerprint: what may leave the log. */
  public static Definition withoutFingerprints(Definition definition) {
    return (Definition) Unprinted.of(definition);
  }

  /** {@code values} without any fingerprint. */
  public static Map<String, Value> withoutFingerprints(Map<String, Value> values) {
    Map<String, Value> bare = new TreeMap<>();
    values.forEach((key, value) -> bare.put(key, (Value) Unprinted.of(value)));
    return bare;
  }

  /**
   * {@code definition} with exactly {@code tags}; all else is shared, since nobody changes a record
   * once it is made. Avro's builder would copy every value, and this is done for each judgement.
   */
  public static Definition withTags(Definition definition, Map<String, Value> tags) {
    return new Definition(
        definition.getConnectionType(),
        definition.getDescription().orElse(null),
        definition.getMatchCriteria(),
        definition.getConnectionProperties(),
        definition.getSparkProperties(),
        definition.getAthenaProperties(),
        definition.getPythonProperties(),
        definition.getPhysicalConnectionRequirements().orElse(null),
        definition.getAuthenticationConfiguration().orElse(null),
        definition.getValidateCredentials().orElse(null),
        definition.getValidateForComputeEnvironments(),
        Map.copyOf(tags));
  }

  private static Comparison networks(
      Optional<PhysicalConnectionRequirements> left,
      Optional<PhysicalConnectionRequirements> right) {
    return Values.compare(
            left.flatMap(PhysicalConnectionRequirements::getSubnetId),
            right.flatMap(PhysicalConnectionRequirements::getSubnetId))
        .and(
            Values.compareSets(
                left.map(PhysicalConnectionRequirements::getSecurityGroupIds).orElse(List.of()),
                right.map(PhysicalConnectionRequirements::getSecurityGroupIds).orElse(List.of())))
        .and(
            Values.compare(
                left.flatMap(PhysicalConnectionRequirements::getAvailabilityZone),
                right.flatMap(PhysicalConnectionRequirements::getAvailabilityZone)));
  }

  private static Comparison authentication(
      Optional<AuthenticationConfiguration> left, Optional<AuthenticationConfiguration> right) {
    return Values.compare(
            left.flatMap(AuthenticationConfiguration::getAuthenticationType),
            right.flatMap(AuthenticationConfiguration::getAuthenticationType))
        .and(
            Values.compare(
                left.flatMap(AuthenticationConfiguration::getSecretArn),
                right.flatMap(AuthenticationConfiguration::getSecretArn)))
        .and(
            Values.compare(
                left.flatMap(AuthenticationConfiguration::getKmsKeyArn),
                right.flatMap(AuthenticationConfiguration::getKmsKeyArn)))
        .and(
            oauth2(
                left.flatMap(AuthenticationConfiguration::getOauth2Properties),
                right.flatMap(AuthenticationConfiguration::getOauth2Properties)));
  }

  private static Comparison oauth2(
      Optional<OAuth2Properties> left, Optional<OAuth2Properties> right) {
    Optional<OAuth2ClientApplication> leftClient =
        left.flatMap(OAuth2Properties::getClientApplication);
    Optional<OAuth2ClientApplication> rightClient =
        right.flatMap(OAuth2Properties::getClientApplication);
    return Values.compare(
            left.flatMap(OAuth2Properties::getGrantType),
            right.flatMap(OAuth2Properties::getGrantType))
        .and(
            Values.compare(
                left.flatMap(OAuth2Properties::getTokenUrl),
                right.flatMap(OAuth2Properties::getTokenUrl)))
        .and(
            Values.compare(
                left.map(OAuth2Properties::getTokenUrlParameters).orElse(Map.of()),
                right.map(OAuth2Properties::getTokenUrlParameters).orElse(Map.of())))
        .and(
            Values.compare(
                leftClient.flatMap(
                    OAuth2ClientApplication::getUserManagedClientApplicationClientId),
                rightClient.flatMap(
                    OAuth2ClientApplication::getUserManagedClientApplicationClientId)))
        .and(
            Values.compare(
                leftClient.flatMap(
                    OAuth2ClientApplication::getAwsManagedClientApplicationReference),
                rightClient.flatMap(
                    OAuth2ClientApplication::getAwsManagedClientApplicationReference)));
  }
}
