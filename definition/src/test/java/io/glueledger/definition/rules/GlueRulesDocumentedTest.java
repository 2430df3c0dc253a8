/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.rules.violation.RuleViolation;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

class GlueRulesDocumentedTest {
  private static final String P = "ConnectionProperties.";
  private static final String AUTH = "AuthenticationConfiguration";

  static Stream<Arguments> definitions() {
    return Stream.of(
        // JDBC
        arguments("JDBC", "JDBC_CONNECTION_URL=jdbc:x SECRET_ID=s", List.of()),
        arguments(
            "JDBC", "HOST=h PORT=5432 JDBC_ENGINE=postgresql USERNAME=u PASSWORD=p", List.of()),
        arguments("JDBC", "JDBC_CONNECTION_URL=jdbc:x USERNAME=u ENCRYPTED_PASSWORD=p", List.of()),
        arguments(
            "JDBC", "HOST=h PORT=5432 SECRET_ID=s", List.of("VAL-01 " + P + "JDBC_CONNECTION_URL")),
        arguments(
            "JDBC", "JDBC_CONNECTION_URL=jdbc:x USERNAME=u", List.of("VAL-02 " + P + "SECRET_ID")),
        arguments(
            "JDBC", "JDBC_CONNECTION_URL=jdbc:x SECRET_ID=_", List.of("VAL-02 " + P + "SECRET_ID")),
        arguments("JDBC", "JDBC_CONNECTION_URL=jdbc:x SECRET_ID=s PORT=1024", List.of()),
        arguments("JDBC", "JDBC_CONNECTION_URL=jdbc:x SECRET_ID=s PORT=65535", List.of()),
        arguments(
            "JDBC",
            "JDBC_CONNECTION_URL=jdbc:x SECRET_ID=s PORT=1023",
            List.of("VAL-03 " + P + "PORT")),
        arguments(
            "JDBC",
            "JDBC_CONNECTION_URL=jdbc:x SECRET_ID=s PORT=65536",
            List.of("VAL-03 " + P + "PORT")),
        arguments(
            "JDBC",
            "JDBC_CONNECTION_URL=jdbc:x SECRET_ID=s PORT=99999999999",
            List.of("VAL-03 " + P + "PORT")),
        arguments(
            "JDBC",
            "JDBC_CONNECTION_URL=jdbc:x SECRET_ID=s PORT=pg",
            List.of("VAL-03 " + P + "PORT")),
        arguments(
            "JDBC", "JDBC_CONNECTION_URL=jdbc:x SECRET_ID=s JDBC_ENFORCE_SSL=TRUE", List.of()),
        arguments(
            "JDBC",
            "JDBC_CONNECTION_URL=jdbc:x SECRET_ID=s JDBC_ENFORCE_SSL=yes"
                + " SKIP_CUSTOM_JDBC_CERT_VALIDATION=1",
            List.of(
                "VAL-04 " + P + "JDBC_ENFORCE_SSL",
                "VAL-04 " + P + "SKIP_CUSTOM_JDBC_CERT_VALIDATION")),
        arguments(
            "JDBC", "JDBC_CONNECTION_URL=jdbc:x SECRET_ID=s KAFKA_SSL_ENABLED=yes", List.of()),
        // KAFKA
        arguments("KAFKA", "KAFKA_BOOTSTRAP_SERVERS=b1:9094,_b2.example.com:9094", List.of()),
        arguments("KAFKA", "KAFKA_BOOTSTRAP_SERVERS=[2001:db8::1]:9094", List.of()),
        arguments("KAFKA", "", List.of("VAL-05 " + P + "KAFKA_BOOTSTRAP_SERVERS")),
        arguments(
            "KAFKA",
            "KAFKA_BOOTSTRAP_SERVERS=b1",
            List.of("VAL-05 " + P + "KAFKA_BOOTSTRAP_SERVERS")),
        arguments(
            "KAFKA",
            "KAFKA_BOOTSTRAP_SERVERS=b1:9092,",
            List.of("VAL-05 " + P + "KAFKA_BOOTSTRAP_SERVERS")),
        arguments(
            "KAFKA",
            "KAFKA_BOOTSTRAP_SERVERS=b:1 KAFKA_SSL_ENABLED=on",
            List.of("VAL-04 " + P + "KAFKA_SSL_ENABLED")),
        arguments(
            "KAFKA",
            "KAFKA_BOOTSTRAP_SERVERS=b:1 KAFKA_SASL_MECHANISM=OAUTHBEARER",
            List.of("VAL-06 " + P + "KAFKA_SASL_MECHANISM")),
        arguments(
            "KAFKA", "KAFKA_BOOTSTRAP_SERVERS=b:1 KAFKA_SASL_MECHANISM=AWS_MSK_IAM", List.of()),
        arguments(
            "KAFKA",
            "KAFKA_BOOTSTRAP_SERVERS=b:1 KAFKA_SASL_MECHANISM=SCRAM-SHA-512"
                + " KAFKA_SASL_SCRAM_SECRETS_ARN=a",
            List.of()),
        arguments(
            "KAFKA",
            "KAFKA_BOOTSTRAP_SERVERS=b:1 KAFKA_SASL_MECHANISM=SCRAM-SHA-512"
                + " KAFKA_SASL_SCRAM_USERNAME=u ENCRYPTED_KAFKA_SASL_SCRAM_PASSWORD=p",
            List.of()),
        arguments(
            "KAFKA",
            "KAFKA_BOOTSTRAP_SERVERS=b:1 KAFKA_SASL_MECHANISM=SCRAM-SHA-512"
                + " KAFKA_SASL_SCRAM_USERNAME=u",
            List.of("VAL-07 " + P + "KAFKA_SASL_SCRAM_SECRETS_ARN")),
        arguments(
            "KAFKA",
            "KAFKA_BOOTSTRAP_SERVERS=b:1 KAFKA_SASL_MECHANISM=GSSAPI KAFKA_SASL_GSSAPI_KEYTAB=k",
            List.of("VAL-07 " + P + "KAFKA_SASL_GSSAPI_KEYTAB")),
        arguments(
            "KAFKA",
            "KAFKA_BOOTSTRAP_SERVERS=b:1 KAFKA_SASL_MECHANISM=PLAIN KAFKA_SASL_PLAIN_USERNAME=u"
                + " KAFKA_SASL_PLAIN_PASSWORD=p",
            List.of()),
        arguments(
            "KAFKA",
            "KAFKA_BOOTSTRAP_SERVERS=b:1 KAFKA_SASL_MECHANISM=PLAIN",
            List.of("VAL-07 " + P + "SECRET_ID")),
        // MONGODB
        arguments("MONGODB", "CONNECTION_URL=mongodb://h SECRET_ID=s", List.of()),
        arguments(
            "MONGODB", "", List.of("VAL-02 " + P + "SECRET_ID", "VAL-08 " + P + "CONNECTION_URL")),
        // MARKETPLACE, CUSTOM
        arguments(
            "MARKETPLACE",
            "CONNECTOR_TYPE=Spark CONNECTOR_URL=u CONNECTOR_CLASS_NAME=c CONNECTION_URL=x",
            List.of()),
        arguments(
            "MARKETPLACE",
            "CONNECTOR_TYPE=JDBC CONNECTOR_URL=u CONNECTOR_CLASS_NAME=c CONNECTION_URL=x",
            List.of("VAL-02 " + P + "SECRET_ID")),
        arguments(
            "MARKETPLACE",
            "CONNECTOR_TYPE=Spark CONNECTOR_URL=u",
            List.of("VAL-13 " + P + "CONNECTOR_CLASS_NAME", "VAL-13 " + P + "CONNECTION_URL")),
        arguments("CUSTOM", "", List.of()),
        // others
        arguments("NETWORK", "", List.of("VAL-12 PhysicalConnectionRequirements")),
        arguments("SALESFORCE", "", List.of("VAL-09 " + AUTH)),
        arguments("SFTP", "", List.of("VAL-14 ConnectionType")),
        arguments("POSTGRESQL", "PORT=1", List.of()),
        arguments("SOMETHING_NEW", "JDBC_ENFORCE_SSL=maybe", List.of()));
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @MethodSource("definitions")
  void judgesEachTypeByItsDocumentation(String type, String properties, List<String> expected) {
    // When
    List<RuleViolation> violations =
        new GlueRules(RuleMode.WARN).documented(input(type, properties, c -> {}));

    // Then
    assertThat(violations).map(v -> v.ruleId() + " " + v.field()).isEqualTo(expected);
  }

  static Stream<Arguments> salesforce() {
    return Stream.of(
        arguments("OAUTH2", "JWT_BEARER", List.of()),
        arguments("BASIC", "AUTHORIZATION_CODE", List.of()),
        arguments("IAM", "CLIENT_CREDENTIALS", List.of("VAL-10 " + AUTH + ".AuthenticationType")),
        arguments(
            "OAUTH2", "IMPLICIT", List.of("VAL-11 " + AUTH + ".OAuth2Properties.OAuth2GrantType")));
  }

  @ParameterizedTest
  @MethodSource("salesforce")
  void judgesTheAuthenticationOfSalesforce(String type, String grant, List<String> expected) {
    // Given
    ConnectionInput input =
        input(
            "SALESFORCE",
            "",
            c ->
                c.authenticationConfiguration(
                    a ->
                        a.authenticationType(type)
                            .oAuth2Properties(o -> o.oAuth2GrantType(grant))));

    // When
    List<RuleViolation> violations = new GlueRules(RuleMode.WARN).documented(input);

    // Then
    assertThat(violations).map(v -> v.ruleId() + " " + v.field()).isEqualTo(expected);
  }

  @Test
  void aNetworkConnectionWithRequirementsIsFine() {
    // Given
    ConnectionInput input =
        input("NETWORK", "", c -> c.physicalConnectionRequirements(p -> p.subnetId("subnet-1")));

    // When
    List<RuleViolation> violations = new GlueRules(RuleMode.WARN).documented(input);

    // Then
    assertThat(violations).isEmpty();
  }

  @Test
  void modeOffLooksAtNothing() {
    // When
    List<RuleViolation> violations =
        new GlueRules(RuleMode.OFF).documented(input("SFTP", "", c -> {}));

    // Then
    assertThat(violations).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = RuleMode.class,
      names = {"ENFORCE", "WARN"})
  void theModeDecidesWhetherAFindingDenies(RuleMode mode) {
    // Given
    GlueRules rules = new GlueRules(mode);

    // When
    List<Finding> findings =
        new ArrayList<>(rules.findings(rules.documented(input("SFTP", "", c -> {}))));

    // Then
    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.getPolicyId()).isEqualTo("VAL-14");
              assertThat(finding.getSeverity()).isEqualTo(Severity.LOW);
              assertThat(finding.getEffect())
                  .isEqualTo(mode == RuleMode.WARN ? Effect.WARN : Effect.DENY);
              assertThat(finding.getField()).contains("ConnectionType");
              assertThat(finding.getFix()).isNotBlank();
            });
    assertThat(rules.refusesDocumented()).isEqualTo(mode == RuleMode.ENFORCE);
  }

  /**
   * {@code KEY=value} pairs with blanks between; an underscore stands for a blank within a value.
   */
  private static ConnectionInput input(
      String type, String properties, Consumer<ConnectionInput.Builder> change) {
    Map<String, String> map = new TreeMap<>();
    for (String pair : properties.split(" ", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        map.put(
            pair.substring(0, equals), pair.substring(equals + 1).replaceAll("(^|,)_|_$", "$1 "));
      }
    }
    ConnectionInput.Builder input =
        ConnectionInput.builder()
            .name("orders")
            .connectionType(type)
            .connectionPropertiesWithStrings(map);
    change.accept(input);
    return input.build();
  }
}
