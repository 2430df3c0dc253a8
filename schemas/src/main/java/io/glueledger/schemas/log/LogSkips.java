/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.log;

import io.glueledger.event.LogSkip;
import java.util.Optional;

/**
 * The records of the log that an operator has let pass by. They are input of every fold, beside the
 * log: an event behind a record that nobody can read could not lift it.
 */
public interface LogSkips {

  /** None, and none to come. */
  LogSkips NONE = (partition, offset) -> Optional.empty();

  /** The skip of a record, as far as is known here; empty if it must not be passed by. */
  Optional<LogSkip> at(int partition, long offset);

  /**
   * Takes in what has been added since the last time.
   *
   * @throws org.apache.kafka.common.KafkaException if Kafka did not tell
   * @throws io.glueledger.schemas.serialization.RegistryUnavailableException if one is of a version
   *     that only the registry knows, and it did not answer
   */
  default void refresh() {}
}
