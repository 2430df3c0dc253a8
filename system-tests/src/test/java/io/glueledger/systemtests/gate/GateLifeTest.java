/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Verdict;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.localglue.store.ConnectionSnapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.GlueException;

/**
 * One change after another through one gate: what the caller gets, what the log says, what Glue was
 * asked.
 */
@WithInstallation
class GateLifeTest {
  private final Installation site;
  private final Caller alice;
  private final Caller carol;
  private final BatchDeleteConnectionResponse deleted;

  GateLifeTest(Installation site) {
    GateServer gate = site.gate();
    this.site = site;
    this.alice = site.through(gate, People.ALICE);
    this.carol = site.through(gate, People.CAROL);
    alice.create("a/b", "first").join();
    alice.create("b", "second").join();
    this.deleted =
        alice
            .sdk()
            .batchDeleteConnection(r -> r.connectionNameList("b", "none", "a/b", "b"))
            .join();
  }

  @Test
  void aGoodChangeIsRecordedThenForwardedThenAnswered() {
    alice.create("good", "first").join();

    assertThat(site.log().kinds("good"))
        .containsExactly("ChangeRequested", "ChangeDecided", "ChangeApplied");
    assertThat(site.glue().connection(Installation.ACCOUNT, "good")).isPresent();
  }

  @Test
  void aRequestIsRecordedWithItsCaller() {
    alice.create("actor", "first").join();

    assertThat(site.log().of("actor").get(0).getActor().orElseThrow().getPrincipal())
        .isEqualTo(People.ALICE.principal());
  }

  @Test
  void aRiskyChangeIsRefusedReadably() {
    GlueException refused = refusedForRisk("risky");

    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(refused.awsErrorDetails().errorMessage())
        .contains("TLS-02", "SKIP_CUSTOM_JDBC_CERT_VALIDATION", "Fix:", refused.requestId());
  }

  @Test
  void aRiskyChangeIsRecordedAndGlueIsNotAsked() {
    refusedForRisk("denied");

    assertRecordedAndNotSent("denied");
  }

  @Test
  void thatARiskyChangeIsDeniedIsRecorded() {
    refusedForRisk("verdict");

    assertThat(site.log().of("verdict").get(1).getChangeDecided().orElseThrow().getVerdict())
        .isEqualTo(Verdict.DENY);
  }

  @Test
  void whatACallerHasNoRightToIsRefused() {
    GlueException refused = Refused.by(carol.create("refused", "c"));

    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
  }

  @Test
  void whatACallerHasNoRightToIsRecordedAndGlueIsNotAsked() {
    Refused.by(carol.create("forbidden", "c"));

    assertRecordedAndNotSent("forbidden");
  }

  @Test
  void whatGlueRefusesIsPassedOn() {
    alice.create("twice", "first").join();

    assertThat(Refused.by(alice.create("twice", "second")).awsErrorDetails())
        .returns("AlreadyExistsException", AwsErrorDetails::errorCode);
  }

  @Test
  void whatGlueRefusesIsRecorded() {
    alice.create("again", "first").join();

    Refused.by(alice.create("again", "second"));

    assertThat(site.log().kinds("again")).endsWith("ChangeRejected");
  }

  @Test
  void aConnectionFromBeforeIsObservedBeforeItsFirstChange() {
    site.around(People.ALICE).create("old", "before").join();

    alice.update("old", "after").join();

    assertThat(site.log().kinds("old"))
        .startsWith("ConnectionObserved")
        .endsWith("ChangeRequested", "ChangeDecided", "ChangeApplied");
  }

  @Test
  void tagsAreAddedRemovedAndRead() {
    alice.create(Clients.good("a/tagged", "first"), Map.of("team", "blue")).join();

    alice.tag("a/tagged", "env", "prod").join();
    alice.untag("a/tagged", "team").join();

    String arn = Installation.arn("a/tagged");
    assertThat(alice.sdk().getTags(r -> r.resourceArn(arn)).join().tags())
        .containsExactly(Map.entry("env", "prod"));
  }

  @Test
  void aListIsThatOfGlue() {
    alice.create("a/listed", "first").join();
    alice.create("listed", "second").join();

    List<Connection> listed = alice.sdk().getConnections(r -> {}).join().connectionList();

    assertThat(listed).extracting(Connection::name).contains("a/listed", "listed");
    assertThat(site.glue().connections())
        .extracting(ConnectionSnapshot::name)
        .containsExactlyInAnyOrderElementsOf(listed.stream().map(Connection::name).toList());
  }

  @Test
  void aTestIsRecorded() {
    alice.create("tested", "first").join();

    alice.sdk().testConnection(r -> r.connectionName("tested")).join();

    assertThat(site.log().kinds("tested")).contains("ConnectionTested");
  }

  @Test
  void aBatchSaysWhatIsDeletedAndWhatIsNot() {
    assertThat(deleted.succeeded()).containsExactly("b", "a/b");
    assertThat(deleted.errors()).containsOnlyKeys("none");
  }

  @Test
  void aBatchDeletesWhatIsThere() {
    assertThat(site.glue().connections())
        .extracting(ConnectionSnapshot::name)
        .doesNotContain("b", "a/b");
  }

  @Test
  void aBatchIsOneCallOfGlue() {
    assertThat(site.sent("BatchDeleteConnection")).filteredOn(JournalEntry::applied).hasSize(1);
  }

  private GlueException refusedForRisk(String name) {
    var risky =
        Clients.with(Clients.good(name, "first"), "SKIP_CUSTOM_JDBC_CERT_VALIDATION", "true");
    return Refused.by(alice.create(risky, Map.of()));
  }

  private void assertRecordedAndNotSent(String name) {
    assertThat(site.log().kinds(name)).containsExactly("ChangeRequested", "ChangeDecided");
    assertThat(site.sent("CreateConnection", name)).isEmpty();
  }
}
