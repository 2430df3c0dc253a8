/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import io.glueledger.ingest.call.CallProgress;
import io.glueledger.ingest.config.NotesConfig;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallerNotesTest {
  private static final NotesConfig SITE =
      new NotesConfig(
          Optional.of("https://ledger/changes/{changeId}"), Optional.of("Ask in #data."));
  private static final WireError DENIED = WireErrors.accessDenied("TLS-02 denies it.");

  private final CallProgress call = new CallProgress(() -> false);

  @Test
  void warningsStandInOneHeader() {
    call.warned(List.of(finding("TLS-02", "ConnectionProperties.größe"), finding("X-1", null)));
    assertThat(CallerNotes.warnings(call))
        .hasValue("TLS-02 HIGH ConnectionProperties.gr??e; X-1 HIGH");
  }

  @Test
  void manyWarningsAreCounted() {
    call.warned(Collections.nCopies(13, finding("TLS-02", null)));
    assertThat(CallerNotes.warnings(call).orElseThrow()).endsWith("TLS-02 HIGH; and 3 more");
  }

  @Test
  void withoutAWarningThereIsNoHeader() {
    assertThat(CallerNotes.warnings(call)).isEmpty();
  }

  @Test
  void aRefusalSaysWhereItCanBeReadAndWhoHelps() {
    call.recording("0190a3c2");
    assertThat(new CallerNotes(SITE).refusal(DENIED, call).message())
        .isEqualTo("TLS-02 denies it.\nRead it at https://ledger/changes/0190a3c2\nAsk in #data.");
  }

  @Test
  void whatIsNoChangeOrNoRefusalIsLeftAsItIs() {
    assertThat(new CallerNotes(SITE).refusal(DENIED, call)).isSameAs(DENIED);
    call.recording("0190a3c2");
    WireError broken = WireErrors.invalidInput("Name is missing.");
    assertThat(new CallerNotes(SITE).refusal(broken, call)).isSameAs(broken);
  }

  private static Finding finding(String policy, @Nullable String field) {
    return Finding.newBuilder()
        .setPolicyId(policy)
        .setTitle("title")
        .setSeverity(Severity.HIGH)
        .setEffect(Effect.WARN)
        .setField(field)
        .setReason("reason")
        .setFix("fix")
        .build();
  }
}
