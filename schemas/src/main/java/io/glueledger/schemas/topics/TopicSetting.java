/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.topics;

/**
 * One setting that a topic must have.
 *
 * @param key Kafka's name of it
 * @param value what it is created with
 * @param bound which other values are right as well
 */
record TopicSetting(String key, String value, Bound bound) {

  enum Bound {
    /** None. */
    EXACT,
    /** Any greater number: an operator may ask for more safety or room. */
    AT_LEAST
  }

  static TopicSetting exactly(String key, String value) {
    return new TopicSetting(key, value, Bound.EXACT);
  }

  static TopicSetting atLeast(String key, long value) {
    return new TopicSetting(key, Long.toString(value), Bound.AT_LEAST);
  }

  boolean accepts(String actual) {
    if (bound == Bound.EXACT) {
      return actual.equals(value);
    }
    try {
      return Long.parseLong(actual) >= Long.parseLong(value);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  String expectation() {
    return bound == Bound.EXACT ? value : "at least " + value;
  }
}
