/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.model;

import static io.glueledger.localglue.shape.StructureShape.optional;
import static io.glueledger.localglue.shape.StructureShape.required;
import static io.glueledger.localglue.shape.StructureShape.structure;

import io.glueledger.localglue.shape.BooleanShape;
import io.glueledger.localglue.shape.IntegerShape;
import io.glueledger.localglue.shape.ListShape;
import io.glueledger.localglue.shape.MapShape;
import io.glueledger.localglue.shape.StringShape;
import io.glueledger.localglue.shape.StructureShape;

/** The shapes of the connection API (service model {@code glue/2017-03-31}). */
public final class GlueShapes {

  /** A name, a catalog id, a match criterion. */
  public static final StringShape NAME = StringShape.ofLength(1, 255).singleLine();

  /** The tags of a resource. */
  public static final MapShape TAGS =
      new MapShape(StringShape.ofLength(1, 128), StringShape.ofLength(0, 256), 50);

  /** The keys of tags to remove. */
  public static final ListShape TAG_KEYS = new ListShape(StringShape.ofLength(1, 128), 50);

  /** The ARN of a Glue resource. */
  public static final StringShape ARN =
      StringShape.ofLength(1, 10240).matching("arn:aws(-(cn|us-gov|iso(-[bef])?))?:glue:.*");

  /** A yes or no. */
  public static final BooleanShape BOOLEAN = new BooleanShape();

  /** Where the data of a connection is used. */
  public static final StringShape COMPUTE_ENVIRONMENT =
      StringShape.oneOf("SPARK", "ATHENA", "PYTHON");

  private static final ListShape MATCH_CRITERIA = new ListShape(NAME, 10);

  private static final StringShape CONNECTION_TYPE = ConnectionTypes.shape();

  /** Keys are an enumeration in the model; the service takes any (SparkProperties, for one). */
  private static final MapShape CONNECTION_PROPERTIES =
      new MapShape(StringShape.any(), StringShape.ofLength(1, 1024), 100);

  /** Without a count in the model. */
  private static final MapShape COMPUTE_PROPERTIES =
      new MapShape(StringShape.ofLength(1, 128), StringShape.ofLength(1, 2048), Integer.MAX_VALUE);

  private static final StructureShape NETWORK =
      structure(
          optional("SubnetId", NAME),
          optional("SecurityGroupIdList", new ListShape(NAME, 50)),
          optional("AvailabilityZone", NAME));

  /** What a create or an update asks for. */
  public static final StructureShape CONNECTION_INPUT =
      structure(
          required("Name", NAME),
          optional("Description", StringShape.ofLength(0, 2048).multiLine()),
          required("ConnectionType", CONNECTION_TYPE),
          optional("MatchCriteria", MATCH_CRITERIA),
          required("ConnectionProperties", CONNECTION_PROPERTIES),
          optional("SparkProperties", COMPUTE_PROPERTIES),
          optional("AthenaProperties", COMPUTE_PROPERTIES),
          optional("PythonProperties", COMPUTE_PROPERTIES),
          optional("PhysicalConnectionRequirements", NETWORK),
          optional("AuthenticationConfiguration", AuthenticationShapes.CONFIGURATION),
          optional("ValidateCredentials", BOOLEAN),
          optional(
              "ValidateForComputeEnvironments",
              new ListShape(COMPUTE_ENVIRONMENT, Integer.MAX_VALUE)));

  /** What a test asks for when the connection does not exist. */
  public static final StructureShape TEST_CONNECTION_INPUT =
      structure(
          required("ConnectionType", CONNECTION_TYPE),
          required("ConnectionProperties", CONNECTION_PROPERTIES),
          optional("AuthenticationConfiguration", AuthenticationShapes.CONFIGURATION));

  /** Which connections a list is to hold. */
  public static final StructureShape CONNECTIONS_FILTER =
      structure(
          optional("MatchCriteria", MATCH_CRITERIA),
          optional("ConnectionType", CONNECTION_TYPE),
          optional("ConnectionSchemaVersion", new IntegerShape(1, 2)));

  private GlueShapes() {}
}
