/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static io.glueledger.localglue.Clients.ACCOUNT;
import static io.glueledger.localglue.Clients.jdbc;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.localglue.journal.Journal;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.localglue.journal.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JournalTest {

  @RegisterExtension private final RunningGlue running = new RunningGlue();
  private final Journal journal = running.glue().journal();

  @Test
  void aRequestIsNotedAsItCameWithWhatBecameOfIt() {
    // When
    running
        .client()
        .createConnection(
            request -> request.catalogId("other").connectionInput(jdbc("orders").build()));

    // Then
    JournalEntry entry = journal.entries().get(0);
    ReceivedRequest received = entry.received();
    assertThat(entry.sequence()).isEqualTo(1);
    assertThat(received.operation()).isEqualTo("CreateConnection");
    assertThat(received.catalogId()).isEqualTo("other");
    assertThat(received.connectionNames()).containsExactly("orders");
    assertThat(received.body()).contains("\"PASSWORD\":\"hunter2\"");
    assertThat(received.accessKeyId()).hasValue(Clients.ACCESS_KEY);
    assertThat(received.invocationId()).isPresent();
    assertThat(received.attempt()).hasValueSatisfying(it -> assertThat(it).contains("attempt=1"));
    assertThat(entry.applied()).isTrue();
    assertThat(entry.answer()).hasValue(new JournalEntry.Answer(200, Optional.empty()));
  }

  @Test
  void requestsThatAreRefusedOrUnreadableAreNotedToo() {
    // When
    running.post("DeleteConnection", "{\"ConnectionName\":\"none\"}");
    running.post("CreateConnection", "{");

    // Then
    assertThat(journal.entries())
        .extracting(entry -> entry.answer().orElseThrow().errorCode().orElse(""))
        .containsExactly("EntityNotFoundException", "SerializationException");
    assertThat(journal.entries()).noneMatch(JournalEntry::applied);
    assertThat(journal.entries().get(1).received().body()).isEqualTo("{");
  }

  @Test
  void underConcurrencyTheOrderIsWithoutGapsAndTheLastAppliedIsWhatIsHeld() throws Exception {
    // Given
    running.create("shared");
    int writers = 8;
    int updates = 25;
    ExecutorService threads = Executors.newFixedThreadPool(writers);

    // When
    List<Future<?>> writing = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      int writer = i;
      writing.add(
          threads.submit(
              () -> {
                for (int update = 0; update < updates; update++) {
                  String text = writer + "." + update;
                  running
                      .client()
                      .updateConnection(
                          request ->
                              request
                                  .name("shared")
                                  .connectionInput(jdbc("shared").description(text).build()));
                }
              }));
    }
    for (Future<?> each : writing) {
      each.get();
    }
    threads.shutdown();

    // Then
    List<JournalEntry> applied = journal.appliedTo(ACCOUNT, "shared");
    int total = 1 + writers * updates;
    assertThat(journal.entries())
        .extracting(JournalEntry::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, total).boxed().toList());
    assertThat(applied)
        .flatExtracting(JournalEntry::appliedOrders)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, total).boxed().toList());
    assertThat(applied.get(total - 1).received().body())
        .contains(
            "\"Description\":\""
                + running
                    .glue()
                    .connection(ACCOUNT, "shared")
                    .orElseThrow()
                    .input()
                    .path("Description")
                    .asText()
                + "\"");
  }

  @Test
  void aFullJournalDropsTheOldestAndSaysSo() {
    try (LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults().withJournalCapacity(2))) {
      // When
      for (int i = 0; i < 5; i++) {
        Clients.post(glue, "GetConnections", "{}");
      }

      // Then
      assertThat(glue.journal().entries())
          .extracting(JournalEntry::sequence)
          .containsExactly(4L, 5L);
      assertThat(glue.journal().entriesAfter(4)).hasSize(1);
      assertThat(glue.journal().size()).isEqualTo(5);
      assertThat(glue.journal().dropped()).isEqualTo(3);
    }
  }

  @Test
  void aClearedJournalCountsOn() {
    // Given
    running.post("GetConnections", "{}");

    // When
    journal.clear();
    running.post("GetConnections", "{}");

    // Then
    assertThat(journal.entries()).extracting(JournalEntry::sequence).containsExactly(2L);
  }
}
