/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.json.StrictJson;
import io.glueledger.localglue.store.StatusTransition;
import io.glueledger.localglue.store.StoredConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@code Connection} as the service describes it in answers. */
final class ConnectionDescription {

  private static final List<String> AS_GIVEN =
      List.of(
          "Name",
          "Description",
          "ConnectionType",
          "MatchCriteria",
          "ConnectionProperties",
          "SparkProperties",
          "AthenaProperties",
          "PythonProperties",
          "PhysicalConnectionRequirements");

  /** Credentials, codes and tokens are write-only: they are kept and never described. */
  private static final List<String> READABLE_AUTHENTICATION =
      List.of("AuthenticationType", "SecretArn", "KmsKeyArn");

  private static final List<String> READABLE_OAUTH =
      List.of("OAuth2GrantType", "OAuth2ClientApplication", "TokenUrl", "TokenUrlParametersMap");

  private static final Map<String, String> PROPERTIES_BY_ENVIRONMENT =
      Map.of(
          "SPARK", "SparkProperties", "ATHENA", "AthenaProperties", "PYTHON", "PythonProperties");

  private ConnectionDescription() {}

  /**
   * Describes a connection.
   *
   * @param hidePasswords whether to leave the password properties out
   * @param environment lay the properties of this compute environment over the general ones
   */
  static ObjectNode of(
      StoredConnection connection,
      boolean hidePasswords,
      Optional<String> environment,
      Instant now) {
    JsonNode input = connection.input();
    ObjectNode described = pick(input, AS_GIVEN);
    if (hidePasswords || environment.isPresent()) {
      ObjectNode properties = described.withObject("/ConnectionProperties").deepCopy();
      environment.ifPresent(
          each ->
              input
                  .path(PROPERTIES_BY_ENVIRONMENT.getOrDefault(each, ""))
                  .properties()
                  .forEach(entry -> properties.set(entry.getKey(), entry.getValue())));
      if (hidePasswords) {
        PasswordProperties.hide(properties);
      }
      described.set("ConnectionProperties", properties);
    }
    described.set("CreationTime", StrictJson.timestamp(connection.created()));
    described.set("LastUpdatedTime", StrictJson.timestamp(connection.updated()));
    described.put("LastUpdatedBy", connection.updatedBy());
    describeStatus(connection.transition(), now, described);
    JsonNode authentication = input.path("AuthenticationConfiguration");
    if (authentication.isObject()) {
      described.set("AuthenticationConfiguration", authentication(authentication));
    }
    int version = SchemaVersion.of(input);
    described.put("ConnectionSchemaVersion", version);
    if (version > 1) {
      describeEnvironments(input, described.putArray("CompatibleComputeEnvironments"));
    }
    return described;
  }

  private static void describeStatus(
      StatusTransition transition, Instant now, ObjectNode described) {
    described.put("Status", transition.status(now));
    transition.reason(now).ifPresent(reason -> described.put("StatusReason", reason));
    transition
        .validatedAt(now)
        .ifPresent(at -> described.set("LastConnectionValidationTime", StrictJson.timestamp(at)));
  }

  private static ObjectNode authentication(JsonNode given) {
    ObjectNode described = pick(given, READABLE_AUTHENTICATION);
    if (given.has("OAuth2Properties")) {
      described.set("OAuth2Properties", pick(given.path("OAuth2Properties"), READABLE_OAUTH));
    }
    return described;
  }

  /** Those it was validated for; else those it has properties for; else Spark, Glue's own. */
  private static void describeEnvironments(JsonNode input, ArrayNode environments) {
    input.path("ValidateForComputeEnvironments").forEach(environments::add);
    if (environments.isEmpty()) {
      PROPERTIES_BY_ENVIRONMENT.keySet().stream()
          .filter(each -> input.has(PROPERTIES_BY_ENVIRONMENT.get(each)))
          .sorted()
          .forEach(environments::add);
    }
    if (environments.isEmpty()) {
      environments.add("SPARK");
    }
  }

  private static ObjectNode pick(JsonNode from, List<String> members) {
    ObjectNode picked = StrictJson.object();
    for (String member : members) {
      JsonNode value = from.get(member);
      if (value != null) {
        picked.set(member, value);
      }
    }
    return picked;
  }
}
