/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerArnTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::123456789012:root",
        "arn:aws:iam::123456789012:user/ops/alice",
        "arn:aws:iam::123456789012:user/AKIAOUTSIDER00000000",
        "arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_0f3c9d8e7b6a5c4d/al@example.com",
        "arn:aws:sts::123456789012:assumed-role/build/AWSCodeBuild-6d3a1e1f-9b1c-4c1e-8a7b-2f3e4d5c6b7a",
        "arn:aws-us-gov:sts::123456789012:assumed-role/deploy/1732720412345678901"
      })
  void whoItWasIsTold(String arn) {
    assertThat(CallerArn.shown(arn, text -> text)).isEqualTo(arn);
  }

  @Test
  void aSecretOfTheConnectionIsNotToldEvenThen() {
    assertThat(
            CallerArn.shown(
                "arn:aws:sts::123456789012:assumed-role/deploy/hunter2-hunter2",
                text -> text.replace("hunter2-hunter2", "‹redacted›")))
        .isEqualTo("arn:aws:sts::123456789012:assumed-role/deploy/‹redacted›");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password=correct-horse-battery",
        "arn:aws:iam::123456789012:user/x password=correct-horse-battery"
      })
  void whatIsNoArnIsScanned(String text) {
    assertThat(CallerArn.shown(text, same -> same)).doesNotContain("correct-horse-battery");
  }
}
