/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import static io.glueledger.policy.fixture.DefinitionBuilder.hidden;
import static io.glueledger.testkit.events.TestEvents.clear;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.AuthenticationConfiguration;
import io.glueledger.event.BasicAuthenticationCredentials;
import io.glueledger.event.OAuth2Credentials;
import io.glueledger.event.OAuth2Properties;
import io.glueledger.policy.fixture.DefinitionBuilder;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AuthenticationFactsTest {
  @Test
  void whatIsShownOfItIsText() {
    AuthenticationFacts facts =
        facts(
            given ->
                given
                    .setAuthenticationType(clear("OAUTH2"))
                    .setSecretArn(clear("arn:aws:secretsmanager:eu-central-1:1:secret:x"))
                    .setOauth2Properties(
                        OAuth2Properties.newBuilder().setGrantType(clear("JWT_BEARER")).build()));
    assertThat(facts)
        .returns(true, AuthenticationFacts::known)
        .returns("OAUTH2", AuthenticationFacts::type)
        .returns("JWT_BEARER", AuthenticationFacts::grantType)
        .returns("arn:aws:secretsmanager:eu-central-1:1:secret:x", AuthenticationFacts::secretArn);
  }

  @Test
  void credentialsAreNamedByTheirPaths() {
    AuthenticationFacts facts =
        facts(
            given ->
                given
                    .setBasicAuthenticationCredentials(
                        BasicAuthenticationCredentials.newBuilder().setPassword(hidden()).build())
                    .setCustomAuthenticationCredentials(Map.of("apiKey", hidden()))
                    .setOauth2Properties(
                        OAuth2Properties.newBuilder()
                            .setCredentials(
                                OAuth2Credentials.newBuilder().setJwtToken(hidden()).build())
                            .build()));
    assertThat(facts.inline())
        .containsExactly(
            "AuthenticationConfiguration.BasicAuthenticationCredentials.Password",
            "AuthenticationConfiguration.CustomAuthenticationCredentials.apiKey",
            "AuthenticationConfiguration.OAuth2Properties.OAuth2Credentials.JwtToken");
  }

  @Test
  void aUserNameOfBasicAuthenticationIsACredentialToo() {
    AuthenticationFacts facts =
        facts(
            given ->
                given.setBasicAuthenticationCredentials(
                    BasicAuthenticationCredentials.newBuilder().setUsername(hidden()).build()));
    assertThat(facts.inline())
        .containsExactly("AuthenticationConfiguration.BasicAuthenticationCredentials.Username");
  }

  @Test
  void whatIsNotShownIsGivenAllTheSame() {
    assertThat(facts(given -> given.setSecretArn(hidden()).setKmsKeyArn(hidden())))
        .returns(true, AuthenticationFacts::secretArnGiven)
        .returns("", AuthenticationFacts::secretArn)
        .returns(true, AuthenticationFacts::kmsKeyArnGiven)
        .returns("", AuthenticationFacts::kmsKeyArn);
  }

  @Test
  void aConnectionWithoutItHasNone() {
    assertThat(DefinitionFacts.none().authentication())
        .returns(false, AuthenticationFacts::known)
        .returns(false, AuthenticationFacts::secretArnGiven)
        .returns("", AuthenticationFacts::type);
  }

  private static AuthenticationFacts facts(Consumer<AuthenticationConfiguration.Builder> given) {
    return DefinitionFacts.of(DefinitionBuilder.of("SALESFORCE").authentication(given).build())
        .authentication();
  }
}
