/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.tag;

import io.glueledger.localglue.call.Invocation;
import io.glueledger.localglue.call.Operation;
import io.glueledger.localglue.call.Scope;
import io.glueledger.localglue.model.GlueShapes;
import io.glueledger.localglue.reply.Reply;
import io.glueledger.localglue.shape.StructureShape;
import io.glueledger.localglue.store.ConnectionStore;
import io.glueledger.localglue.store.Revision;
import io.glueledger.localglue.store.StoredConnection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Removes tags from a connection; keys that it does not have are no error. */
public record UntagResource(ConnectionStore store, Scope scope) implements Operation {

  private static final StructureShape INPUT =
      StructureShape.builder()
          .required("ResourceArn", GlueShapes.ARN)
          .required("TagsToRemove", GlueShapes.TAG_KEYS)
          .build();

  @Override
  public String name() {
    return "UntagResource";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public Reply run(Invocation invocation) {
    Set<String> toRemove = new HashSet<>();
    invocation.input().path("TagsToRemove").forEach(key -> toRemove.add(key.asText()));
    return TaggedResource.with(
        invocation, scope, key -> store.revise(key, current -> remove(current, toRemove)).reply());
  }

  private static Revision remove(StoredConnection current, Set<String> toRemove) {
    Map<String, String> tags = new HashMap<>(current.tags());
    tags.keySet().removeAll(toRemove);
    return new Revision.Become(current.withTags(tags));
  }
}
