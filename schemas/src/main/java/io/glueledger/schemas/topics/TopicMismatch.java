/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.topics;

/**
 * A topic that is not as it must be.
 *
 * @param topic its name
 * @param key what is wrong: a setting's name, {@code partitions}, {@code replication.factor}, or
 *     {@code topic} if it does not exist
 * @param expected what it must be
 * @param actual what it is
 */
public record TopicMismatch(String topic, String key, String expected, String actual) {

  /** One line for an operator. */
  public String describe() {
    return "%s: %s is %s; it must be %s".formatted(topic, key, actual, expected);
  }
}
