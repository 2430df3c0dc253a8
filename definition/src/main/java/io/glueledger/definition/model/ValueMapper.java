/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import io.glueledger.event.Value;

/** Decides, for each value and each key on the way, what stands for it in a definition. */
public interface ValueMapper {

  /**
   * What stands for one value.
   *
   * @param key the entry's key, as given; empty where the member is no map
   */
  Value value(DefinitionMember member, String key, String raw);

  /** What stands for one key of a map. Different keys of one member get different answers. */
  String key(DefinitionMember member, String key);
}
