/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.fixture.DefinitionBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.OAuth2Properties;
import io.glueledger.event.UrlFacts;
import io.glueledger.event.UrlTls;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.fixture.DefinitionBuilder;
import io.glueledger.policy.fixture.Judgements;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in policy: what must match, and as importantly what must not. */
class BuiltInPackTest {
  private static final PolicyEngine ENGINE = engine();
  private static final String P = "ConnectionProperties.";

  static Stream<Arguments> cases() {
    return Stream.of(
            tls01(), tls02(), tls03(), tls04(), tls05(), sec(), sec04(), auth01(), families())
        .flatMap(cases -> cases);
  }

  private static Stream<Arguments> tls01() {
    String field = P + "JDBC_ENFORCE_SSL";
    return Stream.of(
        arguments("absent means false", jdbc(), found("TLS-01 HIGH DENY " + field)),
        arguments(
            "false", jdbc().with("JDBC_ENFORCE_SSL=false"), found("TLS-01 HIGH DENY " + field)),
        arguments(
            "yes is not true",
            jdbc().with("JDBC_ENFORCE_SSL=yes"),
            found("TLS-01 HIGH DENY " + field)),
        arguments(
            "1 is not true", jdbc().with("JDBC_ENFORCE_SSL=1"), found("TLS-01 HIGH DENY " + field)),
        arguments(
            "a blank is not true",
            jdbc().with("JDBC_ENFORCE_SSL= "),
            found("TLS-01 HIGH DENY " + field)),
        arguments(
            "true with a blank is not true",
            jdbc().with("JDBC_ENFORCE_SSL=true "),
            found("TLS-01 HIGH DENY " + field)),
        arguments(
            "a hidden value is not true",
            jdbc().with("JDBC_ENFORCE_SSL=?"),
            found("TLS-01 HIGH DENY " + field)),
        arguments("true", safeJdbc(), found()),
        arguments("TRUE", jdbc().with("JDBC_ENFORCE_SSL=TRUE"), found()),
        arguments("a verifying URL", url("postgresql", "db", UrlTls.VERIFIED), found()),
        arguments(
            "an encrypting URL",
            url("postgresql", "db", UrlTls.ENCRYPTED),
            found("TLS-01 HIGH DENY " + field)),
        arguments(
            "an opportunistic URL",
            url("postgresql", "db", UrlTls.OPPORTUNISTIC),
            found("TLS-01 HIGH DENY " + field)),
        arguments(
            "a plain URL",
            url("postgresql", "db", UrlTls.PLAINTEXT),
            found("TLS-01 HIGH DENY " + field)),
        arguments(
            "a verifying URL that leads elsewhere",
            url("postgresql", "db", UrlTls.UNSPECIFIED)
                .url("ENDPOINT", facts("http", "api").setTls(UrlTls.VERIFIED)),
            found("TLS-01 HIGH DENY " + field)),
        arguments(
            "a URL that says it verifies and then weakens it",
            DefinitionBuilder.of("JDBC")
                .url(
                    "JDBC_CONNECTION_URL",
                    facts("sqlserver", "db")
                        .setTls(UrlTls.VERIFIED)
                        .setTlsWeakenings(List.of("trustServerCertificate=true"))),
            found("TLS-01 HIGH DENY " + field, "TLS-05 HIGH DENY " + P + "JDBC_CONNECTION_URL")),
        arguments(
            "Snowflake: the switch has no effect",
            url("snowflake", "a.snowflakecomputing.com", UrlTls.UNSPECIFIED),
            found("TLS-01 MEDIUM WARN " + field)),
        arguments(
            "MySQL outside RDS",
            url("mysql", "db.example.com", UrlTls.UNSPECIFIED),
            found("TLS-01 MEDIUM WARN " + field)),
        arguments(
            "MySQL on RDS",
            url("mysql", "o.c1.eu-central-1.rds.amazonaws.com", UrlTls.UNSPECIFIED),
            found("TLS-01 HIGH DENY " + field)),
        arguments(
            "MySQL by JDBC_ENGINE",
            DefinitionBuilder.of("JDBC").with("JDBC_ENGINE=mysql", "HOST=db.example.com"),
            found("TLS-01 MEDIUM WARN " + field)),
        arguments(
            "MySQL at an unknown host",
            DefinitionBuilder.of("JDBC").with("JDBC_ENGINE=mysql"),
            found("TLS-01 HIGH DENY " + field)),
        arguments(
            "the URL tells the engine, not JDBC_ENGINE",
            jdbc().with("JDBC_ENGINE=snowflake"),
            found("TLS-01 HIGH DENY " + field)),
        arguments(
            "MONGODB",
            DefinitionBuilder.of("MONGODB").url("CONNECTION_URL", facts("mongodb", "m")),
            found("TLS-01 HIGH DENY " + field)),
        arguments(
            "MONGODB over a verifying URL",
            DefinitionBuilder.of("MONGODB")
                .url("CONNECTION_URL", facts("mongodb", "m").setTls(UrlTls.VERIFIED)),
            found()),
        arguments(
            "embedded false",
            jdbc().embedded("JDBC_ENFORCE_SSL=false"),
            found("TLS-01 HIGH DENY " + P + "SparkProperties.JDBC_ENFORCE_SSL")),
        arguments("embedded true", jdbc().embedded("JDBC_ENFORCE_SSL=true"), found()),
        arguments(
            "true, and embedded false",
            safeJdbc().embedded("JDBC_ENFORCE_SSL=false"),
            found("TLS-01 HIGH DENY " + field)),
        arguments("not for KAFKA", kafka().with("JDBC_ENFORCE_SSL=false"), found()),
        arguments("not for NETWORK", DefinitionBuilder.of("NETWORK"), found()),
        arguments("not for native types", DefinitionBuilder.of("POSTGRESQL"), found()),
        arguments(
            "not for connectors",
            DefinitionBuilder.of("CUSTOM").url("CONNECTION_URL", facts("postgresql", "db")),
            found()));
  }

  private static Stream<Arguments> tls02() {
    String key = "SKIP_CUSTOM_JDBC_CERT_VALIDATION";
    return Stream.of(
        arguments("skip absent", safeJdbc(), found()),
        arguments("skip false", safeJdbc().with(key + "=false"), found()),
        arguments("skip FALSE", safeJdbc().with(key + "=FALSE"), found()),
        arguments(
            "skip true", safeJdbc().with(key + "=true"), found("TLS-02 HIGH DENY " + P + key)),
        arguments(
            "skip no is not false",
            safeJdbc().with(key + "=no"),
            found("TLS-02 HIGH DENY " + P + key)),
        arguments("skip hidden", safeJdbc().with(key + "=?"), found("TLS-02 HIGH DENY " + P + key)),
        arguments(
            "skip embedded",
            safeJdbc().embedded(key + "=true"),
            found("TLS-02 HIGH DENY " + P + "SparkProperties." + key)),
        arguments(
            "skip not for MONGODB",
            DefinitionBuilder.of("MONGODB").with("JDBC_ENFORCE_SSL=true", key + "=true"),
            found()),
        arguments("skip not for KAFKA", kafka().with(key + "=true"), found()));
  }

  private static Stream<Arguments> tls03() {
    String key = "KAFKA_SSL_ENABLED";
    return Stream.of(
        arguments("Kafka TLS absent means true", kafka(), found()),
        arguments("Kafka TLS true", kafka().with(key + "=true"), found()),
        arguments("Kafka TLS True", kafka().with(key + "=True"), found()),
        arguments(
            "Kafka TLS false", kafka().with(key + "=false"), found("TLS-03 HIGH DENY " + P + key)),
        arguments(
            "Kafka TLS blank", kafka().with(key + "= "), found("TLS-03 HIGH DENY " + P + key)),
        arguments("Kafka TLS yes", kafka().with(key + "=?"), found("TLS-03 HIGH DENY " + P + key)),
        arguments("Kafka TLS on a JDBC connection", safeJdbc().with(key + "=false"), found()));
  }

  private static Stream<Arguments> tls04() {
    String key = "KAFKA_SKIP_CUSTOM_CERT_VALIDATION";
    return Stream.of(
        arguments("Kafka skip false", kafka().with(key + "=false"), found()),
        arguments(
            "Kafka skip true", kafka().with(key + "=true"), found("TLS-04 HIGH DENY " + P + key)),
        arguments("Kafka skip 0", kafka().with(key + "=0"), found("TLS-04 HIGH DENY " + P + key)),
        arguments("Kafka skip on a JDBC connection", safeJdbc().with(key + "=true"), found()));
  }

  private static Stream<Arguments> tls05() {
    UrlTls plain = UrlTls.PLAINTEXT;
    return Stream.of(
        arguments(
            "a weak URL",
            safeJdbc().url("JDBC_CONNECTION_URL", weak("mysql", plain)),
            found("TLS-05 HIGH DENY " + P + "JDBC_CONNECTION_URL")),
        arguments(
            "two weak URLs are two findings",
            safeJdbc()
                .url("JDBC_CONNECTION_URL", weak("mysql", plain))
                .url("CONNECTION_URL", weak("mysql", plain)),
            found(
                "TLS-05 HIGH DENY " + P + "CONNECTION_URL",
                "TLS-05 HIGH DENY " + P + "JDBC_CONNECTION_URL")),
        arguments(
            "a weak URL of a native type",
            DefinitionBuilder.of("SQLSERVER").url("CONNECTION_URL", weak("sqlserver", plain)),
            found("TLS-05 HIGH DENY " + P + "CONNECTION_URL")),
        arguments(
            "a weak URL of a connector",
            DefinitionBuilder.of("CUSTOM").url("CONNECTION_URL", weak("postgresql", plain)),
            found("TLS-05 HIGH DENY " + P + "CONNECTION_URL")),
        arguments(
            "a weak embedded URL",
            safeJdbc().embeddedUrl("JDBC_CONNECTION_URL", weak("mysql", plain)),
            found("TLS-05 HIGH DENY " + P + "SparkProperties.JDBC_CONNECTION_URL")),
        arguments(
            "a weak URL outside databases",
            DefinitionBuilder.of("KAFKA").url("ENDPOINT", weak("http", plain)),
            found()));
  }

  private static Stream<Arguments> sec() {
    return Stream.of(
        arguments(
            "a password",
            safeJdbc().with("PASSWORD=?"),
            found("SEC-01 HIGH DENY " + P + "PASSWORD")),
        arguments(
            "an encrypted password",
            safeJdbc().with("ENCRYPTED_PASSWORD=?"),
            found("SEC-01 HIGH DENY " + P + "ENCRYPTED_PASSWORD")),
        arguments("a secret instead", safeJdbc().with("SECRET_ID=orders"), found()),
        arguments(
            "a password beside a secret",
            safeJdbc().with("SECRET_ID=orders", "PASSWORD=?"),
            found("SEC-01 HIGH DENY " + P + "PASSWORD")),
        arguments(
            "a password of a native type",
            DefinitionBuilder.of("ORACLE").with("PASSWORD=?"),
            found("SEC-01 HIGH DENY " + P + "PASSWORD")),
        arguments(
            "an embedded password",
            safeJdbc().embedded("PASSWORD=?"),
            found("SEC-01 HIGH DENY " + P + "SparkProperties.PASSWORD")),
        arguments("a database password on KAFKA", kafka().with("PASSWORD=?"), found()),
        arguments(
            "a SCRAM password",
            kafka().with("KAFKA_SASL_SCRAM_PASSWORD=?"),
            found("SEC-02 HIGH DENY " + P + "KAFKA_SASL_SCRAM_PASSWORD")),
        arguments(
            "an encrypted SCRAM password",
            kafka().with("ENCRYPTED_KAFKA_SASL_SCRAM_PASSWORD=?"),
            found("SEC-02 HIGH DENY " + P + "ENCRYPTED_KAFKA_SASL_SCRAM_PASSWORD")),
        arguments(
            "a PLAIN password",
            kafka().with("KAFKA_SASL_PLAIN_PASSWORD=?"),
            found("SEC-02 HIGH DENY " + P + "KAFKA_SASL_PLAIN_PASSWORD")),
        arguments(
            "an encrypted PLAIN password",
            kafka().with("ENCRYPTED_KAFKA_SASL_PLAIN_PASSWORD=?"),
            found("SEC-02 HIGH DENY " + P + "ENCRYPTED_KAFKA_SASL_PLAIN_PASSWORD")),
        arguments(
            "a SCRAM secret",
            kafka().with("KAFKA_SASL_SCRAM_SECRETS_ARN=arn:aws:secretsmanager:x"),
            found()),
        arguments(
            "a SASL password on a database",
            safeJdbc().with("KAFKA_SASL_SCRAM_PASSWORD=?"),
            found()),
        arguments(
            "a keystore password",
            kafka().with("KAFKA_CLIENT_KEYSTORE_PASSWORD=?"),
            found("SEC-03 MEDIUM WARN " + P + "KAFKA_CLIENT_KEYSTORE_PASSWORD")),
        arguments(
            "both key passwords",
            kafka()
                .with("ENCRYPTED_KAFKA_CLIENT_KEYSTORE_PASSWORD=?", "KAFKA_CLIENT_KEY_PASSWORD=?"),
            found(
                "SEC-03 MEDIUM WARN " + P + "ENCRYPTED_KAFKA_CLIENT_KEYSTORE_PASSWORD",
                "SEC-03 MEDIUM WARN " + P + "KAFKA_CLIENT_KEY_PASSWORD")),
        arguments(
            "a keystore password on a database",
            safeJdbc().with("KAFKA_CLIENT_KEYSTORE_PASSWORD=?"),
            found()));
  }

  private static Stream<Arguments> sec04() {
    return Stream.of(
        arguments(
            "credentials in a URL",
            safeJdbc()
                .url("JDBC_CONNECTION_URL", facts("postgresql", "db").setHasCredentials(true)),
            found("SEC-04 CRITICAL DENY " + P + "JDBC_CONNECTION_URL")),
        arguments(
            "credentials in a token URL",
            DefinitionBuilder.of("SALESFORCE")
                .authentication(
                    a ->
                        a.setOauth2Properties(
                            OAuth2Properties.newBuilder()
                                .setTokenUrl(
                                    DefinitionBuilder.url(
                                        "https://…",
                                        facts("http", "idp").setHasCredentials(true).build()))
                                .build())),
            found("SEC-04 CRITICAL DENY AuthenticationConfiguration.OAuth2Properties.TokenUrl")),
        arguments(
            "credentials in an endpoint of KAFKA",
            kafka().url("ENDPOINT", facts("http", "h").setHasCredentials(true)),
            found("SEC-04 CRITICAL DENY " + P + "ENDPOINT")),
        arguments(
            "no credentials in a URL",
            safeJdbc().url("JDBC_CONNECTION_URL", facts("postgresql", "db")),
            found()));
  }

  private static Stream<Arguments> auth01() {
    String field = P + "KAFKA_SASL_MECHANISM";
    return Stream.of(
        arguments(
            "PLAIN over TLS",
            kafka().with("KAFKA_SASL_MECHANISM=PLAIN"),
            found("AUTH-01 MEDIUM WARN " + field)),
        arguments(
            "PLAIN without TLS",
            kafka().with("KAFKA_SASL_MECHANISM=PLAIN", "KAFKA_SSL_ENABLED=false"),
            found("AUTH-01 CRITICAL DENY " + field, "TLS-03 HIGH DENY " + P + "KAFKA_SSL_ENABLED")),
        arguments("SCRAM", kafka().with("KAFKA_SASL_MECHANISM=SCRAM-SHA-512"), found()),
        arguments("PLAIN on a database", safeJdbc().with("KAFKA_SASL_MECHANISM=PLAIN"), found()));
  }

  private static Stream<Arguments> families() {
    return Stream.of(
        arguments(
            "a connector without a URL is no database",
            DefinitionBuilder.of("CUSTOM").with("PASSWORD=?"),
            found()),
        arguments(
            "a connector with a URL is one",
            DefinitionBuilder.of("MARKETPLACE").with("CONNECTION_URL=?", "PASSWORD=?"),
            found("SEC-01 HIGH DENY " + P + "PASSWORD")),
        arguments(
            "a type in small letters is judged all the same",
            DefinitionBuilder.of("kafka").with("KAFKA_SSL_ENABLED=false"),
            found("TLS-03 HIGH DENY " + P + "KAFKA_SSL_ENABLED")),
        arguments(
            "an unknown type has no rules",
            DefinitionBuilder.of("FUTURE").with("PASSWORD=?", "KAFKA_SSL_ENABLED=false"),
            found()));
  }

  @ParameterizedTest(name = "{0} → {2}")
  @MethodSource("cases")
  void findsWhatItMustAndNothingElse(
      String name, DefinitionBuilder definition, List<String> expected) {
    // When
    Decision decision = ENGINE.decide(Judgements.create(definition.build()));

    // Then
    assertThat(decision.findings())
        .map(BuiltInPackTest::inShort)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(decision.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.getReason()).isNotBlank().doesNotContain("{{");
              assertThat(finding.getFix()).isNotBlank().doesNotContain("{{");
              assertThat(finding.getControls()).isNotEmpty();
            });
    assertThat(decision.verdict()).isEqualTo(verdict(expected));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments(
            kafka().with("KAFKA_SSL_ENABLED=off"),
            "KAFKA_SSL_ENABLED is off, so",
            "set it to true"),
        arguments(
            kafka().with("KAFKA_SSL_ENABLED=?"),
            "KAFKA_SSL_ENABLED is unclear, so",
            "set it to true"),
        arguments(
            jdbc(),
            "JDBC_ENFORCE_SSL is absent (absent means false)",
            "Set JDBC_ENFORCE_SSL to true"),
        arguments(
            url("mysql", "db.example.com", UrlTls.UNSPECIFIED),
            "for mysql at this host",
            "sslMode=VERIFY_IDENTITY"),
        arguments(
            safeJdbc().url("JDBC_CONNECTION_URL", weak("mysql", UrlTls.PLAINTEXT)),
            "The URL says useSSL=false, sslMode=DISABLED",
            "Remove useSSL=false, sslMode=DISABLED from ConnectionProperties.JDBC_CONNECTION_URL"),
        arguments(
            safeJdbc().with("PASSWORD=?"), "PASSWORD holds the password itself", "set SECRET_ID"),
        arguments(
            DefinitionBuilder.of("ORACLE").with("PASSWORD=?"),
            "PASSWORD holds",
            "AuthenticationConfiguration.SecretArn"),
        arguments(
            kafka().with("KAFKA_SASL_PLAIN_PASSWORD=?"),
            "KAFKA_SASL_PLAIN_PASSWORD holds",
            "set SECRET_ID"),
        arguments(
            kafka().with("KAFKA_SASL_SCRAM_PASSWORD=?"),
            "KAFKA_SASL_SCRAM_PASSWORD holds",
            "set KAFKA_SASL_SCRAM_SECRETS_ARN"),
        arguments(
            kafka().with("KAFKA_SASL_MECHANISM=PLAIN"),
            "KAFKA_SASL_MECHANISM is PLAIN",
            "SCRAM-SHA-512 or AWS_MSK_IAM"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("texts")
  void saysWhyAndWhatToDo(DefinitionBuilder definition, String reason, String fix) {
    // When
    Decision decision = ENGINE.decide(Judgements.create(definition.build()));

    // Then
    assertThat(decision.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.getReason()).contains(reason);
              assertThat(finding.getFix()).contains(fix);
            });
  }

  @Test
  void speaksToTheControlsOfTransmissionAndOfSecrets() {
    // Given
    DefinitionBuilder definition = kafka().with("KAFKA_SASL_MECHANISM=PLAIN");

    // When
    Decision decision = ENGINE.decide(Judgements.create(definition.build()));

    // Then
    assertThat(decision.findings().get(0).getControls())
        .contains("PCI DSS 4.0 4.2.1", "NIST SP 800-53 SC-8", "PCI DSS 4.0 8.6.2", "SOC 2 CC6.1")
        .doesNotHaveDuplicates();
  }

  private static DefinitionBuilder jdbc() {
    return url("postgresql", "db.example.com", UrlTls.UNSPECIFIED);
  }

  private static DefinitionBuilder safeJdbc() {
    return jdbc().with("JDBC_ENFORCE_SSL=true");
  }

  private static DefinitionBuilder kafka() {
    return DefinitionBuilder.of("KAFKA").with("KAFKA_BOOTSTRAP_SERVERS=b1.example.com:9094");
  }

  private static DefinitionBuilder url(String dialect, String host, UrlTls tls) {
    return DefinitionBuilder.of("JDBC")
        .url("JDBC_CONNECTION_URL", facts(dialect, host).setTls(tls));
  }

  private static UrlFacts.Builder weak(String dialect, UrlTls tls) {
    return facts(dialect, "db.example.com")
        .setTls(tls)
        .setTlsWeakenings(List.of("useSSL=false", "sslMode=DISABLED"));
  }

  private static List<String> found(String... findings) {
    return List.of(findings);
  }

  private static String inShort(Finding finding) {
    return finding.getPolicyId()
        + " "
        + finding.getSeverity()
        + " "
        + finding.getEffect()
        + " "
        + finding.getField().orElse("-");
  }

  private static Verdict verdict(List<String> expected) {
    if (expected.isEmpty()) {
      return Verdict.ALLOW;
    }
    return expected.stream().anyMatch(finding -> finding.contains(" " + Effect.DENY + " "))
        ? Verdict.DENY
        : Verdict.WARN;
  }

  private static PolicyEngine engine() {
    try {
      return new PolicyEngine(PackSource.builtIn().load());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
