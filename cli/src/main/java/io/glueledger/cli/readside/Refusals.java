/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.readside;

import io.glueledger.base.config.value.InvalidConfigException;
import java.util.function.Supplier;

/** Records that refuse a value with a message that begins with its key. */
final class Refusals {

  private Refusals() {}

  /** The value, or its refusal as the engine of the configuration takes it. */
  static <T> T byKey(Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidConfigException known) {
      throw known;
    } catch (IllegalArgumentException refused) {
      String message = String.valueOf(refused.getMessage());
      int blank = message.indexOf(' ');
      if (blank < 0) {
        throw refused;
      }
      throw new InvalidConfigException(message.substring(0, blank), message.substring(blank + 1));
    }
  }
}
