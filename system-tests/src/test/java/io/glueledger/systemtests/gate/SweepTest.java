/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.comparison.ComparisonResult;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.VersionOrigin;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.fault.Fault;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.AuthenticationConfigurationInput;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/** What happens around the gates, and what Glue goes on doing by itself, reaches the ledger. */
@ExtendWith(Infrastructure.class)
class SweepTest {
  private final Installation installation;
  private final GateServer gate;
  private final GlueAsyncClient alice;
  private final GlueAsyncClient direct;

  SweepTest(TestBroker broker, ApicurioRegistry registry) {
    this.installation = Installation.fresh(broker, registry);
    this.direct = Clients.once(installation.glue().endpoint(), People.ALICE);
    direct.createConnection(r -> r.connectionInput(Clients.good("before", "before"))).join();
    this.gate = installation.gate();
    this.alice = Clients.once(gate.endpoint(), People.ALICE);
    // A gate sweeps once when it starts; the tests make the sweeps after that one.
    Until.holds(() -> installation.log().kinds("before").size() == 1);
  }

  @AfterEach
  void close() throws Exception {
    alice.close();
    direct.close();
    installation.close();
  }

  @Test
  void whatHappenedAroundTheGateIsInTheLedgerAfterOneSweep() {
    // Given
    for (String name : new String[] {"edited", "deleted", "tagged", "untouched"}) {
      alice.createConnection(r -> r.connectionInput(Clients.good(name, "first"))).join();
    }
    direct
        .updateConnection(r -> r.name("edited").connectionInput(Clients.good("edited", "second")))
        .join();
    direct.deleteConnection(r -> r.connectionName("deleted")).join();
    direct
        .tagResource(
            r -> r.resourceArn(Installation.arn("tagged")).tagsToAdd(Map.of("env", "prod")))
        .join();
    direct.createConnection(r -> r.connectionInput(Clients.good("created", "first"))).join();

    // When
    sweep();

    // Then
    Agreement agreement = new Agreement(installation, direct);
    History history = History.of(installation.log());
    for (String name : new String[] {"edited", "tagged"}) {
      assertThat(agreement.of(name)).as(name).isEqualTo(ComparisonResult.SAME);
      assertThat(history.state(name).newest().orElseThrow().origin())
          .isEqualTo(VersionOrigin.DRIFT);
    }
    assertThat(history.state("deleted").newest().orElseThrow().origin())
        .isEqualTo(VersionOrigin.DRIFT);
    assertThat(history.state("deleted").present()).isEmpty();
    assertThat(agreement.of("created")).isEqualTo(ComparisonResult.SAME);
    assertThat(history.state("created").newest().orElseThrow().origin())
        .isEqualTo(VersionOrigin.BASELINE);
    assertThat(installation.log().kinds("untouched")).doesNotContain("ConnectionObserved");
  }

  @Test
  void sweepsThatFindNothingNewRecordNothing() {
    // Given
    alice
        .createConnection(
            r -> r.connectionInput(Clients.good("orders", "1")).tags(Map.of("team", "blue")))
        .join();
    direct.deleteConnection(r -> r.connectionName("before")).join();
    sweep();
    int before = installation.log().events().size();

    // When
    for (int i = 0; i < 5; i++) {
      sweep();
    }

    // Then
    assertThat(installation.log().events()).hasSize(before);
  }

  @Test
  void aConnectionInProgressIsFollowedUntilItIsReady() {
    // When
    alice.createConnection(r -> r.connectionInput(salesforce("crm"))).join();

    // Then
    Until.holds(() -> status("crm").equals("READY"));
    assertThat(createdAs("crm")).isEqualTo("IN_PROGRESS");
    assertThat(History.of(installation.log()).state("crm").newest().orElseThrow().number())
        .isEqualTo(1);
  }

  @Test
  void aConnectionInProgressIsFollowedUntilItHasFailed() {
    // Given
    installation
        .glue()
        .faults()
        .add(Fault.on("CreateConnection").times(1).failOAuth("The token was refused"));

    // When
    alice.createConnection(r -> r.connectionInput(salesforce("crm"))).join();

    // Then
    Until.holds(() -> status("crm").equals("FAILED"));
    assertThat(createdAs("crm")).isEqualTo("IN_PROGRESS");
    assertThat(installation.log().of("crm"))
        .last()
        .extracting(e -> e.getConnectionObserved().flatMap(ConnectionObserved::getStatusReason))
        .isEqualTo(java.util.Optional.of("The token was refused"));
  }

  private void sweep() {
    gate.core().ownership().reconciler().sweep(partition -> true).join();
  }

  private String status(String name) {
    return History.of(installation.log()).state(name).status().orElse("");
  }

  private String createdAs(String name) {
    return installation.log().of(name).stream()
        .map(ConnectionEvent::getChangeApplied)
        .flatMap(java.util.Optional::stream)
        .findFirst()
        .orElseThrow()
        .getCreateConnectionStatus()
        .orElseThrow();
  }

  private static ConnectionInput salesforce(String name) {
    return ConnectionInput.builder()
        .name(name)
        .connectionType("SALESFORCE")
        .connectionPropertiesWithStrings(Map.of("INSTANCE_URL", "https://crm.my.salesforce.com"))
        .authenticationConfiguration(
            AuthenticationConfigurationInput.builder()
                .authenticationType("OAUTH2")
                .secretArn("arn:aws:secretsmanager:us-east-1:123456789012:secret:crm-AbCdEf")
                .oAuth2Properties(
                    oauth ->
                        oauth
                            .oAuth2GrantType("CLIENT_CREDENTIALS")
                            .oAuth2ClientApplication(
                                a -> a.userManagedClientApplicationClientId("client"))
                            .tokenUrl("https://crm.my.salesforce.com/services/oauth2/token"))
                .build())
        .validateCredentials(true)
        .build();
  }
}
