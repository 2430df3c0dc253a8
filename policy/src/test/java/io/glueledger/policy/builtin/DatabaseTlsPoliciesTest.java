/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.builtin.BuiltInPolicies.assertFindings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS-01, TLS-02 and TLS-05: what must match, and as importantly what must not. */
class DatabaseTlsPoliciesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc", // absent means false
        "jdbc JDBC_ENFORCE_SSL=false",
        "jdbc JDBC_ENFORCE_SSL=yes",
        "jdbc JDBC_ENFORCE_SSL=1",
        "jdbc JDBC_ENFORCE_SSL=~",
        "jdbc JDBC_ENFORCE_SSL=true~",
        "jdbc JDBC_ENFORCE_SSL=?",
        "JDBC JDBC_CONNECTION_URL:=postgresql@db/ENCRYPTED",
        "JDBC JDBC_CONNECTION_URL:=postgresql@db/OPPORTUNISTIC",
        "JDBC JDBC_CONNECTION_URL:=postgresql@db/PLAINTEXT",
        "jdbc ENDPOINT:=http@api/VERIFIED", // a verifying URL that leads elsewhere
        "JDBC JDBC_CONNECTION_URL:=mysql@o.c1.eu-central-1.rds.amazonaws.com", // RDS has effect
        "JDBC JDBC_ENGINE=mysql", // at an unknown host
        "jdbc JDBC_ENGINE=snowflake", // the URL tells the engine, not JDBC_ENGINE
        "MONGODB CONNECTION_URL:=mongodb@m",
        "safeJdbc spark.JDBC_ENFORCE_SSL=false" // said twice and not alike
      })
  void whatDoesNotDemandTlsIsDenied(String definition) {
    assertFindings(definition, "TLS-01 HIGH DENY JDBC_ENFORCE_SSL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JDBC JDBC_CONNECTION_URL:=snowflake@a.snowflakecomputing.com",
        "JDBC JDBC_CONNECTION_URL:=mysql@db.example.com",
        "JDBC JDBC_ENGINE=mysql HOST=db.example.com"
      })
  void whereGluesSwitchHasNoEffectItOnlyWarns(String definition) {
    assertFindings(definition, "TLS-01 MEDIUM WARN JDBC_ENFORCE_SSL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "safeJdbc",
        "jdbc JDBC_ENFORCE_SSL=TRUE",
        "JDBC JDBC_CONNECTION_URL:=postgresql@db/VERIFIED",
        "MONGODB CONNECTION_URL:=mongodb@m/VERIFIED",
        "jdbc spark.JDBC_ENFORCE_SSL=true",
        "kafka JDBC_ENFORCE_SSL=false",
        "NETWORK",
        "POSTGRESQL",
        "CUSTOM CONNECTION_URL:=postgresql@db"
      })
  void whatDemandsTlsOrHasNoSwitchForItIsFine(String definition) {
    assertFindings(definition, "-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          safeJdbc                                              | -
          safeJdbc SKIP_CUSTOM_JDBC_CERT_VALIDATION=false       | -
          safeJdbc SKIP_CUSTOM_JDBC_CERT_VALIDATION=FALSE       | -
          safeJdbc SKIP_CUSTOM_JDBC_CERT_VALIDATION=true        | TLS-02 HIGH DENY SKIP_CUSTOM_JDBC_CERT_VALIDATION
          safeJdbc SKIP_CUSTOM_JDBC_CERT_VALIDATION=no          | TLS-02 HIGH DENY SKIP_CUSTOM_JDBC_CERT_VALIDATION
          safeJdbc SKIP_CUSTOM_JDBC_CERT_VALIDATION=?           | TLS-02 HIGH DENY SKIP_CUSTOM_JDBC_CERT_VALIDATION
          safeJdbc spark.SKIP_CUSTOM_JDBC_CERT_VALIDATION=true  | TLS-02 HIGH DENY SparkProperties.SKIP_CUSTOM_JDBC_CERT_VALIDATION
          MONGODB JDBC_ENFORCE_SSL=true SKIP_CUSTOM_JDBC_CERT_VALIDATION=true | -
          kafka SKIP_CUSTOM_JDBC_CERT_VALIDATION=true           | -
          """)
  void certificatesMustBeChecked(String definition, String expected) {
    assertFindings(definition, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          safeJdbc JDBC_CONNECTION_URL:=mysql@db.rds.amazonaws.com/PLAINTEXT/useSSL=false        | TLS-05 HIGH DENY JDBC_CONNECTION_URL
          safeJdbc JDBC_CONNECTION_URL:=mysql@db.rds.amazonaws.com/useSSL=false CONNECTION_URL:=mysql@db/a=b | TLS-05 HIGH DENY CONNECTION_URL; TLS-05 HIGH DENY JDBC_CONNECTION_URL
          SQLSERVER CONNECTION_URL:=sqlserver@db/PLAINTEXT/encrypt=false       | TLS-05 HIGH DENY CONNECTION_URL
          CUSTOM CONNECTION_URL:=postgresql@db/PLAINTEXT/sslmode=disable       | TLS-05 HIGH DENY CONNECTION_URL
          safeJdbc spark.JDBC_CONNECTION_URL:=mysql@db/PLAINTEXT/useSSL=false  | TLS-05 HIGH DENY SparkProperties.JDBC_CONNECTION_URL
          JDBC JDBC_CONNECTION_URL:=sqlserver@db/VERIFIED/trustServerCertificate=true | TLS-01 HIGH DENY JDBC_ENFORCE_SSL; TLS-05 HIGH DENY JDBC_CONNECTION_URL
          jdbc spark.JDBC_ENFORCE_SSL=false                                    | TLS-01 HIGH DENY SparkProperties.JDBC_ENFORCE_SSL
          kafka ENDPOINT:=http@db/PLAINTEXT/useSSL=false                       | -
          """)
  void aUrlMayNotWeakenTls(String definition, String expected) {
    assertFindings(definition, expected);
  }
}
