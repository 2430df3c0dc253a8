/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Actor;
import io.glueledger.event.AppliedException;
import io.glueledger.event.ChangeFilter;
import io.glueledger.event.ChangeKind;
import io.glueledger.event.ChangeState;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.Severity;
import io.glueledger.event.Verdict;
import io.glueledger.testkit.events.TestEvents;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeMatcherTest {
  private static final RecordedChange CHANGE =
      RecordedChange.newBuilder()
          .setChangeId("c1")
          .setConnection(TestEvents.connection("Orders-EU"))
          .setKind(ChangeKind.CHANGE)
          .setOperation(Operation.UPDATE)
          .setAction("UpdateConnection")
          .setState(ChangeState.ENDED)
          .setOutcome(Outcome.APPLIED)
          .setActor(
              new Actor("data/alice", "AKIAONE", "192.0.2.1", "aws-sdk-go Terraform/1.9", "ann"))
          .setDecision(
              TestEvents.decided(
                  Verdict.WARN,
                  Finding.newBuilder()
                      .setPolicyId("TLS-01")
                      .setTitle("t")
                      .setSeverity(Severity.HIGH)
                      .setEffect(Effect.WARN)
                      .setReason("r")
                      .setFix("f")
                      .setWouldDeny(true)
                      .setException(new AppliedException("EXC-1", "why", "sec", TestEvents.CLOCK))
                      .build()))
          .setRequestedAt(TestEvents.CLOCK)
          .setFinishedAt(TestEvents.CLOCK)
          .setBatchId("batch-1")
          .build();

  static Stream<Arguments> filters() {
    return Stream.of(
        of("a part of the name", f -> f.setName("orders"), f -> f.setName("billing")),
        of("a part of the principal", f -> f.setWho("ALICE"), f -> f.setWho("bob")),
        of("a part of the person", f -> f.setWho("Ann"), f -> f.setWho("anne")),
        of("the key", f -> f.setAccessKey("AKIAONE"), f -> f.setAccessKey("AKIA")),
        of("the address", f -> f.setAddress("192.0.2.1"), f -> f.setAddress("192.0.2.10")),
        of("a part of the client", f -> f.setClient("terraform"), f -> f.setClient("boto")),
        of(
            "the verdict",
            f -> f.setVerdicts(List.of(Verdict.ALLOW, Verdict.WARN)),
            f -> f.setVerdicts(List.of(Verdict.DENY))),
        of(
            "the severity, or worse",
            f -> f.setSeverity(Severity.MEDIUM),
            f -> f.setSeverity(Severity.CRITICAL)),
        of("the exception", f -> f.setException("EXC-1"), f -> f.setException("EXC-2")),
        of("what would be denied", f -> f.setWouldDeny(true), f -> f.setWouldDeny(false)),
        of("the batch", f -> f.setBatch("batch-1"), f -> f.setBatch("batch-2")),
        of(
            "all of one finding",
            f -> f.setPolicy("TLS-01").setSeverity(Severity.HIGH).setModes(List.of("EXCEPTION")),
            f -> f.setPolicy("TLS-02").setSeverity(Severity.HIGH)));
  }

  private static Arguments of(
      String by,
      UnaryOperator<ChangeFilter.Builder> right,
      UnaryOperator<ChangeFilter.Builder> no) {
    return Arguments.of(by, filter(right), filter(no));
  }

  private static ChangeFilter filter(UnaryOperator<ChangeFilter.Builder> set) {
    return set.apply(ChangeFilter.newBuilder()).build();
  }

  @ParameterizedTest(name = "by {0}")
  @MethodSource("filters")
  void chooses(String by, ChangeFilter right, ChangeFilter wrong) {
    assertThat(new ChangeMatcher(right, Optional.empty()).accepts(CHANGE)).as(by).isTrue();
    assertThat(new ChangeMatcher(wrong, Optional.empty()).accepts(CHANGE)).as(by).isFalse();
  }

  @Test
  void aDriftWasToldNoVerdictAndIsFoundByWhomGlueNames() {
    RecordedChange drift =
        RecordedChange.newBuilder(CHANGE)
            .setKind(ChangeKind.DRIFT)
            .setActor(null)
            .setLastUpdatedBy("arn:aws:iam::123456789012:user/mallory")
            .build();
    assertThat(matcher(f -> f.setWho("mallory")).accepts(drift)).isTrue();
    assertThat(matcher(f -> f.setVerdicts(List.of(Verdict.WARN))).accepts(drift)).isFalse();
  }

  private static ChangeMatcher matcher(UnaryOperator<ChangeFilter.Builder> set) {
    return new ChangeMatcher(filter(set), Optional.empty());
  }
}
