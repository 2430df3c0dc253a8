/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.shape;

import java.util.Optional;

/**
 * Where a value stands in a request; turned into text only when there is something to tell.
 *
 * @param parent the path of the value around it; empty for the request itself
 * @param step the member's name as the service prints it
 */
public record ValuePath(Optional<ValuePath> parent, String step) {

  /** The path of the request itself. */
  public static final ValuePath ROOT = new ValuePath(Optional.empty(), "");

  /** A member of a structure; the service prints its name with a small first letter. */
  public ValuePath member(String name) {
    return new ValuePath(
        Optional.of(this), Character.toLowerCase(name.charAt(0)) + name.substring(1));
  }

  /** An element of a list, counted from one. */
  public ValuePath element(int number) {
    return new ValuePath(Optional.of(this), number + ".member");
  }

  @Override
  public String toString() {
    String before = parent.map(ValuePath::toString).orElse("");
    return before.isEmpty() ? step : before + "." + step;
  }
}
