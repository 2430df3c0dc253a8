/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static io.glueledger.localglue.Clients.jdbc;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.localglue.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.AuthenticationConfiguration;
import software.amazon.awssdk.services.glue.model.AuthenticationConfigurationInput;
import software.amazon.awssdk.services.glue.model.AuthenticationType;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.ConnectionStatus;
import software.amazon.awssdk.services.glue.model.ConnectionType;
import software.amazon.awssdk.services.glue.model.CreateConnectionResponse;
import software.amazon.awssdk.services.glue.model.OAuth2GrantType;

class OAuthStatusTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00.120Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  @RegisterExtension
  private final RunningGlue running =
      new RunningGlue(LocalGlueConfig.defaults().withOauthDelay(Duration.ofSeconds(30)), now::get);

  private final LocalGlue glue = running.glue();
  private final GlueClient client = running.client();

  private static ConnectionInput salesforce() {
    return jdbc("crm")
        .connectionType(ConnectionType.SALESFORCE)
        .authenticationConfiguration(
            AuthenticationConfigurationInput.builder()
                .authenticationType(AuthenticationType.OAUTH2)
                .secretArn("arn:aws:secretsmanager:us-east-1:123456789012:secret:crm")
                .basicAuthenticationCredentials(b -> b.username("u").password("p"))
                .customAuthenticationCredentials(java.util.Map.of("k", "v"))
                .oAuth2Properties(
                    oauth ->
                        oauth
                            .oAuth2GrantType(OAuth2GrantType.AUTHORIZATION_CODE)
                            .tokenUrl("https://login.example.com/token")
                            .authorizationCodeProperties(c -> c.authorizationCode("code"))
                            .oAuth2Credentials(c -> c.accessToken("token")))
                .build())
        .validateCredentials(true)
        .build();
  }

  private CreateConnectionResponse create() {
    return client.createConnection(request -> request.connectionInput(salesforce()));
  }

  private Connection read() {
    return running.read("crm");
  }

  @Test
  void anOAuthConnectionIsInProgressUntilTheDelayHasPassed() {
    // Given
    CreateConnectionResponse created = create();
    Connection before = read();

    // When
    now.set(START.plusSeconds(30));

    // Then
    Connection after = read();
    assertThat(created.createConnectionStatus()).isEqualTo(ConnectionStatus.IN_PROGRESS);
    assertThat(before.status()).isEqualTo(ConnectionStatus.IN_PROGRESS);
    assertThat(before.lastConnectionValidationTime()).isNull();
    assertThat(after.status()).isEqualTo(ConnectionStatus.READY);
    assertThat(after.statusReason()).isNull();
    assertThat(after.lastConnectionValidationTime()).isEqualTo(START.plusSeconds(30));
    assertThat(after.creationTime()).isEqualTo(START);
  }

  @Test
  void anUpdateIsInProgressAgain() {
    // Given
    create();
    now.set(START.plusSeconds(60));

    // When
    client.updateConnection(request -> request.name("crm").connectionInput(salesforce()));

    // Then
    assertThat(read().status()).isEqualTo(ConnectionStatus.IN_PROGRESS);
    assertThat(read().lastUpdatedTime()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void aSwitchedFailureIsToldWhenTheDelayHasPassed() {
    // Given
    glue.faults().add(Fault.on("CreateConnection").times(1).failOAuth("invalid_grant"));
    create();
    Connection before = read();

    // When
    now.set(START.plusSeconds(31));

    // Then
    assertThat(before.status()).isEqualTo(ConnectionStatus.IN_PROGRESS);
    assertThat(before.statusReason()).isNull();
    assertThat(read().status()).isEqualTo(ConnectionStatus.FAILED);
    assertThat(read().statusReason()).isEqualTo("invalid_grant");
    assertThat(glue.state()).contains("\"status\":\"FAILED\",\"statusReason\":\"invalid_grant\"");
  }

  @Test
  void whatAuthenticationRefersToIsAnswered() {
    // Given
    create();

    // When
    AuthenticationConfiguration answered = read().authenticationConfiguration();

    // Then
    assertThat(answered.secretArn()).endsWith("secret:crm");
    assertThat(answered.oAuth2Properties().tokenUrl()).isEqualTo("https://login.example.com/token");
  }

  @Test
  void writeOnlyMembersAreNotAnswered() {
    // Given
    create();

    // When
    String raw = running.post("GetConnection", "{\"Name\":\"crm\"}").body();

    // Then
    assertThat(raw)
        .doesNotContain(
            "AuthorizationCodeProperties",
            "OAuth2Credentials",
            "BasicAuthenticationCredentials",
            "CustomAuthenticationCredentials",
            "ValidateCredentials")
        .contains("\"CreationTime\":1767225600.120,");
  }

  @Test
  void writeOnlyMembersAreKept() {
    // When
    create();

    // Then
    assertThat(glue.state())
        .contains("\"AuthorizationCode\":\"code\"", "\"AccessToken\":\"token\"");
  }
}
