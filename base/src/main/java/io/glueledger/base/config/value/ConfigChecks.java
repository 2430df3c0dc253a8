/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import java.time.Duration;

/** What the constructors of configuration records check, with the key in every refusal. */
public final class ConfigChecks {

  private ConfigChecks() {}

  /**
   * Throws {@link InvalidConfigException} if {@code valid} is false.
   *
   * @param problem what is wrong and how to put it right, as words that follow the key
   */
  public static void check(boolean valid, String key, String problem) {
    if (!valid) {
      throw new InvalidConfigException(key, problem);
    }
  }

  /** Wants a number within both bounds. */
  public static void between(long value, long least, long most, String key) {
    check(value >= least && value <= most, key, "must be " + least + " to " + most);
  }

  /** Wants a size within both bounds. */
  public static void between(ByteSize value, ByteSize least, ByteSize most, String key) {
    check(
        value.bytes() >= least.bytes() && value.bytes() <= most.bytes(),
        key,
        "must be " + least + " to " + most);
  }

  /**
   * Wants a duration within both bounds, which are texts: {@code 100ms}.
   *
   * @see DurationText
   */
  public static void between(Duration value, String least, String most, String key) {
    check(
        value.compareTo(DurationText.parse(least)) >= 0
            && value.compareTo(DurationText.parse(most)) <= 0,
        key,
        "must be " + least + " to " + most);
  }

  /** Wants the number of a port; 0 stands for any free one. */
  public static void port(int value, String key) {
    between(value, 0, 65_535, key);
  }
}
