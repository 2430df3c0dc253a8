/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.GlueRequest;

/** All operations of Glue that the SDK knows, and the few that the gate handles itself. */
public final class GlueOperationNames {

  /** Those that the gate handles itself: all on connections, and on tags. */
  public static final List<String> HANDLED =
      List.of(
          "CreateConnection",
          "UpdateConnection",
          "DeleteConnection",
          "BatchDeleteConnection",
          "TagResource",
          "UntagResource",
          "GetConnection",
          "GetConnections",
          "GetTags",
          "TestConnection");

  private static final Map<String, Class<? extends GlueRequest>> REQUESTS = requests();

  private GlueOperationNames() {}

  /** The names as Glue writes them, {@code CreateConnection} for one, in alphabetical order. */
  public static Set<String> all() {
    return REQUESTS.keySet();
  }

  /** The SDK's class of an operation's request; empty if Glue has no such operation. */
  public static Optional<Class<? extends GlueRequest>> requestType(String operation) {
    return Optional.ofNullable(REQUESTS.get(operation));
  }

  private static Map<String, Class<? extends GlueRequest>> requests() {
    Map<String, Class<? extends GlueRequest>> requests = new TreeMap<>();
    for (Method method : GlueClient.class.getMethods()) {
      String name = method.getName();
      if (method.getParameterCount() == 1
          && GlueRequest.class.isAssignableFrom(method.getParameterTypes()[0])
          && !name.endsWith("Paginator")) {
        requests.put(
            Character.toUpperCase(name.charAt(0)) + name.substring(1),
            method.getParameterTypes()[0].asSubclass(GlueRequest.class));
      }
    }
    return Collections.unmodifiableMap(requests);
  }
}
