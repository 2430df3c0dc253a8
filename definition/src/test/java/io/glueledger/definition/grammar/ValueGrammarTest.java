/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValueGrammarTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BOOLEAN | true",
        "BOOLEAN | FALSE",
        "NUMBER | 5432",
        "IDENTIFIER | SCRAM-SHA-512",
        "IDENTIFIER | sales_2024",
        "CLASS_NAME | org.postgresql.Driver",
        "CLASS_NAME | net.snowflake.spark.snowflake",
        "HOST | mydb.cluster-c1a2b3c4d5e6.eu-west-1.rds.amazonaws.com",
        "HOST | 10.0.0.1",
        "HOST | [2001:db8::1]",
        "HOST | 2001:db8::1",
        "HOST_PORT_LIST | b-1.x.kafka.eu-west-1.amazonaws.com:9094, b-2.x:9094",
        "HOST_PORT_LIST | broker",
        "S3_URI | s3://bucket/certs/ca.pem",
        "S3_URI | s3://bucket",
        "ARN | arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf",
        "ARN |"
            + " arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        "ARN | arn:aws:iam::123456789012:role/service-role/Glue",
        "ARN_OR_SECRET_NAME | prod/orders/db",
        "DISTINGUISHED_NAME | CN=db.example.com, O=Acme (EU), L=Köln, C=DE",
        "DISTINGUISHED_NAME | *.database.windows.net",
        "PRINCIPAL | kafka/broker.example.com@EXAMPLE.COM",
        "PRINCIPAL | glue@EXAMPLE.COM",
        "USER_NAME | C##ADMIN",
        "USER_NAME | CORP\\svc_glue",
        "USER_NAME | etl@tenant",
      })
  void takes(ValueGrammar grammar, String value) {
    // When
    boolean matches = grammar.matches(value);

    // Then
    assertThat(matches).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "BOOLEAN | yes",
        "BOOLEAN | true!",
        "NUMBER | 5432a",
        "NUMBER | 1234567890",
        "IDENTIFIER | a b",
        "IDENTIFIER | -x",
        "IDENTIFIER | a=b",
        "CLASS_NAME | a..b",
        "CLASS_NAME | 1a.B",
        "HOST | user:pw@host",
        "HOST | https://host",
        "HOST | a b",
        "HOST | host:5432",
        "HOST | a..b",
        "HOST_PORT_LIST | h:99999",
        "HOST_PORT_LIST | h:1,,h:2",
        "HOST_PORT_LIST | u:p@h:1",
        "S3_URI | s3://u:p@bucket/x",
        "S3_URI | s3://bucket/x?y=z",
        "S3_URI | s3://bucket/%41",
        "S3_URI | https://bucket/x",
        "ARN | arn:aws:secretsmanager",
        "ARN | arn:aws:iam::12345:role/x",
        "ARN | arn:aws:iam::123456789012:role/x y",
        "ARN_OR_SECRET_NAME | has blank",
        "DISTINGUISHED_NAME | CN=a;b",
        "PRINCIPAL | a@b@c",
        "USER_NAME | a b",
        "USER_NAME | a'--",
      })
  void refuses(ValueGrammar grammar, String value) {
    // When
    boolean matches = grammar.matches(value);

    // Then
    assertThat(matches).isFalse();
  }

  @ParameterizedTest
  @EnumSource(ValueGrammar.class)
  void refusesNothingAndWhatIsTooLong(ValueGrammar grammar) {
    // Given
    String tooLong = "a".repeat(100_000);

    // When
    boolean matches = grammar.matches("") || grammar.matches(tooLong);

    // Then
    assertThat(matches).isFalse();
  }

  @Test
  void listsTenPasswordKeysAndTheirTwins() {
    // When
    long twins =
        PropertyKeys.PASSWORDS.stream()
            .filter(key -> PropertyKeys.encryptedTwin(key).isPresent())
            .count();

    // Then
    assertThat(PropertyKeys.PASSWORDS)
        .hasSize(10)
        .noneMatch(k -> PropertyKeys.grammar(k).isPresent());
    assertThat(twins).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "PASSWORD, true",
    "sslKeyPassword, true",
    "client-secret, true",
    "api_key, true",
    "X-Api.Key, true",
    "accessToken, true",
    "pwd, true",
    "SECRET_ID, false",
    "secretArn, false",
    "tokenUrl, false",
    "database, false",
    "keyspace, false",
    "passwordId, true",
  })
  void knowsNamesOfCredentials(String name, boolean expected) {
    // When
    boolean credential = CredentialNames.isCredential(name);

    // Then
    assertThat(credential).isEqualTo(expected);
  }
}
