/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.builtin.BuiltInPolicies.P;
import static io.glueledger.policy.builtin.BuiltInPolicies.found;
import static io.glueledger.policy.builtin.BuiltInPolicies.jdbc;
import static io.glueledger.policy.builtin.BuiltInPolicies.kafka;
import static io.glueledger.policy.builtin.BuiltInPolicies.safeJdbc;
import static io.glueledger.policy.builtin.BuiltInPolicies.url;
import static io.glueledger.policy.builtin.BuiltInPolicies.weak;
import static io.glueledger.policy.fixture.DefinitionBuilder.facts;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.UrlTls;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.fixture.DefinitionBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** TLS-01, TLS-02 and TLS-05: what must match, and as importantly what must not. */
class DatabaseTlsPoliciesTest {
  static Stream<Arguments> cases() {
    return Stream.of(tls01(), tls02(), tls05()).flatMap(cases -> cases);
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
            "a weak URL outside databases", kafka().url("ENDPOINT", weak("http", plain)), found()));
  }

  @ParameterizedTest(name = "{0} → {2}")
  @MethodSource("cases")
  void findsWhatItMustAndNothingElse(
      String name, DefinitionBuilder definition, List<String> expected) {
    // When
    Decision decision = BuiltInPolicies.decide(definition);

    // Then
    BuiltInPolicies.assertFindings(decision, expected);
  }
}
