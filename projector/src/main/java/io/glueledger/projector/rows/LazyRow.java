/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.rows;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row, or how to make it. Most rows that change with every event are replaced before anybody
 * wants their bytes, so those are made when they are wanted first.
 */
public final class LazyRow {

  private final Supplier<byte[]> form;
  private byte @Nullable [] bytes;

  private LazyRow(Supplier<byte[]> form) {
    this.form = form;
  }

  /** A row that is made already. */
  public static LazyRow of(byte[] bytes) {
    return new LazyRow(() -> bytes);
  }

  /**
   * A row that is made when it is wanted.
   *
   * @param form is asked once, by any thread
   */
  public static LazyRow later(Supplier<byte[]> form) {
    return new LazyRow(form);
  }

  /** Its bytes. Safe for use by several threads. */
  public synchronized byte[] bytes() {
    byte[] made = bytes;
    if (made == null) {
      made = form.get();
      bytes = made;
    }
    return made;
  }
}
