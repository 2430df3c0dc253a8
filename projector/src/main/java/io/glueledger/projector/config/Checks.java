/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.config;

import java.time.Duration;

final class Checks {

  private Checks() {}

  /** Refuses a configuration with a message that begins with the key. */
  static void check(boolean valid, String key, String problem) {
    if (!valid) {
      throw new IllegalArgumentException(key + " " + problem);
    }
  }

  static void between(Duration value, Duration least, Duration most, String key) {
    check(
        value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
        key,
        "must be " + least.toMillis() + "ms to " + most.toMillis() + "ms");
  }

  static void between(long value, long least, long most, String key) {
    check(value >= least && value <= most, key, "must be " + least + " to " + most);
  }
}
