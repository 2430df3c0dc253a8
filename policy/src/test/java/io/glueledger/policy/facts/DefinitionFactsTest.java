/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import static io.glueledger.policy.fixture.DefinitionBuilder.clear;
import static io.glueledger.policy.fixture.DefinitionBuilder.facts;
import static io.glueledger.policy.fixture.DefinitionBuilder.hidden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.BasicAuthenticationCredentials;
import io.glueledger.event.OAuth2Credentials;
import io.glueledger.event.OAuth2Properties;
import io.glueledger.event.UrlTls;
import io.glueledger.policy.fixture.DefinitionBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionFactsTest {
  static Stream<Arguments> families() {
    return Stream.of(
        arguments(DefinitionBuilder.of("JDBC"), ConnectionFamily.DATABASE),
        arguments(DefinitionBuilder.of("MONGODB"), ConnectionFamily.DATABASE),
        arguments(DefinitionBuilder.of("SNOWFLAKE"), ConnectionFamily.DATABASE),
        arguments(
            DefinitionBuilder.of("POSTGRESQL").authentication(a -> {}), ConnectionFamily.DATABASE),
        arguments(
            DefinitionBuilder.of("CUSTOM").with("CONNECTION_URL=?"), ConnectionFamily.DATABASE),
        arguments(
            DefinitionBuilder.of("MARKETPLACE").embedded("JDBC_CONNECTION_URL=?"),
            ConnectionFamily.DATABASE),
        arguments(DefinitionBuilder.of("CUSTOM"), ConnectionFamily.OTHER),
        arguments(DefinitionBuilder.of("CUSTOM").authentication(a -> {}), ConnectionFamily.SAAS),
        arguments(DefinitionBuilder.of("KAFKA").authentication(a -> {}), ConnectionFamily.STREAM),
        arguments(DefinitionBuilder.of("NETWORK"), ConnectionFamily.NETWORK),
        arguments(
            DefinitionBuilder.of("SALESFORCE").authentication(a -> {}), ConnectionFamily.SAAS),
        arguments(DefinitionBuilder.of("SALESFORCE"), ConnectionFamily.OTHER),
        arguments(DefinitionBuilder.of("jdbc"), ConnectionFamily.DATABASE));
  }

  @ParameterizedTest
  @MethodSource("families")
  void theTypeAndWhatItHoldsMakeTheFamily(DefinitionBuilder definition, ConnectionFamily family) {
    // When
    DefinitionFacts facts = DefinitionFacts.of(definition.build());

    // Then
    assertThat(facts.family()).isEqualTo(family);
  }

  @Test
  void whatIsHiddenIsThereAndHasNoText() {
    // When
    DefinitionFacts facts =
        DefinitionFacts.of(DefinitionBuilder.of("JDBC").with("HOST=h", "PASSWORD=?").build());

    // Then
    assertThat(facts.properties().shown()).containsExactly(Map.entry("HOST", "h"));
    assertThat(facts.properties().present()).containsExactly("HOST", "PASSWORD");
    assertThat(facts.properties().hidden()).containsExactly("PASSWORD");
  }

  @Test
  void aMemberOfTheEmbeddedObjectCountsWhereThePropertiesLackItsKey() {
    // When
    DefinitionFacts facts =
        DefinitionFacts.of(
            DefinitionBuilder.of("JDBC")
                .with("HOST=outer")
                .embedded("HOST=inner", "PORT=5432", "PASSWORD=?")
                .build());

    // Then
    assertThat(facts.properties().shown())
        .containsOnly(Map.entry("HOST", "outer"), Map.entry("PORT", "5432"));
    assertThat(facts.properties().hidden()).containsExactly("PASSWORD", "SparkProperties");
    assertThat(facts.locate("ConnectionProperties.PORT"))
        .isEqualTo("ConnectionProperties.SparkProperties.PORT");
    assertThat(facts.locate("ConnectionProperties.HOST")).isEqualTo("ConnectionProperties.HOST");
    assertThat(facts.locate("Description")).isEqualTo("Description");
  }

  static Stream<Arguments> switches() {
    return Stream.of(
        arguments(DefinitionBuilder.of("KAFKA"), "absent"),
        arguments(DefinitionBuilder.of("KAFKA").with("KAFKA_SSL_ENABLED=tRuE"), "true"),
        arguments(DefinitionBuilder.of("KAFKA").with("KAFKA_SSL_ENABLED=FALSE"), "false"),
        arguments(DefinitionBuilder.of("KAFKA").with("KAFKA_SSL_ENABLED="), "unclear"),
        arguments(DefinitionBuilder.of("KAFKA").with("KAFKA_SSL_ENABLED=1"), "unclear"),
        arguments(DefinitionBuilder.of("KAFKA").with("KAFKA_SSL_ENABLED=?"), "unclear"),
        arguments(DefinitionBuilder.of("KAFKA").embedded("KAFKA_SSL_ENABLED=false"), "false"),
        arguments(
            DefinitionBuilder.of("KAFKA")
                .with("KAFKA_SSL_ENABLED=true")
                .embedded("KAFKA_SSL_ENABLED=TRUE"),
            "true"),
        arguments(
            DefinitionBuilder.of("KAFKA")
                .with("KAFKA_SSL_ENABLED=true")
                .embedded("KAFKA_SSL_ENABLED=false"),
            "unclear"));
  }

  @ParameterizedTest
  @MethodSource("switches")
  void aSwitchIsTrueFalseAbsentOrUnclear(DefinitionBuilder definition, String state) {
    // When
    Map<String, String> switches = DefinitionFacts.of(definition.build()).properties().switches();

    // Then
    assertThat(switches).hasSize(4).containsEntry("KAFKA_SSL_ENABLED", state);
  }

  @Test
  void hostsComeFromEveryPlaceThatNamesOne() {
    // Given
    DefinitionBuilder definition =
        DefinitionBuilder.of("JDBC")
            .with(
                "HOST=DB.example.com",
                "KAFKA_BOOTSTRAP_SERVERS=b1:9092, B2.example.com:9094,[2001:db8::1]:9094,")
            .url("JDBC_CONNECTION_URL", facts("postgresql", "pg.example.com"));

    // When
    DefinitionFacts facts = DefinitionFacts.of(definition.build());

    // Then
    assertThat(facts.hosts())
        .containsExactly(
            "[2001:db8::1]", "b1", "b2.example.com", "db.example.com", "pg.example.com");
  }

  @Test
  void credentialsInTheAuthenticationAreNamedByTheirPaths() {
    // Given
    DefinitionBuilder definition =
        DefinitionBuilder.of("SALESFORCE")
            .authentication(
                a ->
                    a.setAuthenticationType(clear("OAUTH2"))
                        .setSecretArn(clear("arn:aws:secretsmanager:eu-central-1:1:secret:x"))
                        .setBasicAuthenticationCredentials(
                            BasicAuthenticationCredentials.newBuilder()
                                .setPassword(hidden())
                                .build())
                        .setCustomAuthenticationCredentials(Map.of("apiKey", hidden()))
                        .setOauth2Properties(
                            OAuth2Properties.newBuilder()
                                .setGrantType(clear("JWT_BEARER"))
                                .setCredentials(
                                    OAuth2Credentials.newBuilder().setJwtToken(hidden()).build())
                                .build()));

    // When
    AuthenticationFacts authentication = DefinitionFacts.of(definition.build()).authentication();

    // Then
    assertThat(authentication.known()).isTrue();
    assertThat(authentication.type()).isEqualTo("OAUTH2");
    assertThat(authentication.grantType()).isEqualTo("JWT_BEARER");
    assertThat(authentication.secretArn()).endsWith("secret:x");
    assertThat(authentication.inline())
        .isEqualTo(
            List.of(
                "AuthenticationConfiguration.BasicAuthenticationCredentials.Password",
                "AuthenticationConfiguration.CustomAuthenticationCredentials.apiKey",
                "AuthenticationConfiguration.OAuth2Properties.OAuth2Credentials.JwtToken"));
  }

  @Test
  void theUrlThatLeadsToTheDataTellsEngineAndTls() {
    // Given
    DefinitionBuilder definition =
        DefinitionBuilder.of("JDBC")
            .with("JDBC_ENGINE=oracle")
            .url("JDBC_CONNECTION_URL", facts("postgresql", "db").setTls(UrlTls.ENCRYPTED))
            .url("CONNECTION_URL", facts("mysql", "other").setTls(UrlTls.VERIFIED));

    // When
    DefinitionFacts facts = DefinitionFacts.of(definition.build());

    // Then
    assertThat(facts.engine()).isEqualTo("postgresql");
    assertThat(facts.tls()).isEqualTo("ENCRYPTED");
  }

  @Test
  void everyVariableHasAValueEvenOfNothing() {
    // When
    Stream<Object> values =
        FactVariable.all().stream().map(variable -> variable.value().apply(DefinitionFacts.none()));

    // Then
    assertThat(values).hasSize(FactVariable.all().size()).doesNotContainNull();
  }
}
