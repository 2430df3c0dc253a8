/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.shape;

import com.fasterxml.jackson.databind.JsonNode;

/** The type of one member of the API model, with its constraints. */
public sealed interface ConstrainedMember
    permits StringShape, BooleanShape, IntegerShape, ListShape, MapShape, StructureShape {

  /**
   * Looks for everything that is wrong with a value.
   *
   * @param value the value, never null or a JSON null
   * @param path where it stands
   * @param violations takes what is wrong
   */
  void check(JsonNode value, ValuePath path, RequestViolations violations);
}
