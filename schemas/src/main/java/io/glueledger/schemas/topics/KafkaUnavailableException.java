/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.topics;

/**
 * Kafka did not answer, or not with what was asked for; nothing is known of the topics. Trying
 * again may help.
 */
public final class KafkaUnavailableException extends RuntimeException {

  public KafkaUnavailableException(String message) {
    super(message);
  }

  public KafkaUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
