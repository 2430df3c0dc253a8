/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.tail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.definition.stored.ConnectionStates.Kept;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.states.StateGoneException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recalls for the thread that reads the log, which cannot go on without: no event is folded into a
 * state that is not known.
 */
final class TailRecall {
  private static final Logger LOG = LoggerFactory.getLogger(TailRecall.class);
  private static final long PAUSE_MILLIS = 500;

  private final LogState ledger;
  private final BooleanSupplier closing;

  /** For a thread that gives up as soon as it is closing. */
  TailRecall(LogState ledger, BooleanSupplier closing) {
    this.ledger = ledger;
    this.closing = closing;
  }

  /**
   * Begins to recall what records of the log will need, all at the same time if they are several.
   */
  void ahead(ConsumerRecords<byte[], byte[]> records) {
    if (records.count() < 2) {
      return;
    }
    records.forEach(
        record -> {
          if (record.key() != null) {
            ledger.recall(new String(record.key(), UTF_8));
          }
        });
  }

  /**
   * The state of a connection, however long that takes.
   *
   * @return empty if it is not kept any more where it was, so that all of the partition's log must
   *     be read
   */
  Optional<Kept> state(String key) {
    CompletableFuture<Kept> recalled = ledger.recall(key);
    while (true) {
      try {
        return Optional.of(recalled.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
      } catch (ExecutionException e) {
        if (e.getCause() instanceof StateGoneException) {
          return Optional.empty();
        }
        LOG.atWarn()
            .addKeyValue("cause", e.getMessage())
            .log("Waiting for the state of a connection to read the log on");
        pause();
        recalled = ledger.recall(key);
      } catch (TimeoutException e) {
        giveUpIfClosing();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new WakeupException();
      }
    }
  }

  private void pause() {
    giveUpIfClosing();
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WakeupException();
    }
  }

  private void giveUpIfClosing() {
    if (closing.getAsBoolean()) {
      throw new WakeupException();
    }
  }
}
