/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.kafka;

import io.glueledger.schemas.topics.KafkaUnavailableException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Waits for answers of the admin client. */
final class AdminAnswers {

  private static final long SECONDS = 60;

  private AdminAnswers() {}

  /**
   * The answer.
   *
   * @throws KafkaUnavailableException if there is none
   */
  static <T> T of(String what, KafkaFuture<T> future) {
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new KafkaUnavailableException("Kafka did not " + what + ": " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new KafkaUnavailableException("Kafka did not " + what + " in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException("interrupted before Kafka could " + what, e);
    }
  }

  /** An offset of a partition, as readers with that isolation see it. */
  static long offset(
      Admin admin, TopicPartition partition, OffsetSpec which, IsolationLevel isolation) {
    return of(
            "say the end of " + partition,
            admin
                .listOffsets(Map.of(partition, which), new ListOffsetsOptions(isolation))
                .partitionResult(partition))
        .offset();
  }
}
