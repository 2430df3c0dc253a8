/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import java.util.function.Function;

/**
 * What the bytes of a record turned out to be. That it could not be decided yet is an exception,
 * not a result.
 */
public sealed interface DecodeResult<T> {

  /** One of two answers. */
  <R> R match(
      Function<? super T, ? extends R> decoded, Function<Undecodable<T>, ? extends R> undecodable);

  /** The record. */
  record Decoded<T>(T value) implements DecodeResult<T> {
    @Override
    public <R> R match(
        Function<? super T, ? extends R> decoded,
        Function<Undecodable<T>, ? extends R> undecodable) {
      return decoded.apply(value);
    }
  }

  /**
   * Bytes that are proven to be no record of the type, now and for ever: a dead letter.
   *
   * @param defect what is wrong with them
   * @param detail one line without a byte of theirs
   */
  record Undecodable<T>(Defect defect, String detail) implements DecodeResult<T> {
    @Override
    public <R> R match(
        Function<? super T, ? extends R> decoded,
        Function<Undecodable<T>, ? extends R> undecodable) {
      return undecodable.apply(this);
    }
  }

  /** What can be wrong with bytes. */
  enum Defect {
    /** The record has no value. */
    NULL_VALUE,
    /** The value does not begin with Confluent's zero byte. */
    WRONG_MAGIC,
    /** The value ends before the record does. */
    TRUNCATED,
    /** The value goes on after the record. */
    TRAILING_BYTES,
    /** The value breaks its schema. */
    MALFORMED,
    /**
     * No schema of this software has the header's fingerprint, and the registry does not know the
     * id.
     */
    UNKNOWN_SCHEMA,
    /** The schema is not one of this type, and can't be read as one. */
    FOREIGN_SCHEMA
  }
}
