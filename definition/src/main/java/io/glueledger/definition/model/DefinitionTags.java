/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import io.glueledger.event.Definition;
import io.glueledger.event.Value;
import java.util.Map;
import org.apache.avro.Schema;

/** The tags of a definition, which changes of their own may replace. */
public final class DefinitionTags {

  private static final int TAGS = Definition.getClassSchema().getField("tags").pos();

  private DefinitionTags() {}

  /**
   * {@code definition} with exactly {@code tags}; all else is shared, since nobody changes a record
   * once it is made. Avro's builder would copy every value, and this is done for each judgement.
   */
  public static Definition withTags(Definition definition, Map<String, Value> tags) {
    Definition tagged = new Definition();
    for (Schema.Field field : definition.getSchema().getFields()) {
      tagged.put(field.pos(), definition.get(field.pos()));
    }
    tagged.put(TAGS, Map.copyOf(tags));
    return tagged;
  }
}
