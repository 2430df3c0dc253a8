/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.redaction.encoding.RedactionMarker;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {

  /**
   * Credentials are put together here so that no scanner of repositories finds one in this file.
   */
  static Stream<String> secrets() {
    String random = "q8Zr3Tn5Vx7Wb2Yc9Kd4";
    return Stream.of(
        "key AKIA" + "IOSFODNN7EXAMPLE in use",
        "temporary ASIA" + "IOSFODNN7EXAMPLE",
        "wJalrXUtnFEMI/K7MDENG/bPxRfi" + "CYEXAMPLEKEY",
        "eyJ" + "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N",
        "-----BEGIN RSA PRIVATE" + " KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE" + " KEY-----\\nMIIEow",
        "ghp_" + random + random,
        "github_pat_" + random,
        "glpat-" + random,
        "xoxb-" + "123456789012-" + random,
        "https://hooks.slack.com/services/T000/B000/" + random,
        "sk_live_" + random,
        "AIza" + random + "abcdefghijklmno",
        "SG." + random + "." + random,
        "hvs." + random,
        "dapi" + "0123456789abcdef0123456789abcdef",
        "password=hunter2",
        "Password: Hunter2!",
        "pwd:hunter",
        "PWD = hunter",
        "the password is hunter2",
        "db_password_prod=hunter",
        "client_secret=abc",
        "clientSecret: \"a b c\"",
        "{\"password\":\"hunter\"}",
        "{\\\"password\\\":\\\"hunter\\\"}",
        "api-key: 12345",
        "aws_secret_access_key = abc",
        "token=abc",
        "token: abc123",
        "q8Zr3Tn5Vx7Wb2Yc9Kd4mm",
        "Authorization: Basic dXNlcjpwYXNz",
        "Bearer abcdef123456",
        "jdbc:postgresql://scott:tiger@db.example.com/x",
        "jdbc:oracle:thin:scott/tiger@db:1521:x",
        "https://tokentoken@example.com/x",
        "password%3Dhunter2",
        "see s3://b/x?sig=" + random + "%3D",
        "random " + random,
        "hex 5d41402abc4b2a76b9719d911017c592");
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void finds(String text) {
    // When
    boolean found = SecretScanner.looksSecret(text);

    // Then
    assertThat(found).isTrue();
    assertThat(SecretScanner.blank(text)).contains(RedactionMarker.TEXT);
    assertThat(SecretScanner.blank(SecretScanner.blank(text))).isEqualTo(SecretScanner.blank(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Orders database, read only",
        "Password is in Secrets Manager",
        "Password: see vault",
        "password: stored in Secrets Manager, rotated monthly",
        "password=${password}",
        "password=${password}&user=${username}",
        "Token: rotates daily.",
        "uses a token and a secret",
        "Basic authentication with a bearer token",
        "Secret: prod/orders/db",
        "secret=arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf",
        "secret_id=prod/db",
        "token_url=https://login.example.com/oauth2/token",
        "usePassword=false",
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/MyApp/Database-Credentials-AbCdEf",
        "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        "arn:aws:kms:eu-west-1:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab",
        "arn:aws:iam::123456789012:role/service-role/AWSGlueServiceRole-Production",
        "s3://aws-glue-assets-123456789012-eu-west-1/jars/postgresql-42.7.3.jar",
        "s3://bucket/very/long/path/with/many/segments/to/the/TrustStore2024.jks",
        "subnet-0123456789abcdef0",
        "sg-0a1b2c3d4e5f60718",
        "eu-west-1a",
        "123e4567-e89b-12d3-a456-426614174000",
        "mydb.cluster-c1a2b3c4d5e6.eu-west-1.rds.amazonaws.com",
        "search-orders-k3j4h5g6f7d8s9a0q1w2e3r4t5.eu-west-1.es.amazonaws.com",
        "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6.eu-west-1.aws.found.io",
        "vpce-0123456789abcdef0-abcdefgh.vpce-svc-0123456789abcdef0.eu-west-1.vpce.amazonaws.com",
        "b-1.mycluster.abc123.c2.kafka.eu-west-1.amazonaws.com:9094",
        "CN=db.example.com,OU=Data Platform,O=Acme,C=DE",
        "com.amazonaws.glue.connector.SalesforceJdbcDriver2024Implementation",
        "owner:bob@example.com",
        "team: data-platform; cost centre: 4711",
        "http://host:8080/path",
        "mongodb://h1:27017,h2:27017/db",
        "image@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "2024-05-06T07:08:09Z",
        "SecurityGroupIdList2",
        "OrdersReplicaDriverV2Prod",
        "password=\u2039redacted\u203a",
        "jdbc:postgresql://\u2039redacted\u203a:\u2039redacted\u203a@h/db",
        "jdbc:oracle:thin:\u2039redacted\u203a/\u2039redacted\u203a@h:1521:x",
      })
  void leavesAlone(String text) {
    // When
    String blanked = SecretScanner.blank(text);

    // Then
    assertThat(blanked).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "password=hunter2 for etl | password=\u2039redacted\u203a for etl",
        "{\"password\":\"a b\",\"x\":1} | {\"password\":\"\u2039redacted\u203a\",\"x\":1}",
        "run it with --password opensesame now | run it with --password \u2039redacted\u203a now",
        "u:opensesame@db.example.com:9092 | u:\u2039redacted\u203a@db.example.com:9092",
        "jdbc:unheardof:u/opensesame@db | jdbc:unheardof:\u2039redacted\u203a@db",
        "pw at jdbc:x://u:p@h/db | pw at jdbc:x://\u2039redacted\u203a@h/db",
      })
  void blanksTheSecretAndNothingElse(String text, String expected) {
    // When
    String blanked = SecretScanner.blank(text);

    // Then
    assertThat(blanked).isEqualTo(expected);
  }

  /** A pattern that goes back and forth over such texts would not come to an end. */
  @Test
  void comesToAnEndOnLongTexts() {
    // Given
    Stream<String> seeds =
        Stream.of(
            "password=\"",
            "secret='",
            "eyJ",
            "a@",
            "://",
            "://u:",
            "a:b@",
            "-----BEGIN ",
            "%",
            "\\u0041",
            "token ",
            "=",
            "AKIA",
            "pass",
            "password is ",
            "A1b2",
            "/",
            "authorization ",
            "bearer ",
            "jdbc:oracle:thin:",
            "password%3d",
            "\\\"");

    // When
    Stream<String> blanked = seeds.map(s -> SecretScanner.blank(s.repeat(100_000 / s.length())));

    // Then
    assertThat(blanked).allMatch(text -> text.length() <= 200_000);
  }
}
