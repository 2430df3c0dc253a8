/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import io.glueledger.base.text.Nearest;
import io.glueledger.ingest.rights.GlueOperationNames;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionsRequest;
import software.amazon.awssdk.services.glue.model.GetTagsRequest;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.TestConnectionRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/** The operations that one gate takes, by name. */
public final class OperationTable {

  private final Map<String, GateOperation> byName;

  private OperationTable(Map<String, GateOperation> byName) {
    this.byName = byName;
  }

  /**
   * The connection operations, and those that the operator lists.
   *
   * @param passthrough names of further operations of Glue
   * @throws IllegalArgumentException if a name is not one of Glue, or is one that the gate handles
   */
  public static OperationTable with(Collection<String> passthrough) {
    Map<String, GateOperation> operations = new LinkedHashMap<>();
    add(operations, "CreateConnection", CreateConnectionRequest::builder);
    add(operations, "UpdateConnection", UpdateConnectionRequest::builder);
    add(operations, "DeleteConnection", DeleteConnectionRequest::builder);
    add(operations, "BatchDeleteConnection", BatchDeleteConnectionRequest::builder);
    add(operations, "TagResource", TagResourceRequest::builder);
    add(operations, "UntagResource", UntagResourceRequest::builder);
    add(operations, "GetConnection", GetConnectionRequest::builder);
    add(operations, "GetConnections", GetConnectionsRequest::builder);
    add(operations, "GetTags", GetTagsRequest::builder);
    add(operations, "TestConnection", TestConnectionRequest::builder);
    for (String name : passthrough) {
      if (operations.containsKey(name)) {
        throw new IllegalArgumentException(
            name + " is handled by the gate itself, or listed twice; remove it");
      }
      add(operations, name, builderOf(name));
    }
    return new OperationTable(Collections.unmodifiableMap(operations));
  }

  /** The operation of that name, if this gate takes it. */
  public Optional<GateOperation> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names, the gate's own ones first. */
  public Set<String> names() {
    return byName.keySet();
  }

  private static void add(
      Map<String, GateOperation> operations, String name, Supplier<SdkPojo> builder) {
    operations.put(name, new GateOperation(name, builder));
  }

  private static Supplier<SdkPojo> builderOf(String name) {
    Method builder =
        Arrays.stream(GlueClient.class.getMethods())
            .filter(method -> isCallOf(method, name))
            .map(OperationTable::builderMethod)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        name
                            + " is not an operation of Glue"
                            + Nearest.hint(name, GlueOperationNames.all())));
    return () -> {
      try {
        return (SdkPojo) builder.invoke(null);
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException("a request class of the SDK has no builder", impossible);
      }
    };
  }

  private static boolean isCallOf(Method method, String name) {
    return method.getParameterCount() == 1
        && method.getParameterTypes()[0].getSimpleName().endsWith("Request")
        && GlueOperationNames.all().contains(name)
        && method.getName().equals(Character.toLowerCase(name.charAt(0)) + name.substring(1));
  }

  private static Method builderMethod(Method call) {
    try {
      return call.getParameterTypes()[0].getMethod("builder");
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException("a request class of the SDK has no builder", impossible);
    }
  }
}
