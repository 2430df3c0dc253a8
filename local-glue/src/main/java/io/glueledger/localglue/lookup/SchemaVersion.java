/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.localglue.model.ConnectionTypes;
import java.util.List;

/**
 * Which version of the connection schema a definition has. The API does not say how the service
 * decides; here it is 2 for every type younger than that version, and for every definition that
 * uses a member that came with it.
 */
final class SchemaVersion {

  private static final List<String> MEMBERS_OF_TWO =
      List.of(
          "SparkProperties",
          "AthenaProperties",
          "PythonProperties",
          "AuthenticationConfiguration",
          "ValidateForComputeEnvironments");

  private SchemaVersion() {}

  static int of(JsonNode input) {
    boolean classic =
        ConnectionTypes.isClassic(input.path("ConnectionType").asText())
            && MEMBERS_OF_TWO.stream().noneMatch(input::has);
    return classic ? 1 : 2;
  }
}
