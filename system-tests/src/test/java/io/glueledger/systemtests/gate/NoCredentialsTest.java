/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A gate that has nothing to sign calls to Glue with. */
@WithInstallation
class NoCredentialsTest {
  private final Installation site;
  private final PartProcess gate;

  NoCredentialsTest(Installation site) {
    this.site = site;
    this.gate = site.processWithoutCredentials();
    gate.awaitLine("no AWS credentials for Glue found");
  }

  @Test
  void itIsNotReadyAndSaysWhereItLooked() {
    assertThat(gate.health())
        .startsWith("503")
        .contains("AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE", "EC2");
  }

  @Test
  void itRefusesCallsBeforeTheyAreRecorded() {
    Caller alice = site.at(gate.url("gate "), People.ALICE);

    Refused.unavailably(alice.create("unsigned", "first"));

    assertThat(site.log().kinds("unsigned")).isEmpty();
  }
}
