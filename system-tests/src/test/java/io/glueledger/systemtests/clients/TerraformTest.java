/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.gate.People;
import io.glueledger.systemtests.gate.WithInstallation;
import io.glueledger.testkit.TestResources;
import io.glueledger.testkit.process.ProcessRun;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Terraform and its AWS provider, with the gate for Glue and for STS, and no other AWS. */
@WithInstallation
@TestMethodOrder(OrderAnnotation.class)
class TerraformTest {
  /** Ends well only if there is no difference. */
  private static final String PLAN = "plan -detailed-exitcode";

  /**
   * The types that the provider can describe; it has no authentication configuration, which
   * Salesforce needs.
   */
  private static final List<String> TYPES =
      GoodConnections.TYPES.stream().filter(type -> !type.equals("SALESFORCE")).toList();

  /** The types of settling.tf, whose caller may see no password. */
  private static final int SETTLING = 8;

  private final Installation installation;
  private final ClientPrograms programs;

  TerraformTest(Installation installation) {
    ProcessRun.assumeOnPath("terraform");
    this.installation = installation;
    this.programs = ClientPrograms.on(installation);
  }

  @BeforeAll
  void initialise() throws IOException {
    add("main.tf", TestResources.text(TerraformTest.class, "main.tf"));
    add("types.tf", TestResources.text(TerraformTest.class, "types.tf"));
    add("settling.tf", TestResources.text(TerraformTest.class, "settling.tf"));
    add("types.json", GoodConnections.json(TYPES, "tf-"));
    ProcessRun init = run("init");
    assumeTrue(init.exitCode() == 0, () -> "Terraform has no AWS provider here: " + init.err());
  }

  @Test
  @Order(1)
  void aConnectionOfEachTypeIsMade() {
    run("apply -auto-approve").succeeded();
    assertThat(installation.glue().connections()).hasSize(TYPES.size() + 1 + SETTLING);
  }

  @Test
  @Order(2)
  void whatIsMadeIsFoundUnchanged() {
    run(PLAN).succeeded();
  }

  @Test
  @Order(3)
  void whyAChangeIsDeniedIsReadInTerraformsOutput() {
    // When
    String more = "more={SKIP_CUSTOM_JDBC_CERT_VALIDATION=\"true\"}";
    ProcessRun denied = run("apply -auto-approve -var", more);

    // Then
    var events = installation.log().of("tf-orders");
    assertThat(denied.exitCode()).isNotZero();
    assertThat(unwrapped(denied.err()))
        .contains("AccessDeniedException", "TLS-02", "Fix:", "SKIP_CUSTOM_JDBC_CERT_VALIDATION")
        .contains(events.get(events.size() - 1).getChangeId().orElseThrow());
  }

  @Test
  @Order(4)
  void whatIsDeniedIsOnTheLog() {
    assertThat(installation.log().kinds("tf-orders")).endsWith("ChangeRequested", "ChangeDecided");
  }

  @Test
  @Order(4)
  void whatIsDeniedNeverReachesGlue() {
    assertThat(installation.glue().journal().entriesOf("UpdateConnection")).isEmpty();
    assertThat(installation.glue().state()).doesNotContain("SKIP_CUSTOM_JDBC_CERT_VALIDATION");
  }

  @Test
  @Order(5)
  void aConnectionIsChanged() {
    run("apply -auto-approve -var description=second").succeeded();
  }

  @Test
  @Order(6)
  void whatIsChangedIsFoundUnchangedAfterwards() {
    run(PLAN + " -var description=second").succeeded();
  }

  @Test
  @Order(7)
  void everyConnectionIsDestroyed() {
    run("destroy -auto-approve").succeeded();
    assertThat(installation.glue().connections()).isEmpty();
  }

  @Test
  @Order(8)
  void glueHasMadeEachChangeOnce() {
    assertThat(installation.glue().journal().appliedTo(Installation.ACCOUNT, "tf-orders"))
        .extracting(entry -> entry.received().operation())
        .containsExactly("CreateConnection", "TagResource", "UpdateConnection", "DeleteConnection");
  }

  @Test
  @Order(8)
  void eachChangeIsOnTheLog() {
    assertThat(installation.log().kinds("tf-orders"))
        .filteredOn("ChangeApplied"::equals)
        .hasSize(4);
  }

  /** Without the frame and the line breaks that Terraform puts around an error. */
  private static String unwrapped(String text) {
    return text.replaceAll("[│╷╵\\s]+", " ");
  }

  private void add(String name, String text) throws IOException {
    Files.writeString(installation.folder().resolve(name), text);
  }

  private ProcessRun run(String words, String... args) {
    Map<String, String> environment =
        Map.of(
            "CHECKPOINT_DISABLE", "1",
            "TF_VAR_gate", programs.gate().toString(),
            "TF_VAR_bob_key_id", People.BOB.keyId(),
            "TF_VAR_bob_secret", People.BOB.secret());
    return programs.run(
        environment, "terraform " + words.replaceFirst("^\\S+", "$0 -input=false -no-color"), args);
  }
}
