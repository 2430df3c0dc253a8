/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.comparison.ComparisonResult;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.VersionOrigin;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.fault.Fault;
import io.glueledger.testkit.http.HttpCalls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/** What happens around the gates, and what Glue goes on doing by itself, reaches the ledger. */
@WithInstallation
class SweepTest {
  private final Installation site;
  private final GateServer gate;
  private final Caller alice;
  private final Caller direct;

  SweepTest(Installation site) {
    this.site = site;
    this.direct = site.around(People.ALICE);
    direct.create("before", "before").join();
    this.gate = site.gate();
    this.alice = site.through(gate, People.ALICE);
    // A gate sweeps once when it starts; the tests make the sweeps after that one.
    Until.holds(() -> site.log().kinds("before").size() == 1);
    List.of("edited", "deleted", "tagged", "untouched")
        .forEach(name -> alice.create(name, "first").join());
    site.awaitRead(gate);
    direct.update("edited", "second").join();
    direct.delete("deleted").join();
    direct.tag("tagged", "env", "prod").join();
    direct.create("created", "first").join();
    sweep();
    site.glue()
        .faults()
        .add(Fault.on("CreateConnection").named("failing").times(1).failOAuth("Refused token"));
    List.of("ready", "failing").forEach(name -> alice.create(salesforce(name), Map.of()).join());
    awaitStatus("ready", "READY");
    awaitStatus("failing", "FAILED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"edited", "tagged", "created", "deleted"})
  void whatHappenedAroundTheGateIsInTheLedgerAfterOneSweep(String name) {
    assertThat(Agreement.of(site, name)).isEqualTo(ComparisonResult.SAME);
  }

  @ParameterizedTest
  @CsvSource({"edited, DRIFT", "tagged, DRIFT", "created, BASELINE", "deleted, DRIFT"})
  void theLedgerSaysThatItHappenedAroundTheGate(String name, VersionOrigin origin) {
    assertThat(newest(name).origin()).isEqualTo(origin);
  }

  @Test
  void theGateTellsOfEachDriftOnce() {
    long drifted =
        Stream.of("before", "edited", "tagged", "created", "deleted", "untouched")
            .filter(name -> newest(name).origin() == VersionOrigin.DRIFT)
            .count();
    assertThat(HttpCalls.get(gate.adminEndpoint().resolve("/metrics")).body())
        .contains("glue_ledger_drift_total " + (double) drifted);
  }

  @Test
  void whatWasDeletedAroundTheGateIsGone() {
    assertThat(newest("deleted").present()).isFalse();
  }

  @Test
  void whatNobodyTouchedIsNotObserved() {
    assertThat(site.log().kinds("untouched")).isNotEmpty().doesNotContain("ConnectionObserved");
  }

  @Test
  void sweepsThatFindNothingNewRecordNothing() {
    alice.create(Clients.good("orders", "1"), Map.of("team", "blue")).join();
    direct.delete("before").join();
    sweep();
    int before = site.log().events().size();

    for (int i = 0; i < 5; i++) {
      sweep();
    }

    assertThat(site.log().events()).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ready", "failing"})
  void aConnectionThatIsFollowedBeganInProgress(String name) {
    assertThat(createdAs(name)).isEqualTo("IN_PROGRESS");
  }

  @Test
  void thatItIsReadyIsNoNewVersion() {
    assertThat(newest("ready").number()).isEqualTo(1);
  }

  @Test
  void whyItHasFailedIsRecorded() {
    assertThat(site.log().of("failing"))
        .last()
        .extracting(e -> e.getConnectionObserved().flatMap(ConnectionObserved::getStatusReason))
        .isEqualTo(Optional.of("Refused token"));
  }

  /** Returns when the gate has read what the sweep recorded. */
  private void sweep() {
    gate.core().ownership().reconciler().sweep(partition -> true).join();
    site.awaitRead(gate);
  }

  /** Returns when a connection has been followed until its status is that. */
  private void awaitStatus(String name, String status) {
    Until.holds(() -> site.history().state(name).status().equals(Optional.of(status)));
  }

  private DefinitionVersion newest(String name) {
    return site.history().state(name).newest().orElseThrow();
  }

  private String createdAs(String name) {
    return site.log().of(name).stream()
        .flatMap(event -> event.getChangeApplied().stream())
        .findFirst()
        .flatMap(ChangeApplied::getCreateConnectionStatus)
        .orElseThrow();
  }

  private static ConnectionInput salesforce(String name) {
    return ConnectionInput.builder()
        .name(name)
        .connectionType("SALESFORCE")
        .connectionPropertiesWithStrings(Map.of("INSTANCE_URL", "https://crm.my.salesforce.com"))
        .authenticationConfiguration(
            auth ->
                auth.authenticationType("OAUTH2")
                    .secretArn("arn:aws:secretsmanager:us-east-1:123456789012:secret:crm-AbCdEf")
                    .oAuth2Properties(
                        oauth ->
                            oauth
                                .oAuth2GrantType("CLIENT_CREDENTIALS")
                                .oAuth2ClientApplication(
                                    app -> app.userManagedClientApplicationClientId("client"))
                                .tokenUrl("https://crm.my.salesforce.com/services/oauth2/token")))
        .validateCredentials(true)
        .build();
  }
}
