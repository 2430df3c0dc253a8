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
import java.util.Map;

/** Adds tags to a connection, or gives those it has other values. */
public record TagResource(ConnectionStore store, Scope scope) implements Operation {

  private static final StructureShape INPUT =
      StructureShape.builder()
          .required("ResourceArn", GlueShapes.ARN)
          .required("TagsToAdd", GlueShapes.TAGS)
          .build();

  @Override
  public String name() {
    return "TagResource";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public Reply run(Invocation invocation) {
    Map<String, String> toAdd = Tags.read(invocation.input().path("TagsToAdd"));
    return TaggedResource.with(
        invocation, scope, key -> store.revise(key, current -> add(current, toAdd)).reply());
  }

  private static Revision add(StoredConnection current, Map<String, String> toAdd) {
    Map<String, String> tags = new HashMap<>(current.tags());
    tags.putAll(toAdd);
    return Tags.refuse(tags.keySet())
        .<Revision>map(Revision.Refuse::new)
        .orElseGet(() -> new Revision.Become(current.withTags(tags)));
  }
}
