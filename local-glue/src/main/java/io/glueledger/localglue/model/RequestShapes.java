/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.model;

import static io.glueledger.localglue.shape.StructureShape.optional;
import static io.glueledger.localglue.shape.StructureShape.required;
import static io.glueledger.localglue.shape.StructureShape.structure;

import io.glueledger.localglue.shape.IntegerShape;
import io.glueledger.localglue.shape.ListShape;
import io.glueledger.localglue.shape.StringShape;
import io.glueledger.localglue.shape.StructureShape;
import java.util.Map;

/** The shapes of the requests of the operations that are here. */
public final class RequestShapes {

  /** What a request must look like, by the name of its operation. */
  public static final Map<String, StructureShape> BY_OPERATION =
      Map.of(
          "CreateConnection",
          structure(
              optional("CatalogId", GlueShapes.NAME),
              required("ConnectionInput", GlueShapes.CONNECTION_INPUT),
              optional("Tags", GlueShapes.TAGS)),
          "UpdateConnection",
          structure(
              optional("CatalogId", GlueShapes.NAME),
              required("Name", GlueShapes.NAME),
              required("ConnectionInput", GlueShapes.CONNECTION_INPUT)),
          "DeleteConnection",
          structure(
              optional("CatalogId", GlueShapes.NAME), required("ConnectionName", GlueShapes.NAME)),
          "BatchDeleteConnection",
          structure(
              optional("CatalogId", GlueShapes.NAME),
              required("ConnectionNameList", new ListShape(GlueShapes.NAME, 25))),
          "TestConnection",
          structure(
              optional("ConnectionName", GlueShapes.NAME),
              optional("CatalogId", GlueShapes.NAME),
              optional("TestConnectionInput", GlueShapes.TEST_CONNECTION_INPUT)),
          "GetConnection",
          structure(
              optional("CatalogId", GlueShapes.NAME),
              required("Name", GlueShapes.NAME),
              optional("HidePassword", GlueShapes.BOOLEAN),
              optional("ApplyOverrideForComputeEnvironment", GlueShapes.COMPUTE_ENVIRONMENT)),
          "GetConnections",
          structure(
              optional("CatalogId", GlueShapes.NAME),
              optional("Filter", GlueShapes.CONNECTIONS_FILTER),
              optional("HidePassword", GlueShapes.BOOLEAN),
              optional("NextToken", StringShape.any()),
              optional("MaxResults", new IntegerShape(1, 1000))),
          "GetTags",
          structure(required("ResourceArn", GlueShapes.ARN)),
          "TagResource",
          structure(
              required("ResourceArn", GlueShapes.ARN), required("TagsToAdd", GlueShapes.TAGS)),
          "UntagResource",
          structure(
              required("ResourceArn", GlueShapes.ARN),
              required("TagsToRemove", GlueShapes.TAG_KEYS)));

  private RequestShapes() {}
}
